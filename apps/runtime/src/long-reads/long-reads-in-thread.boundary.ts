import type { Worker } from 'node:worker_threads';
import { CodedError } from '@bellhop/schema';
import { startThread } from '../start-thread.ts';
import type { DataPlace } from '../store/data-place.ts';
import type { LongReadReply } from './long-read-calls.ts';
import type { LongReads } from './long-reads.ts';

export interface ThreadedLongReads extends LongReads {
  /** Its database is gone: whoever waits is told `data.notWritable`, and the next one begins anew. */
  breakOff(): void;
  close(): Promise<void>;
}

interface Pending {
  resolve: (value: never) => void;
  reject: (error: Error) => void;
}

/** A thread is begun in a quarter of a second and takes some 40 MB: it stays for as long as somebody works with it. */
const idleMilliseconds = 60_000;

/** A page of a replay takes a few dozen MB. One that took all there is would take the messages with it. */
const resourceLimits = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 256 };

/** Reads in a thread of its own, which is begun when it is needed. If it dies, whoever waits is told; the next one is new. */
export function longReadsInThread(
  { dataFolder, databaseUrl }: DataPlace,
  { idle = idleMilliseconds } = {},
): ThreadedLongReads {
  const waiting = createWaiting();
  let thread: Worker | null = null;
  let timer: NodeJS.Timeout | undefined;

  async function end(): Promise<void> {
    clearTimeout(timer);
    const ended = thread;
    thread = null;
    await ended?.terminate();
  }

  function start(): Worker {
    const place = [dataFolder, databaseUrl ?? ''];
    const begun = startThread('long-reads/long-reads-thread', place, { resourceLimits });
    begun.on('message', (reply: LongReadReply) => {
      waiting.settle(reply);
      if (waiting.isEmpty()) timer = setTimeout(() => void end(), idle).unref();
    });
    const over = (error: Error) => {
      if (thread === begun) thread = null;
      waiting.rejectAll(error);
    };
    begun.on('error', over);
    begun.on('exit', (code) => {
      // One that was ended while nobody waited for it may already have a follower that somebody waits for.
      if (thread === begun || thread === null) {
        over(new Error(`the reading thread ended with ${String(code)}`));
      }
    });
    return begun;
  }

  function call<Name extends keyof LongReads>(name: Name): LongReads[Name] {
    const ask = (input: unknown) =>
      waiting.add((id) => {
        clearTimeout(timer);
        thread ??= start();
        thread.postMessage({ id, name, input });
      });
    return ask as LongReads[Name];
  }

  return {
    customers: call('customers'),
    replayPage: call('replayPage'),
    replayChat: call('replayChat'),
    walk: call('walk'),
    sides: call('sides'),
    audience: call('audience'),
    breakOff: () => {
      waiting.rejectAll(new CodedError('data.notWritable'));
      void end();
    },
    close: end,
  };
}

/** What was asked and has no answer yet. */
function createWaiting() {
  const pending = new Map<number, Pending>();
  let last = 0;
  return {
    add: (send: (id: number) => void) =>
      new Promise((resolve, reject) => {
        last += 1;
        pending.set(last, { resolve, reject });
        send(last);
      }),
    settle: (reply: LongReadReply) => {
      const waiting = pending.get(reply.id);
      pending.delete(reply.id);
      if ('value' in reply) waiting?.resolve(reply.value as never);
      else waiting?.reject(errorOf(reply));
    },
    rejectAll: (error: Error) => {
      for (const { reject } of pending.values()) reject(error);
      pending.clear();
    },
    isEmpty: () => pending.size === 0,
  };
}

function errorOf(reply: Exclude<LongReadReply, { value: unknown }>): Error {
  if ('code' in reply) return new CodedError(reply.code, reply.problems);
  return new Error(reply.message);
}
