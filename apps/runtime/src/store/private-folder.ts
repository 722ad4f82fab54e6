import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What Bellhop itself puts into a data folder. */
const ownFile =
  /^(bellhop[.](db|lock)(-wal|-shm|-journal)?|bellhop[.]db[.](restoring|before-.+)|auth-secret([.]before-.+)?)$/;

/**
 * Makes the data folder, and keeps other people of this computer out of it: customers' chats and secrets lie there.
 * A folder that holds anything else as well keeps its mode, since it is not ours alone. SQLite gives its side files the
 * mode of the database, so that it is enough to make the database before SQLite does.
 */
export async function preparePrivateFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const names = await readdir(folder);
  if (names.every((name) => ownFile.test(name))) await restrict(folder, 0o700);
  const ours = names.filter((name) => ownFile.test(name));
  for (const name of ['bellhop.db', 'bellhop.lock'].filter((each) => !ours.includes(each))) {
    await writeFile(join(folder, name), '', { flag: 'a', mode: 0o600 });
  }
  // Never opened once it is there: closing a file again takes away the locks that this process has on it.
  for (const name of ours) await restrict(join(folder, name), 0o600);
}

/** Some disks know no modes, and a folder that somebody else lent us keeps theirs: neither is a reason not to start. */
async function restrict(path: string, mode: number): Promise<void> {
  try {
    await chmod(path, mode);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error) || !refusals.has(String(error.code))) {
      throw error;
    }
  }
}
const refusals = new Set(['EPERM', 'EACCES', 'ENOTSUP', 'ENOSYS', 'EROFS', 'EINVAL']);
