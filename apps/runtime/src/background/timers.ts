import { CodedError } from '@bellhop/schema';
import {
  dropTimer,
  readDueTimers,
  readNextTimer,
  readTimer,
  type TimerKey,
} from '../store/timer-rows.ts';
import type { Chat } from '../turns/chat.ts';
import { inChatQueue } from '../turns/in-chat-queue.ts';
import { runTurn } from '../turns/run-turn.ts';
import { storeWrite } from '../turns/store-write.ts';
import type { TurnMachine } from '../turns/turn-machine.ts';
import { createDueLoop, type DueLoop } from './due-loop.ts';
import { lookAgainAfter } from './in-one-server.ts';

const batchSize = 500;
/** How long the timers of a chat rest after one of them failed, in milliseconds: longer each time. */
const firstRest = 5_000;
const longestRest = 5 * 60_000;

interface Resting {
  until: string;
  /** How many of its timers were due. */
  timers: number;
}

/**
 * Fires timers in the order of their times, each in its chat's queue. A timer leaves the database in the transaction of
 * the turn that it causes: it fires once, whenever the server dies.
 */
export function createTimers(machine: TurnMachine, report: (error: unknown) => void): DueLoop {
  const { store, clock, followUps, elsewhere } = machine;
  const resting = new Map<string, Resting>();
  /** How often in a row the timers of a chat have failed. */
  const failures = new Map<string, number>();
  const loop = createDueLoop({
    clock,
    report,
    work: fireAll,
    lookAgain: lookAgainAfter(store),
  });
  elsewhere.hear('left', ({ timerAt }) => {
    if (timerAt !== null) loop.wake(timerAt);
  });
  followUps.add(({ timers }) => {
    for (const timer of timers.values()) if (timer !== null) loop.wake(timer.at);
  });
  return loop;

  async function fireAll(now: string, isStopped: () => boolean): Promise<string | null> {
    for (;;) {
      // What rests is still due, and would fill the page for ever.
      const due = await readDueTimers(store, now, batchSize + restingTimers());
      forgetEndedRests(due, now);
      const ready = due.filter(({ conversationId }) => !resting.has(conversationId));
      if (ready.length === 0 || isStopped()) return earliest(await readNextTimer(store, now));
      const fired = await Promise.allSettled(
        byChat(ready).map((keys) => fireInOrder(keys, { now, isStopped })),
      );
      const failure = fired.find(({ status }) => status === 'rejected');
      if (failure?.status === 'rejected') throw failure.reason;
    }
  }

  /** One that fails keeps those behind it in its chat waiting, and nobody else. */
  async function fireInOrder(
    keys: readonly TimerKey[],
    { now, isStopped }: { now: string; isStopped: () => boolean },
  ): Promise<void> {
    for (const key of keys) {
      if (isStopped()) return;
      try {
        await fireInQueue(machine, key, now);
        failures.delete(key.conversationId);
      } catch (error) {
        // Where nothing can be stored, no chat is at fault: the whole work rests.
        if (error instanceof CodedError) throw error;
        report(error);
        rest(key.conversationId, keys.length);
        return;
      }
    }
  }

  function rest(conversation: string, timers: number): void {
    const failed = (failures.get(conversation) ?? 0) + 1;
    failures.set(conversation, failed);
    const length = Math.min(firstRest * 2 ** (failed - 1), longestRest);
    const until = new Date(clock.now().getTime() + length).toISOString();
    resting.set(conversation, { until, timers });
  }

  function forgetEndedRests(due: readonly TimerKey[], now: string): void {
    for (const [conversation, { until }] of resting) {
      if (until <= now) resting.delete(conversation);
    }
    // A turn may have stopped the timer that failed.
    const isDue = new Set(due.map(({ conversationId }) => conversationId));
    for (const conversation of failures.keys()) {
      if (!isDue.has(conversation)) failures.delete(conversation);
    }
  }

  function restingTimers(): number {
    return [...resting.values()].reduce((sum, { timers }) => sum + timers, 0);
  }

  /** The next timer, or the end of a rest that comes before it. */
  function earliest(next: string | null): string | null {
    const ends = [...resting.values()].map(({ until }) => until);
    return [...ends, ...(next === null ? [] : [next])].toSorted()[0] ?? null;
  }
}

/** Chats side by side; the timers of each one after the other. */
function byChat(due: readonly TimerKey[]): TimerKey[][] {
  const chats = new Map<string, TimerKey[]>();
  for (const key of due) {
    const keys = chats.get(key.conversationId);
    if (keys === undefined) chats.set(key.conversationId, [key]);
    else keys.push(key);
  }
  return [...chats.values()];
}

async function fireInQueue(machine: TurnMachine, key: TimerKey, now: string): Promise<void> {
  const work = (chat: Chat) => fire(machine, chat, { key, now });
  const fired = await inChatQueue(machine, key.conversationId, work);
  if (fired === null) await dropTimer(machine.store, key);
}

/** The chat may have been busy: what its turns did in the meantime may have stopped or moved the timer. */
async function fire(
  machine: TurnMachine,
  chat: Chat,
  { key, now }: { key: TimerKey; now: string },
): Promise<void> {
  const timer = await readTimer(machine.store, key);
  if (timer === null || timer.at > now) return;
  const { write } = await runTurn(machine, {
    chat,
    body: timer.body,
    key: (eventId) => `t:${eventId}`,
    begin: ({ timers }) => {
      timers.set(key.id, null);
    },
  });
  await storeWrite(machine, write);
}
