import type { Chat } from './chat.ts';
import { createLatestMap } from '../latest-map.ts';

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

/** Remembers the latest chats, at least `limit` of them and at most twice as many; and as many changes of customers. */
export function createKnownChats({ limit = 2_000 } = {}): KnownChats {
  const chats = createLatestMap<KnownChat & { since: number }>(limit);
  let moment = 0;
  /** Whose changes up to this moment there were is not known any more. */
  let forgotten = 0;
  /** When each customer changed last. */
  const changedAt = createLatestMap<number>(limit, (gone) => {
    forgotten = Math.max(forgotten, ...gone);
  });

  const hasChanged = (customerId: string, since: number) =>
    forgotten > since || (changedAt.get(customerId) ?? 0) > since;

  return {
    now: () => moment,
    take: (channelId, conversation) => {
      const name = nameOf(channelId, conversation);
      const known = chats.get(name);
      if (known === undefined) return undefined;
      chats.remove(name);
      return hasChanged(known.chat.customer.id, known.since) ? undefined : known;
    },
    keep: ({ chat, keys }, since) => {
      if (hasChanged(chat.customer.id, since)) return;
      const name = nameOf(chat.channel.id, chat.externalId);
      chats.set(name, { chat, keys: keys.slice(-rememberedKeys), since });
    },
    hasChanged,
    drop: (channelId, conversation) => {
      chats.remove(nameOf(channelId, conversation));
    },
    customerChanged: (customerId) => {
      moment += 1;
      changedAt.set(customerId, moment);
    },
    dropAll: () => {
      moment += 1;
      forgotten = moment;
      chats.clear();
      changedAt.clear();
    },
  };
}

/** Keys of one platform begin alike and are equally long: their last characters tell most of them apart. */
export function knowsKey({ keys }: Pick<KnownChat, 'keys'>, key: string): boolean {
  const last = key.charCodeAt(key.length - 1);
  return keys.some((known) => known.charCodeAt(known.length - 1) === last && known === key);
}

function nameOf(channelId: string, conversation: string): string {
  return `${channelId} ${conversation}`;
}
