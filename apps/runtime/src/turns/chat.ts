import type { LanguageMemory } from '@bellhop/language';
import type {
  Attachment,
  ContactKind,
  ConversationState,
  Event,
  Order,
  Owner,
  QuickReply,
  Trace,
} from '@bellhop/schema';
import type { HandOff, Lead } from '../api/shapes/conversation-shapes.ts';

/** A conversation with all that a turn needs, as it stands in the database (or as it would, when it is new). */
export interface Chat {
  id: string;
  channel: { id: string; key: string; name: string };
  externalId: string;
  customer: { id: string; externalId: string; name: string | null; locale: string | null };
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
  createdAt: string;
}

export interface NewMessage {
  id: string;
  seq: number;
  author: 'customer' | 'bot' | 'agent';
  agentName: string | null;
  text: string;
  buttons: QuickReply[];
  button: string | null;
  attachments: Attachment[];
  turnId: string | null;
  clientMessageId: string | null;
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
  answer: string;
  /** True for a customer's message that nothing understood. */
  isUnanswered: boolean;
  at: string;
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
  lead: { stage: string | null; scoreChange: number } | null;
  at: string;
}
