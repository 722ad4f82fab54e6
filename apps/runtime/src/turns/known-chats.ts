import type { Chat } from './chat.ts';

/** A chat as it was stored last, with the keys of its latest messages. */
export interface KnownChat {
  chat: Chat;
  /** Newest last. */
  keys: readonly string[];
}

/**
 * The chats that are talked in now, in memory, so that the next message of one need not be read from the database. A
 * chat is taken out for the time of its turn and put back once the turn is stored; whatever else writes about it, or
 * about its customer, meanwhile keeps it out.
 */
export interface KnownChats {
  /** A moment; what changes after it is newer than what is read now. */
  now(): number;
  take(channelId: string, conversation: string): KnownChat | undefined;
  /** Puts a chat in as it was at the moment `since` and as the turn since then has left it. */
  keep(known: KnownChat, since: number): void;
  drop(channelId: string, conversation: string): void;
  /** True when the customer, or everything, has changed after that moment. */
  hasChanged(customerId: string, since: number): boolean;
  /** Something about the customer changed: all chats with that customer are read anew. */
  customerChanged(customerId: string): void;
  dropAll(): void;
}

/** Keys of messages that are remembered per chat: a platform repeats a message within seconds, seldom within hours. */
const rememberedKeys = 16;

export function createKnownChats({ limit = 4_000 } = {}): KnownChats {
  const chats = new Map<string, KnownChat>();
  const ofCustomer = new Map<string, Set<string>>();
  /** When each customer changed last. As many as there may be turns at one time are enough. */
  const changedAt = new Map<string, number>();
  let moment = 0;
  let allChangedAt = 0;

  const hasChanged = (customerId: string, since: number) =>
    Math.max(allChangedAt, changedAt.get(customerId) ?? 0) > since;

  function remove(name: string): KnownChat | undefined {
    const known = chats.get(name);
    if (known === undefined) return undefined;
    chats.delete(name);
    const { id } = known.chat.customer;
    const names = ofCustomer.get(id);
    names?.delete(name);
    if (names?.size === 0) ofCustomer.delete(id);
    return known;
  }

  // A map remembers for a while where something was taken out: to find its first is not free.
  function removeOldest(): void {
    const [oldest] = chats.keys();
    if (oldest !== undefined) remove(oldest);
  }

  return {
    now: () => moment,
    take: (channelId, conversation) => remove(nameOf(channelId, conversation)),
    keep: ({ chat, keys }, since) => {
      if (hasChanged(chat.customer.id, since)) return;
      const name = nameOf(chat.channel.id, chat.externalId);
      remove(name);
      chats.set(name, { chat, keys: keys.slice(-rememberedKeys) });
      const names = ofCustomer.get(chat.customer.id) ?? new Set();
      ofCustomer.set(chat.customer.id, names.add(name));
      if (chats.size > limit) removeOldest();
    },
    hasChanged,
    drop: (channelId, conversation) => {
      remove(nameOf(channelId, conversation));
    },
    customerChanged: (customerId) => {
      moment += 1;
      changedAt.delete(customerId);
      changedAt.set(customerId, moment);
      for (const name of ofCustomer.get(customerId) ?? []) remove(name);
      if (changedAt.size <= limit) return;
      const [oldest] = changedAt.keys();
      if (oldest !== undefined) changedAt.delete(oldest);
    },
    dropAll: () => {
      moment += 1;
      allChangedAt = moment;
      chats.clear();
      ofCustomer.clear();
      changedAt.clear();
    },
  };
}

function nameOf(channelId: string, conversation: string): string {
  return `${channelId} ${conversation}`;
}
