import { join } from 'node:path';
import { CodedError } from '@bellhop/schema';
import Database from 'better-sqlite3';

/**
 * One server per data folder: the order inside a chat is kept in the memory of one process.
 * A lock of the operating system on a small file does it; it vanishes with the process, however that ends.
 */
export function lockData(folder: string): { release(): void } {
  const database = new Database(join(folder, 'bellhop.lock'), { timeout: 0 });
  try {
    database.pragma('locking_mode = EXCLUSIVE');
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (!isBusy(error)) throw error;
    throw new CodedError('data.locked', [{ code: 'data.locked', path: '', values: { folder } }]);
  }
  return {
    release: () => {
      database.close();
    },
  };
}

function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
}
