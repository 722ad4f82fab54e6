import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Ids } from '../ports.ts';

/**
 * The key that signs session cookies and locks secrets: the one that is handed in, or one that is made at the first
 * start and that only the owner of the data folder may read.
 */
export async function readAuthSecret(
  { dataFolder, secret: named }: { dataFolder: string; secret: string | null },
  ids: Ids,
): Promise<string> {
  if (named !== null) return named;
  const file = join(dataFolder, 'auth-secret');
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
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
