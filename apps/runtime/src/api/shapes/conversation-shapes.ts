import type {
  Attachment,
  ContactKind,
  Effect,
  Event,
  FlowDocument,
  Order,
  Owner,
  QuickReply,
  Trace,
} from '@bellhop/schema';
import type { Author } from './flow-shapes.ts';

type HandOffEffect = Extract<Effect, { type: 'handOff' }>;

/** Why and when a chat was handed to people. */
export interface HandOff {
  team: string;
  priority: HandOffEffect['priority'];
  summary: string;
  cause: HandOffEffect['cause'];
  at: string;
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
  buttons: QuickReply[];
  /** The quick reply that the customer pressed, by its id. */
  button: string | null;
  attachments: Attachment[];
  at: string;
  /** The turn that this message started or came out of: its key to the stored trace. */
  turnId: string | null;
}

export interface Lead {
  stage: string | null;
  score: number;
}

/** A way to reach the customer, and when the customer first named it. Phones as E.164. */
export interface Contact {
  kind: ContactKind;
  value: string;
  at: string;
}

export interface ConversationDetail {
  id: string;
  owner: Owner;
  channel: { key: string; name: string };
  customer: {
    id: string;
    name: string | null;
    locale: string | null;
    tags: string[];
    lead: Lead | null;
    orders: Order[];
    contacts: Contact[];
  };
  agentName: string | null;
  handOff: HandOff | null;
  messages: MessageRow[];
}

export interface TurnTrace {
  event: Event;
  trace: Trace;
  timings: number[];
  document: FlowDocument | null;
  versionNumber: number | null;
  flowName: string | null;
}

export type ConversationView = 'inbox' | 'bot' | 'closed' | 'all';

export interface Page<Row> {
  rows: Row[];
  nextCursor: string | null;
}

export interface CustomerRow {
  id: string;
  name: string | null;
  locale: string | null;
  channelKey: string;
  tags: string[];
  contacts: Contact[];
  lead: Lead | null;
  lastAt: string | null;
  conversationId: string | null;
}

export interface ConversationService {
  list(view: ConversationView, cursor: string | undefined): Promise<Page<ConversationRow>>;
  /** Opening a chat that the viewer answers counts as reading it. */
  get(id: string, viewer: Author): Promise<ConversationDetail>;
  trace(turnId: string): Promise<TurnTrace>;
  takeOver(id: string, agent: Author): Promise<void>;
  reply(
    input: { id: string; text: string; clientMessageId: string },
    agent: Author,
  ): Promise<MessageRow>;
  returnToBot(id: string, agent: Author): Promise<void>;
  close(id: string, agent: Author): Promise<void>;
}

export interface CustomerService {
  list(search: string | undefined, cursor: string | undefined): Promise<Page<CustomerRow>>;
  tags(): Promise<string[]>;
}
