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
import { createChatRests, type ChatRests } from './chat-rests.ts';
import { createDueLoop, type DueLoop } from './due-loop.ts';
import { lookAgainAfter } from './in-one-server.ts';

const batchSize = 500;
/**
 * Fires timers in the order of their times, each in its chat's queue. A timer leaves the database in the transaction of
 * the turn that it causes: it fires once, whenever the server dies.
 */
export function createTimers(machine: TurnMachine, report: (error: unknown) => void): DueLoop {
  const { store, clock, followUps, elsewhere } = machine;
  const rests = createChatRests();
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
      const due = await readDueTimers(store, now, batchSize + rests.waiting());
      rests.endBy(now, new Set(due.map(({ conversationId }) => conversationId)));
      const ready = due.filter(({ conversationId }) => !rests.has(conversationId));
      if (ready.length === 0 || isStopped()) {
        return earliest(await readNextTimer(store, now), rests.firstEnd());
      }
      const fired = await Promise.allSettled(
        byChat(ready).map((keys) =>
          fireInOrder({ machine, rests, report }, keys, { now, isStopped }),
        ),
      );
      const failure = fired.find(({ status }) => status === 'rejected');
      if (failure?.status === 'rejected') throw failure.reason;
    }
  }
}

function earliest(...moments: (string | null)[]): string | null {
  return moments.filter((moment) => moment !== null).toSorted()[0] ?? null;
}

interface Firing {
  machine: TurnMachine;
  rests: ChatRests;
  report: (error: unknown) => void;
}

/** One that fails keeps those behind it in its chat waiting, and nobody else. */
async function fireInOrder(
  { machine, rests, report }: Firing,
  keys: readonly TimerKey[],
  { now, isStopped }: { now: string; isStopped: () => boolean },
): Promise<void> {
  for (const key of keys) {
    if (isStopped()) return;
    try {
      await fireInQueue(machine, key, now);
      rests.fired(key.conversationId);
    } catch (error) {
      // Where nothing can be stored, no chat is at fault: the whole work rests.
      if (error instanceof CodedError) throw error;
      report(error);
      rests.begin(key.conversationId, keys.length, machine.clock.now());
      return;
    }
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
