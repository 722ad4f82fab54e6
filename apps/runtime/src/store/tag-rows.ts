import { ageChats } from './age-chats.ts';
import type { Store, Transaction } from './open-store.ts';

interface TagChanges {
  customerId: string;
  /** Taken away before anything is added. */
  remove?: readonly string[];
  add?: readonly string[];
  /** ISO 8601, UTC. */
  at: string;
}

/** Changes the tags of a customer, and says which of them the customer did not have before. */
export async function changeTags(
  transaction: Transaction,
  { customerId, remove = [], add = [], at }: TagChanges,
): Promise<string[]> {
  const wanted = [...new Set(add)];
  const known = await transaction.customerTag.findMany({
    where: { customerId, tag: { in: wanted } },
    select: { tag: true },
  });
  const before = new Set(known.map(({ tag }) => tag));
  const gone = remove.filter((tag) => !wanted.includes(tag));
  await transaction.customerTag.deleteMany({ where: { customerId, tag: { in: gone } } });
  const added = wanted.filter((tag) => !before.has(tag));
  await transaction.customerTag.createMany({
    data: added.map((tag) => ({ customerId, tag, at })),
  });
  await ageChats(transaction, customerId);
  return added;
}

/** Where a customer is talked to: the chat that was last, in the channel that the customer belongs to. */
export interface CustomerPlace {
  customer: { id: string; name: string | null; locale: string | null };
  channel: { id: string; key: string; name: string };
  /** Null while there is none. */
  conversation: { id: string; externalId: string; seq: number } | null;
}

/** The newest chat of a customer, or the one that is named; null where there is no such customer or chat. */
export async function readCustomerPlace(
  { read }: Store,
  customerId: string,
  conversationId?: string,
): Promise<CustomerPlace | null> {
  const row = await read.customer.findUnique({
    where: { id: customerId },
    include: {
      channel: { select: { id: true, key: true, name: true } },
      conversations: {
        ...(conversationId !== undefined && { where: { id: conversationId } }),
        orderBy: { lastAt: 'desc' },
        take: 1,
        select: { id: true, externalId: true, seq: true },
      },
    },
  });
  if (row === null) return null;
  const [conversation = null] = row.conversations;
  if (conversationId !== undefined && conversation === null) return null;
  const { externalId, name, locale, channel } = row;
  return { customer: { id: externalId, name, locale }, channel, conversation };
}
