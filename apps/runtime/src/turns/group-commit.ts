import { CodedError } from '@bellhop/schema';
import { isUniqueViolation } from '../store/is-unique-violation.ts';
import type { BatchWay } from '../store/writer.ts';
import type { ChatWrite } from './chat.ts';
import { loneWrites } from './lone-writes.ts';

interface Waiting {
  write: ChatWrite;
  done: () => void;
  failed: (error: unknown) => void;
}

export interface GroupCommit {
  /**
   * Settles when the write is safely on disk, or fails when this very write could not be stored: with `AlreadyStored`
   * when there is a turn with its key, with `Outdated` when another server was faster.
   */
  commit(write: ChatWrite): Promise<void>;
}

/** The same event came twice, and the other one was first. Expected, and for the one who brought it to answer. */
export class AlreadyStored extends Error {}

/** Another server has changed the chat since it was read: what was made of it has to be made again. */
export class Outdated extends Error {}

export interface BatchStore {
  /** Those of the writes whose turn is stored already. */
  findStored(writes: readonly ChatWrite[]): Promise<ReadonlySet<ChatWrite>>;
  /** How many batches may be on their way to the disk: while one is written the next ones are made. */
  atOnce: number;
  /** Gives back those that are outdated; the others are stored. */
  store(writes: readonly ChatWrite[], way: BatchWay): Promise<ReadonlySet<ChatWrite>>;
}

const largestBatch = 500;
/** So many are not held back for more while others are written. */
const worthSending = 16;

/**
 * Whatever becomes ready while others are written goes to the disk together, in one transaction: the cost of making things
 * durable is shared by all turns of a batch. A turn that comes alone is sent at once.
 */
export function createGroupCommit(store: BatchStore): GroupCommit {
  let waiting: Waiting[] = [];
  let onTheirWay = 0;
  let isPlanned = false;
  const lone = loneWrites();

  /** Sends what waits, unless that is little and others are on their way: it then waits for more. */
  function send(): void {
    while (waiting.length >= (onTheirWay === 0 ? 1 : worthSending) && onTheirWay < store.atOnce) {
      const batch = waiting.slice(0, largestBatch);
      waiting = waiting.slice(largestBatch);
      onTheirWay += 1;
      void storeBatch(batch).then(() => {
        onTheirWay -= 1;
        send();
      });
    }
  }

  /** A batch that fails is tried again without what is stored already, or piece by piece: one bad write fails alone. */
  async function storeBatch(batch: Waiting[]): Promise<void> {
    try {
      const writes = batch.map(({ write }) => write);
      const isSingle = writes.length === 1 && onTheirWay === 1;
      const outdated = await lone.store(isSingle, (way) => store.store(writes, way));
      for (const { write, done, failed } of batch) {
        if (outdated.has(write)) failed(new Outdated());
        else done();
      }
    } catch (error) {
      if (isNotWritable(error)) failAll(batch, error);
      else await storeParts(batch, error).catch((next: unknown) => failAll(batch, next));
    }
  }

  async function findStored(batch: Waiting[]): Promise<ReadonlySet<Waiting>> {
    const stored = await store.findStored(batch.map(({ write }) => write));
    return new Set(batch.filter(({ write }) => stored.has(write)));
  }

  async function storeParts(batch: Waiting[], error: unknown): Promise<void> {
    const stored = isUniqueViolation(error) ? await findStored(batch) : new Set<Waiting>();
    for (const one of stored) one.failed(new AlreadyStored());
    const fresh = batch.filter((one) => !stored.has(one));
    const [first] = fresh;
    if (stored.size > 0 && first !== undefined) await storeBatch(fresh);
    else if (fresh.length === 1) first?.failed(error);
    else for (const one of fresh) await storeBatch([one]);
  }

  return {
    commit: (write) =>
      new Promise((done, failed) => {
        waiting.push({ write, done, failed });
        lone.came();
        if (waiting.length >= worthSending) send();
        if (waiting.length === 0 || isPlanned) return;
        isPlanned = true;
        // Turns that arrived in the same round of the event loop go together.
        setImmediate(() => {
          isPlanned = false;
          send();
        });
      }),
  };
}

function failAll(batch: readonly Waiting[], error: unknown): void {
  for (const { failed } of batch) failed(error);
}

/** On a full disk it is no single write that is bad. */
function isNotWritable(error: unknown): boolean {
  return error instanceof CodedError && error.code === 'data.notWritable';
}
