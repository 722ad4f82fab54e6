import type { Worker } from 'node:worker_threads';
import {
  isDriverAdapterError,
  type SqlDriverAdapter,
  type SqlResultSet,
} from '@prisma/driver-adapter-utils';
import { startThread } from '../start-thread.ts';

/** Where the two threads are with carrying over, as a number that both see. */
export const stages = { resting: 0, carrying: 1, carried: 2 } as const;

export interface Checkpoints {
  /** To be called after each transaction, when none is open. */
  afterWrite: () => Promise<void>;
  close: () => Promise<void>;
}

/** Pages in the log, 24 MB, at which they are carried over; and how many transactions apart that is looked at. */
const enoughPages = 6000;
const writesBetweenLooks = 16;

/** What the disk has against it, the next transaction is told; this one is stored. */
async function checkpoint(
  connection: SqlDriverAdapter,
  mode: 'NOOP' | 'PASSIVE',
): Promise<SqlResultSet | null> {
  const sql = `PRAGMA wal_checkpoint(${mode})`;
  try {
    return await connection.queryRaw({ sql, args: [], argTypes: [] });
  } catch (error) {
    if (!isDriverAdapterError(error)) throw error;
    return null;
  }
}

/**
 * Carries what was written over from SQLite's log to its place without keeping the writer waiting for it: another thread
 * does it, and the writer only what has been added meanwhile, since the log begins anew only when nothing is left in it.
 */
export async function checkpointsBeside(
  file: string,
  connection: SqlDriverAdapter,
): Promise<Checkpoints> {
  const stage = new Int32Array(new SharedArrayBuffer(4));
  // Begun when it is needed: a start does not wait for it, and a small shop does without it for days.
  let thread: Worker | null = null;
  const start = () =>
    startThread('store/checkpoint-thread', [file], {
      workerData: stage.buffer,
      resourceLimits: { maxYoungGenerationSizeMb: 1, maxOldGenerationSizeMb: 16 },
    });
  // Only if the thread is far behind does the writer do all of it, as it would without it.
  await connection.executeScript('PRAGMA wal_autocheckpoint = 32000');
  let writes = 0;
  return {
    afterWrite: async () => {
      writes += 1;
      const now = Atomics.load(stage, 0);
      if (now === stages.carried) {
        await checkpoint(connection, 'PASSIVE');
        Atomics.store(stage, 0, stages.resting);
      } else if (now === stages.resting && writes % writesBetweenLooks === 0) {
        const told = await checkpoint(connection, 'NOOP');
        const pagesInLog = Number(told?.rows[0]?.[1] ?? 0);
        if (pagesInLog < enoughPages) return;
        Atomics.store(stage, 0, stages.carrying);
        Atomics.notify(stage, 0);
        thread ??= start();
      }
    },
    close: async () => {
      await thread?.terminate();
    },
  };
}
