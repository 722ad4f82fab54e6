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
  /** Takes away all that is known of a customer. Settles when it is gone; one that was cut off goes on after a restart. */
  eraseCustomer(customerId: string): Promise<void>;
}

interface ErasureParts {
  machine: TurnMachine;
  report: (error: unknown) => void;
}

/** Erases what is to be forgotten: customers that an admin has named, and chats that are older than the shop keeps them. */
export function createErasures({ machine, report }: ErasureParts): Erasures {
  const { store, clock } = machine;
  let isStopping = false;
  const loop = createDueLoop({ clock, report, work: eraseAll });
  return {
    start: () => {
      isStopping = false;
      loop.start();
    },
    stop: () => {
      isStopping = true;
      return loop.stop();
    },
    eraseCustomer: async (customerId) => {
      await noteErasure(store, customerId, clock.now().toISOString());
      await finish(customerId);
    },
  };

  async function eraseAll(now: string): Promise<string> {
    for (const customerId of await readErasures(store)) await finish(customerId);
    const { keepDays } = await machine.shop.current();
    if (keepDays !== null) {
      await forget(new Date(Date.parse(now) - keepDays * day).toISOString());
    }
    return new Date(Date.parse(now) + hour).toISOString();
  }

  async function finish(customerId: string): Promise<void> {
    // A message that comes meanwhile opens a chat again: as long as there is one, something is left.
    do {
      for (const chat of await readChatsOf(store, customerId)) await erase(chat);
    } while (!(await eraseCustomerRow(store, customerId)));
    machine.known.customerChanged(customerId);
  }

  async function forget(before: string): Promise<void> {
    for (;;) {
      const page = await readForgotten(store, before);
      if (page.length === 0) return;
      for (const chat of page) {
        if (isStopping) return;
        await erase(chat);
        await eraseCustomerRow(store, chat.customerId);
      }
    }
  }

  /** In the chat's own queue, so that no turn stands on what goes. */
  async function erase(chat: Doomed): Promise<void> {
    const { id, channelId, externalId } = chat;
    await machine.queues.run(channelId, externalId, async () => {
      machine.known.drop(channelId, externalId);
      while (!(await eraseSlice(store, chat))) machine.known.drop(channelId, externalId);
    });
    machine.observer.chatChanged({ id, channelId, externalId, seq: 0 });
  }
}
