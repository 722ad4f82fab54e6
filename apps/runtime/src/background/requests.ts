import type { RequestResult } from '@bellhop/schema';
import { createLimited, type Limited } from '../outside/limited.ts';
import type { PerformRequest } from '../outside/perform-request.ts';
import {
  dropRequest,
  isOpenRequest,
  readOtherRequests,
  reopenRequests,
  type OpenRequest,
} from '../store/request-rows.ts';
import type { Chat } from '../turns/chat.ts';
import { inChatQueue } from '../turns/in-chat-queue.ts';
import { runTurn } from '../turns/run-turn.ts';
import { storeWrite } from '../turns/store-write.ts';
import type { TurnMachine } from '../turns/turn-machine.ts';
import type { BackgroundPart } from './background-part.ts';
import { lookAgainAfter } from './in-one-server.ts';
import { repeated } from './repeated.ts';
import { withEarlierMessages } from './with-earlier-messages.ts';

/** A server that dies with a request this often does not try it again: it may be what kills it. */
const mostAttempts = 5;
const restAfterFailure = 5_000;
/** What may be asked at the same time, and by one host alone: a server that hangs must not hold up the others. */
const places = { all: 64, perKey: 16 };

/** An answer that could not be stored yet: the outside is not asked a second time for it. */
interface Held {
  result: RequestResult | null;
}

interface RequestParts {
  machine: TurnMachine;
  perform: PerformRequest;
  report: (error: unknown) => void;
}

/**
 * Asks the outside once the turn that wants to know is stored, and again after a restart for as long as there is no
 * answer. The answer is an event of its own; the request goes in the transaction of the turn that it causes.
 */
export function createRequests({ machine, perform, report }: RequestParts): BackgroundPart {
  const { store, clock, followUps, elsewhere } = machine;
  const limited = createLimited(places);
  const running = new Set<Promise<void>>();
  const begun = new Set<string>();
  let [stopping, isStarted] = [new AbortController(), false];

  followUps.add(({ chat, requests }) => {
    if (!isStarted) return;
    for (const one of requests) begin({ ...one, conversationId: chat.id, attempts: 0 });
  });

  elsewhere.hear('left', ({ requests }) => {
    if (isStarted && requests) beginOthers().catch(report);
  });
  async function beginOthers(): Promise<void> {
    for (const open of await readOtherRequests(store, [...begun])) if (isStarted) begin(open);
  }
  const looking = repeated(clock, lookAgainAfter(store), () => {
    if (store.shared !== null) beginOthers().catch(report);
  });

  function begin(open: OpenRequest): void {
    if (begun.has(open.wait)) return;
    begun.add(open.wait);
    ask(open, { result: null });
  }

  function ask(open: OpenRequest, held: Held): void {
    const { signal } = stopping;
    const work = answer({ machine, perform, limited }, { open, held, signal }).then(
      () => {
        begun.delete(open.wait);
      },
      (error: unknown) => {
        report(error);
        clock.after(restAfterFailure, () => {
          if (!signal.aborted) ask(open, held);
        });
      },
    );
    running.add(work);
    void work.finally(() => running.delete(work));
  }

  return {
    start: () => {
      isStarted = true;
      stopping = new AbortController();
      begun.clear();
      reopenRequests(store)
        .then((all) => {
          for (const open of all) begin(open);
        })
        .catch(report)
        .finally(() => isStarted && looking.start());
    },
    stop: async () => {
      isStarted = false;
      looking.stop();
      stopping.abort();
      await Promise.allSettled(running);
    },
  };
}

interface Asking {
  open: OpenRequest;
  held: Held;
  signal: AbortSignal;
}

async function answer(
  { machine, perform, limited }: Omit<RequestParts, 'report'> & { limited: Limited },
  { open, held, signal }: Asking,
): Promise<void> {
  const { wait } = open;
  held.result ??= await limited.run(placeOf(open), async () => {
    if (signal.aborted) return null;
    // It may have been answered while it was found.
    if (!(await isOpenRequest(machine.store, wait))) return null;
    if (open.attempts > mostAttempts) return givenUp;
    return perform(await withEarlierMessages(machine.store, open), { wait, signal });
  });
  // What was cut off is no answer: it is asked again after the restart.
  if (held.result === null || signal.aborted) return;
  await deliver(machine, open, held.result);
}

const givenUp: RequestResult = { kind: 'failed', code: 'unreachable', detail: 'gave up' };

async function deliver(machine: TurnMachine, open: OpenRequest, result: RequestResult) {
  const { wait } = open;
  const told = await inChatQueue(machine, open.conversationId, async (chat: Chat) => {
    if (!(await isOpenRequest(machine.store, wait))) return true;
    const { write } = await runTurn(machine, {
      chat,
      body: { type: 'resultArrived', wait, result },
      key: `q:${wait}`,
      begin: ({ answered }) => {
        answered.push(wait);
      },
    });
    await storeWrite(machine, write);
    return true;
  });
  if (told === null) await dropRequest(machine.store, wait);
}

/** Requests to one host share its places. */
function placeOf({ request }: OpenRequest): string {
  if (request.kind !== 'http') return request.kind;
  return URL.canParse(request.url) ? new URL(request.url).host : '';
}
