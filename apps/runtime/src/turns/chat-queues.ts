import { CodedError } from '@bellhop/schema';

export interface ChatQueues {
  /** Runs the work when everything that was asked before for the same chat has ended. */
  run<T>(channelId: string, conversation: string, work: () => Promise<T>): Promise<T>;
  /** How much is waiting or running. */
  depth(): number;
  /** Settles when nothing is running any more. */
  idle(): Promise<void>;
}

/** One turn at a time per chat, in order of arrival; different chats side by side. */
export function createChatQueues({ limit = 10_000 } = {}): ChatQueues {
  const last = new Map<string, Promise<unknown>>();
  let depth = 0;

  async function run<T>(channelId: string, conversation: string, work: () => Promise<T>) {
    // A bound, so that a flood is refused instead of filling the memory.
    if (depth >= limit) throw new CodedError('rate.tooFast');
    const key = `${channelId} ${conversation}`;
    const before = last.get(key);
    const running = before === undefined ? work() : before.then(work, work);
    last.set(key, running);
    depth += 1;
    try {
      return await running;
    } finally {
      depth -= 1;
      if (last.get(key) === running) last.delete(key);
    }
  }

  return {
    run,
    depth: () => depth,
    idle: async () => {
      while (last.size > 0) await Promise.allSettled(last.values());
    },
  };
}
