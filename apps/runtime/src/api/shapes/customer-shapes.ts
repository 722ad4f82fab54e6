import type { ContactKind, JsonValue, Order } from '@bellhop/schema';
import type { Page } from './page.ts';

export interface TagChange {
  customerId: string;
  /** The chat in which flows hear of it; the customer's newest one unless said otherwise. */
  conversationId?: string | undefined;
  tag: string;
}

export interface Lead {
  stage: string | null;
  score: number;
  /** Who looks after it. */
  owner: string | null;
}

/** A way to reach the customer, and when the customer first named it. Phones as E.164. */
export interface Contact {
  kind: ContactKind;
  value: string;
  at: string;
}

/** Something that a flow noted about the customer. */
interface Field {
  name: string;
  value: JsonValue;
}

export interface Rating {
  id: string;
  /** 1 to 5. */
  score: number;
  comment: string | null;
  at: string;
}

/** Everything that is known of a customer, besides the chats. */
export interface CustomerFacts {
  id: string;
  name: string | null;
  locale: string | null;
  tags: string[];
  lead: Lead | null;
  /** Newest first, like contacts and ratings. */
  orders: Order[];
  contacts: Contact[];
  /** By name. */
  fields: Field[];
  ratings: Rating[];
}

export interface CustomerDetail extends CustomerFacts {
  channel: { key: string; name: string };
  /** The newest chat; null when there was none. */
  conversationId: string | null;
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

export interface CustomerService {
  list(search: string | undefined, cursor: string | undefined): Promise<Page<CustomerRow>>;
  get(id: string): Promise<CustomerDetail>;
  tags(): Promise<string[]>;
  addTag(change: TagChange): Promise<void>;
  removeTag(change: TagChange): Promise<void>;
  /** Takes away all that is known of the customer, chats and orders included. */
  erase(id: string): Promise<void>;
}
