import { longestWait } from '../channels/delivery/delivery-result.ts';
import type { Clock } from '../ports.ts';
import { checkWritable } from '../store/check-writable.ts';
import {
  giveUpDeliveries,
  readDueDeliveries,
  readNextDelivery,
  type DueDelivery,
} from '../store/delivery-rows.ts';
import type { Store } from '../store/open-store.ts';
import type { BackgroundPart } from './background-part.ts';
import { createCircuitBreaker, type CircuitBreaker } from './circuit-breaker.ts';
import { clockTolerance } from './clock-tolerance.ts';
import { longestTrying, type Delivered } from './deliver.ts';
import { createDueLoop } from './due-loop.ts';
import { pause } from './pause.ts';

/** One channel's way to its shop: chats side by side, one message of each chat at a time. */
export interface DeliveryLane extends BackgroundPart {
  /** Something is due at this time (ISO 8601). */
  wake(at: string): void;
  /** Somebody wants it to be tried now, rest or no rest. */
  tryNow(): void;
  /** Until when nothing is sent, since the server is away or has asked for it; null when it is. */
  restsUntil(): string | null;
}

interface LaneParts {
  channelId: string;
  store: Store;
  clock: Clock;
  random: () => number;
  deliver: (due: DueDelivery, signal: AbortSignal) => Promise<Delivered>;
  report: (error: unknown) => void;
  /** See `createDueLoop`. */
  lookAgain: number | null;
  /** It rests from now on, or it goes on. */
  changed: () => void;
}

const most = 8;
const restAfterError = 5_000;
const graceAtTheEnd = 2_000;
/** As many rests in a row take a dozen minutes: a clock that is a day ahead all of a sudden is no day of trying. */
const leastRests = 5;
const breakerSizes = { failures: 5, firstRest: 30_000, longestRest: 300_000 };

export function createDeliveryLane(parts: LaneParts): DeliveryLane {
  const { channelId, store, clock, random, deliver, report, lookAgain } = parts;
  const loop = createDueLoop({ clock, report, work: beginDue, lookAgain });
  const breaker = createCircuitBreaker({ ...breakerSizes, random });
  /** By conversation. */
  const busy = new Map<string, Promise<void>>();
  let stopping = new AbortController();
  /** What cannot be noted down would be sent again and again. */
  let isDoubtful = false;

  const now = () => clock.now().toISOString();
  const lane = () => ({ channelId, busy: [...busy.keys()] });

  /** Begins what there is room for, and waits for none of it: a slow answer in one chat holds up no other. */
  async function beginDue(at: string): Promise<string | null> {
    const rest = restOf(breaker, Date.parse(at));
    if (rest !== null) return rest;
    if (isDoubtful) await checkWritable(store);
    isDoubtful = false;
    const room = breaker.places(Date.parse(at), most) - busy.size;
    if (room <= 0) return null;
    const due = await readDueDeliveries(store, lane(), { ...timesAt(at), limit: room });
    for (const one of due) begin(one);
    // With no room left, whatever ends first looks for the next one.
    return due.length === room ? null : readNextDelivery(store, lane());
  }

  function begin(due: DueDelivery): void {
    const { signal } = stopping;
    const work = deliver(due, signal)
      .then((delivered) => heard(parts, breaker, delivered))
      .catch((error: unknown) => {
        report(error);
        isDoubtful = true;
        return pause(clock, restAfterError, signal);
      });
    busy.set(due.conversationId, work);
    void work.finally(() => {
      busy.delete(due.conversationId);
      loop.wake(now());
    });
  }

  return {
    wake: (at) => {
      loop.wake(at);
    },
    tryNow: () => {
      breaker.reset();
      loop.wake(now());
    },
    restsUntil: () => restOf(breaker, clock.now().getTime()),
    start: () => {
      stopping = new AbortController();
      loop.start();
    },
    stop: async () => {
      await loop.stop();
      const ended = Promise.allSettled(busy.values());
      // What has just been sent should not be sent again after the restart for want of its answer.
      await Promise.race([ended, pause(clock, graceAtTheEnd, stopping.signal)]);
      stopping.abort();
      await ended;
    },
  };
}

/** Nothing is put off for longer: what is due later than that was noted before the clock was put back. */
function timesAt(now: string): { now: string; tooFar: string } {
  return { now, tooFar: new Date(Date.parse(now) + longestWait + clockTolerance).toISOString() };
}

function restOf(breaker: CircuitBreaker, now: number): string | null {
  const until = breaker.restsUntil(now);
  return until === null ? null : new Date(until).toISOString();
}

/** What a try says about the server as a whole. Behind one that has been away for too long, everything old is given up. */
async function heard(
  { channelId, store, clock, changed }: LaneParts,
  breaker: CircuitBreaker,
  delivered: Delivered,
): Promise<void> {
  if (delivered.type === 'untried') return;
  const now = clock.now().getTime();
  if (delivered.type === 'answered' && breaker.succeeded()) changed();
  const rests = delivered.type === 'away' ? breaker.failed(now) : 0;
  if (delivered.notBefore !== null) breaker.rest(Date.parse(delivered.notBefore), now);
  if (delivered.type !== 'away' || rests === 0) return;
  if (rests >= leastRests) {
    const before = new Date(now - longestTrying).toISOString();
    const at = new Date(now).toISOString();
    await giveUpDeliveries(store, { channelId, before, lastError: delivered.failure, at });
  }
  changed();
}
