import { CodedError } from '@bellhop/schema';
import { isUniqueViolation } from '../store/is-unique-violation.ts';
import { readForEvent } from '../store/read-for-event.ts';
import { localDayOf } from './build-event.ts';
import type { Chat } from './chat.ts';
import { AlreadyStored } from './group-commit.ts';
import { turnAnswerSchema, type IncomingMessage, type TurnAnswer } from './incoming-message.ts';
import { knowsKey, type KnownChat } from './known-chats.ts';
import { newChat } from './new-chat.ts';
import { readMessage } from './read-message.ts';
import { runTurn } from './run-turn.ts';
import { storeWrite } from './store-write.ts';
import type { TurnMachine } from './turn-machine.ts';
import { untilStored } from './until-stored.ts';

/**
 * One customer message from arrival to durable answer. A message that came before gets the stored answer; `admit` is
 * asked, and may throw, only for one that is new: a sender that repeats must never be told to slow down.
 */
export function handleMessage(
  machine: TurnMachine,
  message: IncomingMessage,
  admit: () => void,
): Promise<TurnAnswer> {
  let isAdmitted = false;
  // What is done again was let in before.
  const admitOnce = () => {
    if (!isAdmitted) admit();
    isAdmitted = true;
  };
  return machine.queues.run(message.channel.id, message.conversation, () =>
    untilStored(() => handleOnce(machine, message, { admit: admitOnce, triesLeft: mostTries })),
  );
}

/** Other servers may bring the chat, and then its customer, into being in the same moment. */
const mostTries = 4;

async function handleOnce(
  machine: TurnMachine,
  message: IncomingMessage,
  { admit, triesLeft }: { admit: () => void; triesLeft: number },
): Promise<TurnAnswer> {
  const started = machine.clock.microseconds();
  const since = machine.known.now();
  const found = await findChat(machine, message, since);
  if ('answer' in found) return repeated(machine, found.answer);
  try {
    admit();
  } catch (refusal) {
    if (!found.isNew) machine.known.keep(found, since);
    // A chat in memory does not know all its keys: whoever repeats must not be told to slow down.
    const stored = await storedAnswer(machine, message);
    if (stored === null) throw refusal;
    return repeated(machine, stored);
  }
  const { write, answer } = await decide(machine, message, found);
  try {
    await storeWrite(machine, write, { keys: [...found.keys, message.key], since });
  } catch (error) {
    // It came before, or two chats brought the same new customer in the same moment: the other one is stored by now.
    const isStored = error instanceof AlreadyStored || isUniqueViolation(error);
    if (triesLeft === 0 || !isStored) throw error;
    return handleOnce(machine, message, { admit, triesLeft: triesLeft - 1 });
  }
  const outcome = write.turn?.trace.outcome ?? 'finished';
  machine.observer.turnEnded(outcome, (machine.clock.microseconds() - started) / 1e6);
  return answer;
}

interface Found extends KnownChat {
  isNew: boolean;
}

/** The chat from memory, from the database or new; the stored answer when the message came before. */
async function findChat(
  machine: TurnMachine,
  message: IncomingMessage,
  since: number,
): Promise<Found | { answer: TurnAnswer }> {
  const { channel, conversation, customer, key } = message;
  const inMemory = machine.known.take(channel.id, conversation);
  if (inMemory !== undefined) {
    const { chat, keys } = inMemory;
    if (!knowsKey(inMemory, key)) return { chat, keys, isNew: false };
    const answer = await storedAnswer(machine, message);
    machine.known.keep(inMemory, since);
    if (answer !== null) return { answer };
  }
  const arrival = { channelId: channel.id, conversation, customer: customer.id, key };
  const known = await readForEvent(machine.store, arrival);
  // Giving the other conversation's answer would swallow this message without a word.
  if (known.stored === 'inAnotherConversation') throw keyTaken();
  if (known.stored !== null) {
    const answer = await storedAnswer(machine, message);
    if (answer === null) throw new Error(`turn ${known.stored.turn} is gone`);
    return { answer };
  }
  const { ids, clock } = machine;
  const chat = known.chat ?? newChat(message, known, { ids, now: clock.now() });
  return { chat, keys: [], isNew: known.chat === null };
}

/** What was answered to the same message before; null when it is new. */
async function storedAnswer(
  { answers }: TurnMachine,
  { channel, key }: IncomingMessage,
): Promise<TurnAnswer | null> {
  const answer = await answers({ channelId: channel.id, externalId: key });
  return answer === null ? null : turnAnswerSchema.parse(answer);
}

function repeated({ observer }: TurnMachine, answer: TurnAnswer): TurnAnswer {
  observer.duplicate();
  return { ...answer, duplicate: true };
}

async function decide(machine: TurnMachine, message: IncomingMessage, found: Found) {
  const chat = reopened(found.chat);
  const { name } = message.customer;
  const at = message.at ?? machine.clock.now().toISOString();
  const today = localDayOf(await machine.shop.current(), at);
  const reading = await readMessage(machine, message, { chat, day: today });
  const { understood, locale, memory } = reading;
  const customerChanged =
    found.isNew ||
    locale !== chat.customer.locale ||
    (name !== null && name !== chat.customer.name) ||
    chat.customer.lastVisit !== today;
  if (customerChanged) {
    chat.customer = { ...chat.customer, name: name ?? chat.customer.name, locale };
  }
  chat.language = memory;
  const { key, text, button, attachments } = message;
  return runTurn(machine, {
    chat,
    body: { type: 'customerMessage', text, button, attachments },
    key,
    at,
    understood,
    customerChanged,
    begin: ({ chat }) => {
      const { customer } = chat;
      if (customer.lastVisit === today) return;
      chat.customer = { ...customer, lastVisit: today, visits: customer.visits + 1 };
    },
  });
}

function keyTaken(): CodedError {
  return new CodedError('message.idReused', [{ code: 'message.idReused', path: 'id' }]);
}

/** A customer who writes again after the chat was closed talks to the bot, from the start. */
function reopened(chat: Chat): Chat {
  if (chat.owner !== 'closed') return chat;
  return { ...chat, owner: 'bot', agentId: null, agentName: null, handOff: null, unread: 0 };
}
