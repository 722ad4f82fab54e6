import { ownerSchema, type Owner } from '@bellhop/schema';
import { z } from 'zod';
import type { MessageRow } from '../api/shapes/conversation-shapes.ts';
import { readMessage } from './conversation-rows.ts';
import type { Store } from './open-store.ts';

/** The oldest delivery of a conversation that is not settled: nothing of that conversation may go before it. */
export interface DueDelivery {
  id: string;
  conversationId: string;
}

interface Lane {
  channelId: string;
  /** Conversations with a delivery that is on its way right now. */
  busy: readonly string[];
}

const headSql = `FROM "Delivery" d WHERE d."channelId" = ? AND d."state" = 'pending'
  AND d."conversationId" NOT IN (SELECT value FROM json_each(?))
  AND NOT EXISTS (SELECT 1 FROM "Delivery" e WHERE e."conversationId" = d."conversationId"
    AND e."state" = 'pending' AND e."seq" < d."seq")`;

const dueSchema = z.array(z.object({ id: z.string(), conversationId: z.string() }));

/**
 * What is due, at most one of each conversation, in the order of its times. So is what would be due after `tooFar`:
 * nothing is ever put off as long as that, so the clock has been put back since.
 */
export async function readDueDeliveries(
  store: Store,
  lane: Lane,
  { now, tooFar, limit }: { now: string; tooFar: string; limit: number },
): Promise<DueDelivery[]> {
  const due = await readHeads(store, lane, { when: 'd."nextAt" <= ?', at: now, limit });
  if (due.length > 0) return due;
  return readHeads(store, lane, { when: 'd."nextAt" > ?', at: tooFar, limit });
}

async function readHeads(
  { read }: Store,
  { channelId, busy }: Lane,
  { when, at, limit }: { when: string; at: string; limit: number },
): Promise<DueDelivery[]> {
  const rows: unknown = await read.$queryRawUnsafe(
    `SELECT d."id", d."conversationId" ${headSql} AND ${when} ORDER BY d."nextAt", d.rowid LIMIT ?`,
    channelId,
    JSON.stringify(busy),
    at,
    limit,
  );
  return dueSchema.parse(rows);
}

const nextSchema = z.array(z.object({ nextAt: z.string() }));

/** When the next one is due; null when there is none. */
export async function readNextDelivery(
  { read }: Store,
  { channelId, busy }: Lane,
): Promise<string | null> {
  const rows: unknown = await read.$queryRawUnsafe(
    `SELECT d."nextAt" ${headSql} ORDER BY d."nextAt" LIMIT 1`,
    channelId,
    JSON.stringify(busy),
  );
  return nextSchema.parse(rows)[0]?.nextAt ?? null;
}

const channelsSchema = z.array(z.object({ id: z.string() }));

/** Channels with something that is not settled. */
export async function readWaitingChannels({ read }: Store): Promise<string[]> {
  const rows: unknown = await read.$queryRawUnsafe(
    `SELECT h."id" FROM "Channel" h WHERE EXISTS
     (SELECT 1 FROM "Delivery" d WHERE d."channelId" = h."id" AND d."state" = 'pending')`,
  );
  return channelsSchema.parse(rows).map(({ id }) => id);
}

/** A delivery with all that is sent, and with everything that decides whether it is. */
export interface OpenDelivery {
  id: string;
  conversationId: string;
  author: string;
  attempts: number;
  since: string;
  /** Who had the chat when the message was written, and who has it now. */
  ownerThen: Owner;
  owner: Owner;
  channel: { key: string; deliveryUrl: string | null; deliverySecret: string | null };
  conversation: string;
  customer: string;
  message: MessageRow;
}

/** Null when it is settled already, or its message is gone. */
export async function readOpenDelivery(store: Store, id: string): Promise<OpenDelivery | null> {
  const row = await store.read.delivery.findFirst({ where: { id, state: 'pending' } });
  const message = row === null ? null : await readMessage(store, id);
  if (row === null || message === null) return null;
  const chat = await store.read.conversation.findUnique({
    where: { id: row.conversationId },
    select: {
      owner: true,
      externalId: true,
      customer: { select: { externalId: true } },
      channel: { select: { key: true, deliveryUrl: true, deliverySecret: true } },
    },
  });
  if (chat === null) return null;
  const { conversationId, author, attempts, since } = row;
  return {
    id,
    conversationId,
    author,
    attempts,
    since,
    ownerThen: ownerSchema.parse(row.owner),
    owner: ownerSchema.parse(chat.owner),
    channel: chat.channel,
    conversation: chat.externalId,
    customer: chat.customer.externalId,
    message,
  };
}

interface Settlement {
  state: 'pending' | 'sent' | 'dead' | 'dropped';
  nextAt?: string;
  lastError?: string;
  doneAt?: string;
  /** Whether the other side was asked. */
  isTried: boolean;
}

/** What was settled before stays as it is: states only go forward. */
export async function settleDelivery(
  { writeAside }: Store,
  { id, conversationId }: DueDelivery,
  { isTried, ...change }: Settlement,
): Promise<void> {
  const { nextAt } = change;
  await writeAside(async (transaction) => {
    await transaction.delivery.updateMany({
      where: { id, state: 'pending' },
      data: { ...change, ...(isTried && { attempts: { increment: 1 } }) },
    });
    if (nextAt === undefined) return;
    // What waits behind it is not due before it either, so that nobody looks at it in vain.
    await transaction.delivery.updateMany({
      where: { conversationId, state: 'pending', nextAt: { lt: nextAt } },
      data: { nextAt },
    });
  });
}

/** Gives up whatever waits behind a server that has been away for too long. */
export async function giveUpDeliveries(
  { writeAside }: Store,
  { channelId, before, lastError, at }: Record<'channelId' | 'before' | 'lastError' | 'at', string>,
): Promise<number> {
  const { count } = await writeAside((transaction) =>
    transaction.delivery.updateMany({
      where: { channelId, state: 'pending', since: { lte: before } },
      data: { state: 'dead', lastError, doneAt: at },
    }),
  );
  return count;
}

/** Of a message that is gone. */
export async function dropDelivery({ writeAside }: Store, id: string): Promise<void> {
  await writeAside((transaction) =>
    transaction.delivery.deleteMany({ where: { id, state: 'pending' } }),
  );
}

const chunk = 1000;
const agedSchema = z.array(
  z.object({ row: z.coerce.number(), id: z.string(), state: z.string(), since: z.string() }),
);

/** Takes away what was sent before a time, a part at a time, so that nobody waits long. Other states stay to be seen. */
export async function forgetSentDeliveries(store: Store, before: string): Promise<void> {
  for (let last = 0; ;) {
    const found: unknown = await store.read.$queryRawUnsafe(
      `SELECT rowid AS "row", "id", "state", "since" FROM "Delivery" WHERE rowid > ? ORDER BY rowid LIMIT ?`,
      last,
      chunk,
    );
    const rows = agedSchema.parse(found);
    const old = rows.filter(({ since }) => since < before);
    const ids = old.filter(({ state }) => state === 'sent').map(({ id }) => id);
    if (ids.length > 0) {
      await store.writeAside((transaction) =>
        transaction.delivery.deleteMany({ where: { id: { in: ids }, state: 'sent' } }),
      );
    }
    // They lie in the order in which they were written: what comes behind is newer.
    if (old.length < chunk) return;
    last = rows.at(-1)?.row ?? last;
  }
}
