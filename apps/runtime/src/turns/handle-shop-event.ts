import type { ShopEvent, ShopEventAnswer } from '../shop/shop-event.ts';
import { isUniqueViolation } from '../store/is-unique-violation.ts';
import { readForEvent } from '../store/read-for-event.ts';
import { AlreadyStored } from './group-commit.ts';
import { newChat } from './new-chat.ts';
import { runTurn } from './run-turn.ts';
import { storeWrite } from './store-write.ts';
import type { TurnMachine } from './turn-machine.ts';
import { untilStored } from './until-stored.ts';

const mostTries = 4;
const done = { accepted: true as const, duplicate: false };

/** Lets the flows hear of an order or a cart, in the chat's queue. The same key again changes nothing. */
export function handleShopEvent(machine: TurnMachine, event: ShopEvent): Promise<ShopEventAnswer> {
  return machine.queues.run(event.channel.id, event.conversation, () =>
    untilStored(() => handleOnce(machine, event)),
  );
}

async function handleOnce(
  machine: TurnMachine,
  event: ShopEvent,
  triesLeft = mostTries,
): Promise<ShopEventAnswer> {
  const { channel, conversation, key, body, at, customer } = event;
  const known = await readForEvent(machine.store, {
    channelId: channel.id,
    conversation,
    customer: customer.id,
    key,
  });
  if (known.stored !== null) return { ...done, duplicate: true };
  const around = { ids: machine.ids, now: machine.clock.now() };
  const chat = known.chat ?? newChat(event, known, around);
  const name = customer.name ?? chat.customer.name;
  const locale = customer.locale ?? chat.customer.locale;
  chat.customer = { ...chat.customer, name, locale };
  const isNew = known.chat === null;
  const { write } = await runTurn(machine, {
    chat,
    body,
    key,
    at: new Date(at).toISOString(),
    customerChanged: isNew,
  });
  // Nobody has to look at a chat that is empty, and nothing waits in it.
  if (isNew && write.turn?.trace.outcome === 'nothingToDo') return done;
  try {
    await storeWrite(machine, write);
  } catch (error) {
    // The customer came into being in another chat in the same moment.
    if (triesLeft === 0 || !(error instanceof AlreadyStored || isUniqueViolation(error)))
      throw error;
    return handleOnce(machine, event, triesLeft - 1);
  }
  return done;
}
