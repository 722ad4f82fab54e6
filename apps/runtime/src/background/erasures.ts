import { CodedError } from '@bellhop/schema';
import {
  eraseCustomerRow,
  eraseSlice,
  noteErasure,
  readChatsOf,
  readErasures,
  readForgotten,
  type Doomed,
} from '../store/erase-rows.ts';
import type { TurnMachine } from '../turns/turn-machine.ts';
import type { BackgroundPart } from './background-part.ts';
import { createDueLoop } from './due-loop.ts';

const hour = 60 * 60_000;
const day = 24 * hour;

export interface Erasures extends BackgroundPart {
  /**
   * Takes away all that is known of a customer. Settles when it is gone; one that was cut off goes on after a restart.
   * Throws `server.stopping` when the server stops before it is done.
   */
  eraseCustomer(customerId: string): Promise<void>;
}

interface ErasureParts {
  machine: TurnMachine;
  report: (error: unknown) => void;
  isStopping: () => boolean;
}

type IsOver = () => boolean;

/** Erases what is to be forgotten: customers that an admin has named, and chats that are older than the shop keeps them. */
export function createErasures({ machine, report, isStopping }: ErasureParts): Erasures {
  const { store, clock } = machine;
  const loop = createDueLoop({ clock, report, work: eraseAll });
  return {
    start: () => {
      loop.start();
    },
    stop: () => loop.stop(),
    eraseCustomer: async (customerId) => {
      await noteErasure(store, customerId, clock.now().toISOString());
      if (!(await finish(customerId, isStopping))) throw new CodedError('server.stopping');
    },
  };

  async function eraseAll(now: string, isStopped: IsOver): Promise<string> {
    for (const customerId of await readErasures(store)) await finish(customerId, isStopped);
    const { keepDays } = await machine.shop.current();
    if (keepDays !== null) {
      await forget(new Date(Date.parse(now) - keepDays * day).toISOString(), isStopped);
    }
    return new Date(Date.parse(now) + hour).toISOString();
  }

  /** False when the rest is left for later. */
  async function finish(customerId: string, isOver: IsOver): Promise<boolean> {
    // A message that comes meanwhile opens a chat again: as long as there is one, something is left.
    do {
      for (const chat of await readChatsOf(store, customerId)) {
        if (!(await erase(chat, isOver))) return false;
      }
    } while (!(await eraseCustomerRow(store, customerId)));
    machine.known.customerChanged(customerId);
    return true;
  }

  async function forget(before: string, isOver: IsOver): Promise<void> {
    for (;;) {
      const page = await readForgotten(store, before);
      if (page.length === 0) return;
      for (const chat of page) {
        if (!(await erase(chat, isOver))) return;
        await eraseCustomerRow(store, chat.customerId);
      }
    }
  }

  /** In the chat's own queue, so that no turn stands on what goes. A long one is left when the server is to stop. */
  async function erase(chat: Doomed, isOver: IsOver): Promise<boolean> {
    const { id, channelId, externalId } = chat;
    const isGone = await machine.queues.run(channelId, externalId, async () => {
      do {
        if (isOver()) return false;
        machine.known.drop(channelId, externalId);
      } while (!(await eraseSlice(store, chat)));
      return true;
    });
    machine.observer.chatChanged({ id, channelId, externalId, seq: 0 });
    return isGone;
  }
}
