import { z } from 'zod';
import type { Undelivered } from '../api/shapes/conversation-shapes.ts';
import type { Page } from '../api/shapes/page.ts';
import type { DeliveryRow, DeliverySummary } from '../api/shapes/delivery-shapes.ts';
import { readMessage } from './conversation-rows.ts';
import type { Store } from './open-store.ts';

const pageSize = 20;
const authorSchema = z.enum(['bot', 'agent']);

/** What was given up in one channel, the newest first. */
export async function readDeadDeliveries(
  store: Store,
  channelId: string,
  cursor: string | undefined,
): Promise<Page<DeliveryRow>> {
  const rows = await store.read.delivery.findMany({
    where: { channelId, state: 'dead', ...olderThan(cursor) },
    orderBy: [{ since: 'desc' }, { seq: 'desc' }, { id: 'desc' }],
    take: pageSize + 1,
  });
  const shown = rows.slice(0, pageSize);
  const chats = await store.read.conversation.findMany({
    where: { id: { in: shown.map(({ conversationId }) => conversationId) } },
    select: { id: true, customer: { select: { name: true } } },
  });
  const names = new Map(chats.map(({ id, customer }) => [id, customer.name]));
  const messages = await Promise.all(shown.map(({ id }) => readMessage(store, id)));
  return {
    rows: shown.map((row, index) => ({
      id: row.id,
      conversationId: row.conversationId,
      customerName: names.get(row.conversationId) ?? null,
      author: authorSchema.parse(row.author),
      text: messages[index]?.text ?? '',
      at: messages[index]?.at ?? row.since,
      attempts: row.attempts,
      failure: row.lastError ?? '',
    })),
    nextCursor: rows.length > pageSize ? cursorOf(shown.at(-1)) : null,
  };
}

/** Ids say nothing about time: `<since> <seq> <id>` of the last row of the page before. */
function cursorOf(row: { since: string; seq: number; id: string } | undefined): string | null {
  return row === undefined ? null : `${row.since} ${String(row.seq)} ${row.id}`;
}

function olderThan(cursor: string | undefined) {
  const [since, place, id] = (cursor ?? '').split(' ');
  const seq = Number(place);
  if (since === undefined || id === undefined || !Number.isSafeInteger(seq)) return {};
  return {
    OR: [{ since: { lt: since } }, { since, seq: { lt: seq } }, { since, seq, id: { lt: id } }],
  };
}

const summarySchema = z.array(
  z.object({
    channelId: z.string(),
    state: z.enum(['pending', 'dead']),
    count: z.coerce.number(),
    since: z.string(),
  }),
);

/** How many messages wait and how many were given up, by channel. */
export async function readDeliverySummary({
  read,
}: Store): Promise<Omit<DeliverySummary, 'restsUntil'>[]> {
  const rows: unknown = await read.$queryRawUnsafe(
    // By way of the channels, as the index begins with them: those that were sent are many and are not looked at.
    `SELECT d."channelId", d."state", count(*) AS "count", min(d."since") AS "since"
     FROM "Channel" h JOIN "Delivery" d ON d."channelId" = h."id" AND d."state" IN ('pending', 'dead')
     GROUP BY d."channelId", d."state"`,
  );
  const byChannel = new Map<string, Omit<DeliverySummary, 'restsUntil'>>();
  for (const { channelId, state, count, since } of summarySchema.parse(rows)) {
    const none = { channelId, waiting: 0, waitingSince: null, dead: 0 };
    const known = byChannel.get(channelId) ?? none;
    const more = state === 'dead' ? { dead: count } : { waiting: count, waitingSince: since };
    byChannel.set(channelId, { ...known, ...more });
  }
  return [...byChannel.values()];
}

export async function countWaitingDeliveries(store: Store): Promise<number> {
  const channels = await readDeliverySummary(store);
  return channels.reduce((sum, { waiting }) => sum + waiting, 0);
}

/** Messages of a chat that the shop's server has not taken, and may never. */
export async function readUndelivered(
  { read }: Store,
  conversationId: string,
): Promise<Undelivered[]> {
  const rows = await read.delivery.findMany({
    where: {
      conversationId,
      OR: [
        { state: { in: ['dead', 'dropped', 'discarded'] } },
        { state: 'pending', OR: [{ author: 'agent' }, { attempts: { gt: 0 } }] },
      ],
    },
    orderBy: { seq: 'desc' },
    take: 1000,
  });
  return rows.map(({ id, state, attempts, lastError }) => {
    const seen = state === 'pending' && attempts === 0 ? 'waiting' : state;
    return { messageId: id, state: undeliveredStateSchema.parse(seen), failure: lastError };
  });
}

const undeliveredStateSchema = z.enum(['waiting', 'pending', 'dead', 'dropped', 'discarded']);

/** Puts what was given up on its way again, as if it were new. Says in which chats and channels. */
export function retryDeliveries(
  { writeAside }: Store,
  which: { ids: string[] } | { channelId: string },
  at: string,
): Promise<{ conversationId: string; channelId: string }[]> {
  const where = {
    state: 'dead',
    ...('ids' in which ? { id: { in: which.ids } } : { channelId: which.channelId }),
  };
  return writeAside(async (transaction) => {
    const rows = await transaction.delivery.findMany({
      where,
      select: { conversationId: true, channelId: true },
    });
    await transaction.delivery.updateMany({
      where,
      data: { state: 'pending', attempts: 0, nextAt: at, since: at, lastError: null, doneAt: null },
    });
    return rows;
  });
}

/** The chats in which something was discarded. */
export function discardDeliveries(
  { writeAside }: Store,
  ids: string[],
  at: string,
): Promise<{ conversationId: string }[]> {
  const where = { state: 'dead', id: { in: ids } };
  return writeAside(async (transaction) => {
    const rows = await transaction.delivery.findMany({ where, select: { conversationId: true } });
    await transaction.delivery.updateMany({ where, data: { state: 'discarded', doneAt: at } });
    return rows;
  });
}
