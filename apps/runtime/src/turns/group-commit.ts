import type { ChatWrite } from './chat.ts';

interface Waiting {
  write: ChatWrite;
  done: () => void;
  failed: (error: unknown) => void;
}

export interface GroupCommit {
  /** Settles when the write is safely on disk, or fails when this very write could not be stored. */
  commit(write: ChatWrite): Promise<void>;
}

/**
 * One writer takes whatever has become ready while it wrote the last batch, and stores it in one transaction:
 * the cost of making things durable is shared by all turns of a batch.
 */
export function createGroupCommit(store: (writes: ChatWrite[]) => Promise<void>): GroupCommit {
  let waiting: Waiting[] = [];
  let isRunning = false;

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting.slice(0, 500);
      waiting = waiting.slice(500);
      await storeBatch(batch);
    }
    isRunning = false;
  }

  /** A batch that fails is tried again piece by piece, so that one bad write fails alone. */
  async function storeBatch(batch: Waiting[]): Promise<void> {
    try {
      await store(batch.map(({ write }) => write));
      for (const { done } of batch) done();
    } catch (error) {
      const [first] = batch;
      if (batch.length === 1) first?.failed(error);
      else for (const one of batch) await storeBatch([one]);
    }
  }

  return {
    commit: (write) =>
      new Promise((done, failed) => {
        waiting.push({ write, done, failed });
        if (isRunning) return;
        isRunning = true;
        // Turns that arrived in the same round of the event loop go together.
        setImmediate(() => void run());
      }),
  };
}
