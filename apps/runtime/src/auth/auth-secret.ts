import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Ids } from '../ports.ts';

/** The key that signs session cookies. Made at the first start; only the owner of the data folder may read it. */
export async function readAuthSecret(folder: string, ids: Ids): Promise<string> {
  const file = join(folder, 'auth-secret');
  try {
    await writeFile(file, ids.secret(48), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  await chmod(file, 0o600);
  const secret = (await readFile(file, 'utf8')).trim();
  if (secret.length < 32)
    throw new Error(`${file} is damaged: delete it, everybody signs in again`);
  return secret;
}
