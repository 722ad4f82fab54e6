import type { Transition } from '@bellhop/engine';
import type { Effect, Event } from '@bellhop/schema';
import type { Ids } from '../ports.ts';
import type { Chat, ChatWrite, NewMessage } from './chat.ts';
import type { TurnAnswer } from './incoming-message.ts';

interface Turn {
  chat: Chat;
  event: Event;
  key: string;
  transition: Transition;
  customerChanged: boolean;
  isUnanswered: boolean;
  /** When it is written, by the server's clock. */
  at: string;
}

export interface AppliedTurn {
  write: ChatWrite;
  answer: TurnAnswer;
}

/** Turns what the engine decided into the rows to write and the answer to give. Performs nothing itself. */
export function applyTransition(turn: Turn, ids: Ids): AppliedTurn {
  const { event, transition, at } = turn;
  const write: ChatWrite = {
    chat: { ...turn.chat, state: transition.state },
    customerChanged: turn.customerChanged,
    messages: [],
    turn: null,
    addTags: [],
    removeTags: [],
    contacts: [],
    lead: null,
    at,
  };
  if (event.body.type === 'customerMessage') receive(write, event, ids);
  for (const effect of transition.effects) perform(write, effect, { turnId: event.id, ids });
  const answer = answerOf(write, event.id);
  write.turn = {
    id: event.id,
    key: turn.key,
    event,
    stateBefore: turn.chat.state,
    stateAfter: transition.state,
    trace: transition.trace,
    timings: transition.timings,
    answer: JSON.stringify(answer),
    isUnanswered: turn.isUnanswered,
    at,
  };
  return { write, answer };
}

function receive(write: ChatWrite, event: Event, ids: Ids): void {
  const { body } = event;
  if (body.type !== 'customerMessage') return;
  const { chat } = write;
  chat.received += 1;
  if (chat.owner !== 'bot') chat.unread += 1;
  addMessage(write, {
    ...blankMessage(write, ids),
    author: 'customer',
    text: body.text,
    button: body.button,
    attachments: body.attachments,
    turnId: event.id,
  });
}

function perform(write: ChatWrite, effect: Effect, run: { turnId: string; ids: Ids }): void {
  switch (effect.type) {
    case 'sendMessage':
      addMessage(write, {
        ...blankMessage(write, run.ids),
        author: 'bot',
        text: effect.text,
        buttons: effect.buttons,
        turnId: run.turnId,
      });
      return;
    case 'addTags':
      write.addTags = [...new Set([...write.addTags, ...effect.tags])];
      write.removeTags = write.removeTags.filter((tag) => !effect.tags.includes(tag));
      return;
    case 'removeTags':
      write.removeTags = [...new Set([...write.removeTags, ...effect.tags])];
      write.addTags = write.addTags.filter((tag) => !effect.tags.includes(tag));
      return;
    case 'upsertLead':
      write.lead = {
        stage: effect.stage ?? write.lead?.stage ?? null,
        scoreChange: (write.lead?.scoreChange ?? 0) + effect.scoreChange,
      };
      return;
    case 'saveContact':
      write.contacts.push({ kind: effect.kind, value: effect.value });
      return;
    case 'handOff':
      handOff(write, effect);
      return;
  }
}

function handOff(write: ChatWrite, effect: Extract<Effect, { type: 'handOff' }>): void {
  const { chat, at } = write;
  if (chat.owner === 'human') return;
  const { team, priority, summary, cause } = effect;
  // The message that led to the hand-off is the first one that a person has to read.
  if (chat.owner === 'bot') chat.unread = 1;
  chat.owner = 'waiting';
  chat.handOff = { team, priority, summary, cause, at };
}

export function blankMessage({ chat, at }: ChatWrite, ids: Ids): NewMessage {
  return {
    id: ids.next('m'),
    seq: chat.seq + 1,
    author: 'bot',
    agentName: null,
    text: '',
    buttons: [],
    button: null,
    attachments: [],
    turnId: null,
    clientMessageId: null,
    at,
  };
}

export function addMessage(write: ChatWrite, message: NewMessage): void {
  write.messages.push(message);
  write.chat.seq = message.seq;
  write.chat.lastAt = message.at;
  write.chat.lastText = previewOf(message);
}

/** One line for the lists. */
function previewOf({ text, attachments }: NewMessage): string {
  const [first] = attachments;
  const words = text === '' && first !== undefined ? (first.name ?? first.url) : text;
  return words.slice(0, 200);
}

function answerOf(write: ChatWrite, turnId: string): TurnAnswer {
  return {
    accepted: true,
    duplicate: false,
    owner: write.chat.owner,
    replies: write.messages
      .filter(({ author }) => author === 'bot')
      .map(({ id, text, buttons }) => ({ id, kind: 'text' as const, text, buttons })),
    trace: turnId,
  };
}
