import { access, copyFile, link, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CodedError } from '@bellhop/schema';
import Database from 'better-sqlite3';
import { lockData } from '../store/data-lock.ts';
import { preparePrivateFolder } from '../store/private-folder.ts';
import { syncFile } from './sync-file.ts';
import { unpackBackup } from './unpack-backup.ts';

interface Wanted {
  file: string;
  /** The data folder; made when it is not there. */
  folder: string;
  /** What is there already is kept under another name instead of being a reason to refuse. */
  replace: boolean;
  at: Date;
}

export interface Restored {
  madeAt: string;
  /** Where the secrets of the shop can be read: the key came with the backup, lay there already, or neither. */
  key: 'fromBackup' | 'kept' | 'none';
  /** Where the database is now that was there before; null when there was none. */
  keptAs: string | null;
}

/** Puts a backup into a data folder that no server runs on. Until the very last step everything there is as it was. */
export async function restoreBackup({ file, folder, replace, at }: Wanted): Promise<Restored> {
  await preparePrivateFolder(folder);
  const lock = lockData(folder);
  const database = join(folder, 'bellhop.db');
  const fresh = join(folder, 'bellhop.db.restoring');
  try {
    const hasData = (await stat(database)).size > 0;
    if (hasData && !replace) {
      const code = 'data.notEmpty';
      throw new CodedError(code, [{ code, path: '', values: { folder } }]);
    }
    const { madeAt, key } = await unpackBackup(file, fresh);
    const suffix = `before-${at.toISOString().replaceAll(/[:.]/g, '-')}`;
    const keptAs = hasData ? await setAside(database, suffix) : null;
    const keyState = await putKey(join(folder, 'auth-secret'), key, suffix);
    await rename(fresh, database);
    await syncFile(folder);
    return { madeAt, key: keyState, keptAs };
  } finally {
    await rm(fresh, { force: true });
    lock.release();
  }
}

/**
 * Gives the database that is there a second name. What its log holds goes into it first: a log that stayed behind would
 * be taken for the log of the restored one.
 */
async function setAside(database: string, suffix: string): Promise<string> {
  const keptAs = `${database}.${suffix}`;
  try {
    const old = new Database(database, { fileMustExist: true });
    try {
      old.pragma('wal_checkpoint(TRUNCATE)');
    } finally {
      old.close();
    }
  } catch (error) {
    // Damage may be the very reason for the restore: then the log is kept beside it as it is.
    if (!(error instanceof Database.SqliteError)) throw error;
  }
  for (const side of ['-wal', '-shm']) {
    if (await exists(`${database}${side}`)) await rename(`${database}${side}`, `${keptAs}${side}`);
  }
  // Some disks know one name per file.
  await link(database, keptAs).catch(() => copyFile(database, keptAs));
  return keptAs;
}

async function putKey(file: string, key: string | null, suffix: string): Promise<Restored['key']> {
  const isThere = await exists(file);
  if (key === null) return isThere ? 'kept' : 'none';
  if (isThere) await rename(file, `${file}.${suffix}`);
  await writeFile(file, key, { flag: 'wx', mode: 0o600 });
  await syncFile(file);
  return 'fromBackup';
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
