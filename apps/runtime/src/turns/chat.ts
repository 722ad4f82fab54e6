import type { LanguageMemory } from '@bellhop/language';
import type {
  Attachment,
  ContactKind,
  ConversationState,
  Event,
  EventBody,
  JsonValue,
  NoticeWay,
  Order,
  Owner,
  QuickReply,
  Request,
  Trace,
} from '@bellhop/schema';
import type { HandOff } from '../api/shapes/conversation-shapes.ts';
import type { Lead } from '../api/shapes/customer-shapes.ts';
import type { TurnAnswer } from './incoming-message.ts';
import type { MessageContent } from './message-content.ts';

/** A conversation with all that a turn needs, as it stands in the database (or as it would, when it is new). */
export interface Chat {
  id: string;
  channel: { id: string; key: string; name: string; kind: string };
  externalId: string;
  customer: {
    id: string;
    externalId: string;
    name: string | null;
    locale: string | null;
    /** Days on which the customer wrote, and the last of them by the shop's clock. */
    visits: number;
    lastVisit: string | null;
    /** What flows noted. */
    fields: Record<string, JsonValue>;
  };
  tags: string[];
  lead: Lead | null;
  /** Newest first. */
  orders: Order[];
  owner: Owner;
  agentId: string | null;
  agentName: string | null;
  state: ConversationState;
  /** What its messages have told about the customer's language so far. */
  language: LanguageMemory | null;
  handOff: HandOff | null;
  lastText: string;
  lastAt: string;
  unread: number;
  seq: number;
  /** Customer messages so far. */
  received: number;
  /** When the customer wrote last; null when never. */
  heardAt: string | null;
  createdAt: string;
  /** Grows with every write: one that is based on an older version is refused. */
  version: number;
}

export interface NewMessage {
  id: string;
  seq: number;
  author: 'customer' | 'bot' | 'agent';
  agentName: string | null;
  text: string;
  /** What it is besides its text. */
  content: MessageContent;
  buttons: QuickReply[];
  button: string | null;
  attachments: Attachment[];
  turnId: string | null;
  at: string;
}

export interface NewTurn {
  id: string;
  /** The key by which the same message is recognised when it comes again. */
  key: string;
  event: Event;
  stateBefore: ConversationState;
  stateAfter: ConversationState;
  trace: Trace;
  timings: number[];
  answer: TurnAnswer;
  release: string | null;
  /** True for a customer's message that nothing understood. */
  isUnanswered: boolean;
  /** Which version answered, of each flow that is being tried out on a share of the customers. */
  tried: { flow: string; version: string }[];
  at: string;
}

export interface NewTimer {
  /** ISO 8601, UTC. */
  at: string;
  body: EventBody;
}

export interface NewRequest {
  wait: string;
  request: Request;
}

export interface NewNotice {
  id: string;
  by: NoticeWay;
  target: string;
  text: string;
}

/** All that one turn or one action of an agent changes. Written whole or not at all. */
export interface ChatWrite {
  chat: Chat;
  /** True when the customer's own row is new or has to change. */
  customerChanged: boolean;
  messages: NewMessage[];
  turn: NewTurn | null;
  addTags: string[];
  removeTags: string[];
  /** Ways to reach the customer that came up; those that are known already change nothing. */
  contacts: { kind: ContactKind; value: string }[];
  lead: { stage: string | null; scoreChange: number; owner: string | null } | null;
  /** What is to be remembered of the customer, by name; null forgets it. */
  fields: Map<string, JsonValue>;
  /** By id: when the chat is to be woken, and with what; null takes the timer away. */
  timers: Map<string, NewTimer | null>;
  /** What is to be asked outside. */
  requests: NewRequest[];
  /** Requests that have their answer now. */
  answered: string[];
  notices: NewNotice[];
  ratings: { id: string; score: number; comment: string | null }[];
  /** Of the messages: those that nobody waits for, to be sent to the shop's own server where there is one. */
  outbox: NewMessage[];
  at: string;
}
