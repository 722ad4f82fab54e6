import { fdatasyncSync, openSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import Database from 'better-sqlite3';
import { stages } from './checkpoints.ts';

const [, , , file = ''] = process.argv;
if (!(workerData instanceof SharedArrayBuffer)) throw new Error('this module runs in a thread');
const stage = new Int32Array(workerData);
const database = new Database(file);
// Never closed, see `checkpoints.ts`.
const place = openSync(file, 'r+');

/**
 * Carries pages over from SQLite's log to their place, and waits for the disk. SQLite itself waits only when nothing has
 * been added to the log meanwhile, which seldom is so under load: without our own waiting the writing thread would have to
 * wait for all of it at the end.
 */
function carry(): void {
  database.pragma('wal_checkpoint(PASSIVE)');
  fdatasyncSync(place);
}

/** What the disk has against it, the writing thread is told, too, when it waits for the same pages. */
function isOfTheDisk(error: unknown): boolean {
  return error instanceof Database.SqliteError || (error instanceof Error && 'errno' in error);
}

for (;;) {
  const now = Atomics.load(stage, 0);
  if (now === stages.carrying) {
    try {
      carry();
    } catch (error) {
      if (!isOfTheDisk(error)) throw error;
    }
    Atomics.store(stage, 0, stages.carried);
  } else {
    Atomics.wait(stage, 0, now);
  }
}
