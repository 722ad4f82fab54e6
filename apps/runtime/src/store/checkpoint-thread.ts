import { workerData } from 'node:worker_threads';
import Database from 'better-sqlite3';
import { stages } from './checkpoints.ts';

const [, , , file = ''] = process.argv;
if (!(workerData instanceof SharedArrayBuffer)) throw new Error('this module runs in a thread');
const stage = new Int32Array(workerData);
const database = new Database(file);

/**
 * Carries pages over from SQLite's log to their place, and waits for the disk. Twice, since what was written during the
 * first time is much less: the rest, that of the second time, is the writing thread's. What the disk has against it, that
 * thread is told with its next transaction.
 */
function carry(): void {
  try {
    database.pragma('wal_checkpoint(PASSIVE)');
    database.pragma('wal_checkpoint(PASSIVE)');
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
  }
}

for (;;) {
  const now = Atomics.load(stage, 0);
  if (now === stages.carrying) {
    carry();
    Atomics.store(stage, 0, stages.carried);
  } else {
    Atomics.wait(stage, 0, now);
  }
}
