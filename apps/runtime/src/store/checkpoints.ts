import type { Worker } from 'node:worker_threads';
import { isDriverAdapterError, type SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import { startThread } from '../start-thread.ts';

/** Where the two threads are with carrying over, as a number that both see. */
export const stages = { resting: 0, carrying: 1, carried: 2 } as const;

export interface Checkpoints {
  /** To be called after each transaction, when none is open. */
  afterWrite: () => Promise<void>;
  close: () => Promise<void>;
}

/** Pages in the log, 24 MB, at which the writer sees to it that it begins anew: some milliseconds, so seldom. */
const enoughPages = 6000;
/**
 * So many pages, 2 MB, are worth carrying over. Not many more at once: while the disk takes them, whoever waits for it to
 * store a message waits for them as well.
 */
const worthCarrying = 500;
const writesBetweenLooks = 16;

interface Log {
  pages: number;
  /** Pages that are not carried over yet. */
  ahead: number;
}

/** Carries over, or with `NOOP` only looks. What the disk has against it, the next transaction is told; this one is stored. */
async function checkpoint(connection: SqlDriverAdapter, mode: 'NOOP' | 'PASSIVE'): Promise<Log> {
  const sql = `PRAGMA wal_checkpoint(${mode})`;
  try {
    const { rows } = await connection.queryRaw({ sql, args: [], argTypes: [] });
    const [, pages, carried] = (rows[0] ?? []).map(Number);
    return { pages: pages ?? 0, ahead: (pages ?? 0) - (carried ?? 0) };
  } catch (error) {
    if (!isDriverAdapterError(error)) throw error;
    return { pages: 0, ahead: 0 };
  }
}

/**
 * Carries what was written over from SQLite's log to its place without keeping the writer waiting for it: another thread
 * does it piece by piece, and when the log is long, the writer does what has been added to it meanwhile: the log begins
 * anew only when nothing is left in it.
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
      // When a file is closed, the system drops all locks that this process has on it, those of SQLite as well.
      trackUnmanagedFds: false,
    });
  // Only if the thread is far behind does the writer do all of it, as it would without it.
  await connection.executeScript('PRAGMA wal_autocheckpoint = 32000');
  let writes = 0;
  return {
    afterWrite: async () => {
      writes += 1;
      const now = Atomics.load(stage, 0);
      if (now === stages.carried) {
        Atomics.store(stage, 0, stages.resting);
        const { pages } = await checkpoint(connection, 'NOOP');
        if (pages >= enoughPages) await checkpoint(connection, 'PASSIVE');
      } else if (now === stages.resting && writes % writesBetweenLooks === 0) {
        const { pages, ahead } = await checkpoint(connection, 'NOOP');
        if (thread === null ? pages < enoughPages : ahead < worthCarrying) return;
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
