import type { Occurrence, Order, OrderStatus } from '@bellhop/schema';

/** What lies in a customer's cart. */
export interface Cart {
  id: string;
  items: string[];
  /** Ready to show, with currency. */
  total: string;
  /** Where the customer can go on; null when the shop has no such page. */
  url: string | null;
  /** When it was changed the last time: ISO 8601, UTC. */
  at: string;
}

export type ShopEventBody =
  | {
      type: 'orderChanged';
      order: Order;
      /** Null when the order is new. */ before: OrderStatus | null;
    }
  | { type: 'cartChanged'; cart: Cart }
  | Extract<Occurrence, { type: 'tagAdded' }>;

/** Something that happened in the shop without anybody writing a message, checked and stored. */
export interface ShopEvent {
  channel: { id: string; key: string; name: string };
  /** The channel's own id of the conversation. It may not exist yet. */
  conversation: string;
  customer: { id: string; name: string | null; locale: string | null };
  /** De-duplication key, unique within the channel. */
  key: string;
  body: ShopEventBody;
  /** ISO 8601, UTC. */
  at: string;
}

export interface ShopEventAnswer {
  accepted: true;
  duplicate: boolean;
}

/**
 * What follows from such an event. The same key comes again when a sender repeats, and it has to get the same answer:
 * the one before may have been cut off half-way.
 */
export interface ShopEventHandler {
  handle: (event: ShopEvent) => Promise<ShopEventAnswer>;
}
