import { CodedError } from '@bellhop/schema';

export interface ChatQueues {
  /** Runs the work when everything that was asked before for the same chat has ended. */
  run<T>(channelId: string, conversation: string, work: () => Promise<T>): Promise<T>;
  /** How much is waiting or running. */
  depth(): number;
  /** Settles when nothing is running any more. */
  idle(): Promise<void>;
}

/** Chats on which nothing runs are remembered up to this number, and forgotten together. */
const mostNames = 2_000;

/** One turn at a time per chat, in order of arrival; different chats side by side. */
export function createChatQueues({ limit = 10_000 } = {}): ChatQueues {
  /** What runs last of each chat; null where nothing does any more. */
  let last = new Map<string, Promise<unknown> | null>();
  let depth = 0;

  async function run<T>(channelId: string, conversation: string, work: () => Promise<T>) {
    // A bound, so that a flood is refused instead of filling the memory.
    if (depth >= limit) throw new CodedError('rate.tooFast');
    const key = `${channelId} ${conversation}`;
    const before = last.get(key) ?? null;
    const running = before === null ? work() : before.then(work, work);
    last.set(key, running);
    depth += 1;
    try {
      return await running;
    } finally {
      depth -= 1;
      if (last.get(key) === running) last.set(key, null);
      if (last.size > mostNames + 2 * depth) last = withoutIdle(last);
    }
  }

  return {
    run,
    depth: () => depth,
    idle: async () => {
      while (depth > 0) {
        await Promise.allSettled([...last.values()].filter((running) => running !== null));
      }
    },
  };
}

/**
 * Only what runs is taken over, into a map of its own. Nothing is deleted one by one: V8 makes the table of a map anew
 * whenever many of its entries are gone, and each old table holds on to the next one. Once one of them has become old,
 * a full collection is needed to be rid of all that stood in any of them (docs/decisions/0008).
 */
function withoutIdle<Value>(chats: ReadonlyMap<string, Value | null>): Map<string, Value | null> {
  return new Map([...chats].filter(([, running]) => running !== null));
}
