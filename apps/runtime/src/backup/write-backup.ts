import { createReadStream, createWriteStream } from 'node:fs';
import { access, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { constants, createGzip } from 'node:zlib';
import { CodedError } from '@bellhop/schema';
import Database from 'better-sqlite3';
import { schemaState } from '../store/migrate.ts';
import { backupFormat, writeBackupNote } from './backup-note.ts';
import { isSound } from './is-sound.ts';
import { syncFile } from './sync-file.ts';

interface Wanted {
  /** The data folder. */
  folder: string;
  /** Where the backup goes; nothing may be there yet. */
  file: string;
  /** Whether the server's own secret goes with it. */
  withKey: boolean;
  at: Date;
}

/**
 * Copies the database of a data folder into one compressed file, also while a server writes it: the copy is what stood
 * in the database at one moment. The file comes into being at once and whole, readable by its owner alone.
 */
export async function writeBackup({
  folder,
  file,
  withKey,
  at,
}: Wanted): Promise<{ bytes: number }> {
  const source = join(folder, 'bellhop.db');
  const [copy, packed] = [`${file}.partial.db`, `${file}.partial`];
  if (await exists(file)) throw refusal('backup.exists', { file });
  try {
    await checkSource(folder, source);
    // Made before anything is in them: a file that is private only later was open before.
    for (const each of [copy, packed]) await writeFile(each, '', { mode: 0o600, flag: 'w' });
    copyDatabase(source, copy);
    const key = withKey ? (await readFile(join(folder, 'auth-secret'), 'utf8')).trim() : null;
    finishCopy(copy, { format: backupFormat, madeAt: at.toISOString(), key });
    // The check sum of the format finds every bit that is wrong later.
    const gzip = createGzip({ level: constants.Z_BEST_SPEED });
    await pipeline(createReadStream(copy), gzip, createWriteStream(packed, { flags: 'r+' }));
    await syncFile(packed);
    await rename(packed, file);
    await syncFile(dirname(file));
  } catch (error) {
    throw told(error, file);
  } finally {
    await Promise.all([copy, packed].map((each) => rm(each, { force: true })));
  }
  return { bytes: (await stat(file)).size };
}

async function checkSource(folder: string, source: string): Promise<void> {
  const state = (await exists(source)) ? await schemaState(source) : 'missing';
  if (state === 'missing' || state === 'newer') throw refusal(`data.${state}`, { folder });
}

/** In one reading transaction, which holds up nobody who writes. */
function copyDatabase(source: string, copy: string): void {
  const database = new Database(source, { readonly: true, timeout: 30_000 });
  try {
    database.prepare('VACUUM INTO ?').run(copy);
  } finally {
    database.close();
  }
}

function finishCopy(copy: string, note: Parameters<typeof writeBackupNote>[1]): void {
  const database = new Database(copy);
  try {
    // One file, with nothing beside it.
    database.pragma('journal_mode = DELETE');
    writeBackupNote(database, note);
    if (!isSound(database)) throw refusal('backup.damaged', { file: copy });
  } finally {
    database.close();
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function refusal(
  code: 'backup.exists' | 'backup.damaged' | 'data.missing' | 'data.newer',
  values: Record<string, string>,
): CodedError {
  return new CodedError(code, [{ code, path: '', values }]);
}

/** No room, no folder, no permission: all of them are for whoever asked to mend. */
function told(error: unknown, file: string): unknown {
  if (error instanceof CodedError || !(error instanceof Error)) return error;
  if (!('code' in error) || typeof error.code !== 'string') return error;
  const code = 'backup.notWritten';
  return new CodedError(code, [{ code, path: '', values: { file, cause: error.code } }]);
}
