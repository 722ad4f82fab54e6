import { createReadStream, createWriteStream } from 'node:fs';
import { open, writeFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { CodedError } from '@bellhop/schema';
import Database from 'better-sqlite3';
import { schemaState } from '../store/migrate.ts';
import { backupFormat, dropBackupNote, readBackupNote, type BackupNote } from './backup-note.ts';
import { isSound } from './is-sound.ts';
import { syncFile } from './sync-file.ts';

type Refusal = 'backup.foreign' | 'backup.damaged' | 'backup.newer';

/** Turns a backup into a database at `target` that can be used as it is. Refuses what is not ours, damaged or newer. */
export async function unpackBackup(file: string, target: string): Promise<BackupNote> {
  const refuse = (code: Refusal) => new CodedError(code, [{ code, path: '', values: { file } }]);
  if (!(await isPacked(file))) throw refuse('backup.foreign');
  await writeFile(target, '', { mode: 0o600 });
  try {
    await pipeline(createReadStream(file), createGunzip(), createWriteStream(target));
  } catch (error) {
    throw isBroken(error) ? refuse('backup.damaged') : error;
  }
  if (!(await startsWith(target, 'SQLite format 3\0'))) throw refuse('backup.foreign');
  const note = await checked(target, refuse);
  await syncFile(target);
  return note;
}

async function checked(target: string, refuse: (code: Refusal) => CodedError): Promise<BackupNote> {
  const database = new Database(target);
  try {
    const note = readBackupNote(database);
    if (note === null) throw refuse('backup.foreign');
    if (note.format > backupFormat) throw refuse('backup.newer');
    if (!isSound(database)) throw refuse('backup.damaged');
    // Whoever was signed out since would be signed in again.
    database.exec('DELETE FROM "Session"; DELETE FROM "Verification"');
    dropBackupNote(database);
    if ((await schemaState(target)) === 'newer') throw refuse('backup.newer');
    return note;
  } catch (error) {
    throw error instanceof Database.SqliteError ? refuse('backup.damaged') : error;
  } finally {
    database.close();
  }
}

async function isPacked(file: string): Promise<boolean> {
  try {
    return await startsWith(file, '\x1f\x8b');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const code = 'input.unreadable';
    throw new CodedError(code, [{ code, path: '', values: { cause: String(error.code) } }]);
  }
}

async function startsWith(file: string, magic: string): Promise<boolean> {
  const wanted = Buffer.from(magic, 'latin1');
  const handle = await open(file, 'r');
  try {
    const { buffer } = await handle.read(Buffer.alloc(wanted.length), 0, wanted.length, 0);
    return buffer.equals(wanted);
  } finally {
    await handle.close();
  }
}

/** What the unpacking says about bytes that cannot be right, and not about a disk that is full. */
function isBroken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}
