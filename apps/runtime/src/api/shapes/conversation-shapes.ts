import type {
  Attachment,
  ConversationState,
  Effect,
  Event,
  FlowDocument,
  Owner,
  QuickReply,
  Trace,
  TraceStep,
} from '@bellhop/schema';
import type { MessageContent } from '../../turns/message-content.ts';
import type { CustomerFacts } from './customer-shapes.ts';
import type { Author } from './flow-shapes.ts';
import type { Page } from './page.ts';

type HandOffEffect = Extract<Effect, { type: 'handOff' }>;

/** Why and when a chat was handed to people. */
export interface HandOff {
  team: string;
  priority: HandOffEffect['priority'];
  summary: string;
  cause: HandOffEffect['cause'];
  at: string;
  /** What the bot would answer, for a person to check. */
  draft?: string;
}

export interface ConversationRow {
  id: string;
  channelKey: string;
  customerName: string | null;
  locale: string | null;
  owner: Owner;
  lastText: string;
  lastAt: string;
  unread: number;
  handOff: HandOff | null;
  agentName: string | null;
}

export interface MessageRow {
  id: string;
  seq: number;
  author: 'customer' | 'bot' | 'agent';
  agentName: string | null;
  text: string;
  /** What it is besides its text. */
  content: MessageContent;
  buttons: QuickReply[];
  /** The quick reply that the customer pressed, by its id. */
  button: string | null;
  attachments: Attachment[];
  at: string;
  /** The turn that this message started or came out of: its key to the stored trace. */
  turnId: string | null;
}

export interface ConversationDetail {
  id: string;
  owner: Owner;
  channel: { key: string; name: string };
  customer: CustomerFacts;
  agentName: string | null;
  handOff: HandOff | null;
  messages: MessageRow[];
  /** Messages that the shop's own server has not taken; none where it reads them itself. */
  undelivered: Undelivered[];
}

export interface Undelivered {
  messageId: string;
  /** Not tried yet, tried in vain so far, given up, left out since a person was faster, or given up by a person. */
  state: 'waiting' | 'pending' | 'dead' | 'dropped' | 'discarded';
  /** Why the last try failed: an HTTP status or a code. */
  failure: string | null;
}

export interface TurnTrace {
  event: Event;
  /** What the chat knew before. */
  before: Pick<ConversationState, 'variables' | 'locals'>;
  trace: Trace;
  timings: number[];
  document: FlowDocument | null;
  versionNumber: number | null;
  flowName: string | null;
}

/** One turn of a conversation as somebody walks through it. */
export interface WalkedTurn {
  turnId: string;
  /** What started it. */
  cause: Event['body']['type'];
  /** Without the reasons, which `trace` gives for one turn. */
  trace: { steps: Pick<TraceStep, 'node' | 'outcome' | 'effects'>[] };
}

export type ConversationView = 'inbox' | 'bot' | 'closed' | 'all';

export interface ConversationService {
  list(view: ConversationView, cursor: string | undefined): Promise<Page<ConversationRow>>;
  /** Opening a chat that the viewer answers counts as reading it. */
  get(id: string, viewer: Author): Promise<ConversationDetail>;
  trace(turnId: string): Promise<TurnTrace>;
  /** All turns, oldest first, at most 500. */
  walk(id: string): Promise<WalkedTurn[]>;
  takeOver(id: string, agent: Author): Promise<void>;
  reply(
    input: { id: string; text: string; clientMessageId: string },
    agent: Author,
  ): Promise<MessageRow>;
  returnToBot(id: string, agent: Author): Promise<void>;
  close(id: string, agent: Author): Promise<void>;
}
