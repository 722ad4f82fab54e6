import { CodedError, freshState } from '@bellhop/schema';
import { isUniqueViolation } from '../store/is-unique-violation.ts';
import { isKeyTaken, readChatFor, readCustomer } from '../store/read-chat.ts';
import { applyTransition } from './apply-transition.ts';
import { buildEvent } from './build-event.ts';
import type { Chat } from './chat.ts';
import { turnAnswerSchema, type IncomingMessage, type TurnAnswer } from './incoming-message.ts';
import { isUnanswered } from './is-unanswered.ts';
import { readMessage } from './read-message.ts';
import { runEngine } from './run-engine.ts';
import { changeOf, type TurnMachine } from './turn-machine.ts';

/**
 * One customer message from arrival to durable answer. A message that came before gets the stored answer; `admit` is
 * asked, and may throw, only for one that is new: a sender that repeats must never be told to slow down.
 */
export function handleMessage(
  machine: TurnMachine,
  message: IncomingMessage,
  admit: () => void,
): Promise<TurnAnswer> {
  return machine.queues.run(message.channel.id, message.conversation, () =>
    handleOnce(machine, message, admit),
  );
}

async function handleOnce(
  machine: TurnMachine,
  message: IncomingMessage,
  admit: (() => void) | null,
): Promise<TurnAnswer> {
  const started = machine.clock.microseconds();
  const known = await knownChat(machine, message);
  const stored = known === null ? await storedElsewhere(machine, message) : known.stored;
  if (stored === 'inAnotherConversation') throw keyTaken();
  if (stored !== null) {
    machine.observer.duplicate();
    return { ...turnAnswerSchema.parse(JSON.parse(stored.answer)), duplicate: true };
  }
  admit?.();
  const { write, answer } = await decide(machine, message, known?.chat ?? null);
  try {
    await machine.group.commit(write);
  } catch (error) {
    // Two chats brought the same id, or the same new customer, in the same moment: the other one is stored by now.
    if (admit === null || !isUniqueViolation(error)) throw error;
    return handleOnce(machine, message, null);
  }
  const outcome = write.turn?.trace.outcome ?? 'finished';
  machine.observer.turnEnded(outcome, (machine.clock.microseconds() - started) / 1e6);
  machine.observer.chatChanged(changeOf(write.chat));
  return answer;
}

async function decide(machine: TurnMachine, message: IncomingMessage, known: Chat | null) {
  const { clock, ids } = machine;
  const now = clock.now();
  const chat = reopened(known ?? (await newChat(machine, message, now)));
  const { name } = message.customer;
  const at = message.at === null ? now : new Date(message.at);
  const { understood, locale, memory } = await readMessage(machine, message, { chat, at });
  const customerChanged =
    known === null ||
    locale !== chat.customer.locale ||
    (name !== null && name !== chat.customer.name);
  chat.customer = { ...chat.customer, name: name ?? chat.customer.name, locale };
  chat.language = memory;
  const { text, button, attachments } = message;
  const event = buildEvent(
    chat,
    { type: 'customerMessage', text, button, attachments },
    {
      id: ids.next('t'),
      at,
      seed: ids.seed(),
      agentsOnline: machine.agentsOnline(),
      understood,
    },
  );
  const transition = await runEngine(machine, chat.state, event);
  const live = await machine.programs.live();
  return applyTransition(
    {
      chat,
      event,
      key: message.key,
      transition,
      customerChanged,
      isUnanswered: isUnanswered({ event, before: chat.state, transition }, live),
      at: now.toISOString(),
    },
    ids,
  );
}

function knownChat({ store }: TurnMachine, { channel, conversation, key }: IncomingMessage) {
  return readChatFor(store, { channelId: channel.id, externalId: conversation, key });
}

/** The id of a message of an unknown chat may be taken all the same: by another conversation. */
async function storedElsewhere({ store }: TurnMachine, { channel, key }: IncomingMessage) {
  return (await isKeyTaken(store, channel.id, key)) ? ('inAnotherConversation' as const) : null;
}

/** Giving the other conversation's answer would swallow this message without a word. */
function keyTaken(): CodedError {
  return new CodedError('message.idReused', [{ code: 'message.idReused', path: 'id' }]);
}

async function newChat(
  { store, ids }: TurnMachine,
  { channel, conversation, customer }: IncomingMessage,
  now: Date,
): Promise<Chat> {
  const at = now.toISOString();
  const known = await readCustomer(store, { channelId: channel.id, externalId: customer.id });
  return {
    id: ids.next('c'),
    channel,
    externalId: conversation,
    customer: {
      id: known?.id ?? ids.next('u'),
      externalId: customer.id,
      name: known?.name ?? null,
      locale: known?.locale ?? null,
    },
    tags: known?.tags ?? [],
    lead: known?.lead ?? null,
    orders: known?.orders ?? [],
    owner: 'bot',
    agentId: null,
    agentName: null,
    state: freshState,
    language: null,
    handOff: null,
    lastText: '',
    lastAt: at,
    unread: 0,
    seq: 0,
    received: 0,
    createdAt: at,
  };
}

/** A customer who writes again after the chat was closed talks to the bot, from the start. */
function reopened(chat: Chat): Chat {
  if (chat.owner !== 'closed') return chat;
  return { ...chat, owner: 'bot', agentId: null, agentName: null, handOff: null, unread: 0 };
}
