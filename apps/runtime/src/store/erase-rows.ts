import type { Owner } from '@bellhop/schema';
import { z } from 'zod';
import { everyOwner } from './newest-of-owners.ts';
import type { Store, Transaction } from './open-store.ts';
import { withoutRecords } from './turn-records.ts';

/** A conversation to erase. */
export interface Doomed {
  id: string;
  channelId: string;
  externalId: string;
  customerId: string;
}

/** At most so many turns or messages go in one transaction: turns of others are stored between two of them. */
const slice = 24;
/** Chats or customers that are looked up at once. */
const page = 200;

const place = { id: true, channelId: true, externalId: true, customerId: true } as const;

const doomedSchema = z.array(
  z.object({
    id: z.string(),
    channelId: z.string(),
    externalId: z.string(),
    customerId: z.string(),
  }),
);

/** The oldest of each owner come sorted out of an index; those of all would have to be sorted. */
const oldestOf = (owner: Owner) => `SELECT * FROM (
  SELECT "id", "channelId", "externalId", "customerId", "lastAt" FROM "Conversation" c
  WHERE "owner" = '${owner}' AND "lastAt" < ?
    AND NOT EXISTS (SELECT 1 FROM "Timer" t WHERE t."conversationId" = c."id")
  ORDER BY "lastAt", "id" LIMIT ?) "${owner}"`;

const forgottenSql = `SELECT * FROM (${everyOwner.map(oldestOf).join(' UNION ALL ')}) "forgotten"
  ORDER BY "lastAt", "id" LIMIT ?`;

/** Chats in which nobody has written since a time and nothing is to happen any more, the oldest first. */
export async function readForgotten({ read }: Store, before: string): Promise<Doomed[]> {
  const rows: unknown = await read.$queryRawUnsafe(
    forgottenSql,
    ...everyOwner.flatMap(() => [before, page]),
    page,
  );
  return doomedSchema.parse(rows);
}

export function readChatsOf({ read }: Store, customerId: string): Promise<Doomed[]> {
  return read.conversation.findMany({ where: { customerId }, select: place });
}

/** Takes a part of a conversation away, and the conversation with the last part. True when it is gone. */
export async function eraseSlice(store: Store, doomed: Doomed): Promise<boolean> {
  return inOneTransaction(store, async (transaction) => {
    if (!(await eraseMessages(transaction, doomed))) return false;
    if (!(await eraseSilentTurns(transaction, doomed))) return false;
    const { id, channelId, externalId } = doomed;
    const where = { conversationId: id };
    await transaction.timer.deleteMany({ where });
    await transaction.request.deleteMany({ where });
    await transaction.notice.deleteMany({ where });
    await transaction.delivery.deleteMany({ where });
    // Ratings have an index by customer.
    await transaction.rating.deleteMany({ where: { ...where, customerId: doomed.customerId } });
    await transaction.canaryTurn.deleteMany({ where });
    await transaction.shopEvent.deleteMany({ where: { channelId, conversation: externalId } });
    await transaction.conversation.deleteMany({ where: { id } });
    return true;
  });
}

/**
 * A customer without a chat: what flows and people noted goes with the row, orders too. False, and nothing is done, when
 * there is a chat (again).
 */
export async function eraseCustomerRow(store: Store, customerId: string): Promise<boolean> {
  return inOneTransaction(store, async (transaction) => {
    if ((await transaction.conversation.count({ where: { customerId } })) > 0) return false;
    await transaction.rating.deleteMany({ where: { customerId } });
    await transaction.customer.deleteMany({ where: { id: customerId } });
    await transaction.erasure.deleteMany({ where: { customerId } });
    return true;
  });
}

export async function noteErasure(store: Store, customerId: string, at: string): Promise<void> {
  await inOneTransaction(store, (transaction) =>
    transaction.erasure.upsert({
      where: { customerId },
      create: { customerId, at },
      update: {},
    }),
  );
}

/** Customers of whom something may be left: a server died over it. */
export async function readErasures({ read }: Store): Promise<string[]> {
  const rows = await read.erasure.findMany({ orderBy: { at: 'asc' }, take: page });
  return rows.map(({ customerId }) => customerId);
}

/**
 * Two that rewrite the records of one batch must not do it at once. Where there is one server, no turn reads what goes
 * here, since its chat is dropped from memory: others stay.
 */
function inOneTransaction<T>(store: Store, work: (transaction: Transaction) => Promise<T>) {
  return store.kind === 'sqlite' ? store.writeAside(work) : store.write(work);
}

/** Batches are packed anew, three milliseconds for each while messages wait; a transaction alone takes them ten. */
const batchesAtMost = 3;

/** Messages with the turns that they are of. True when none is left. */
async function eraseMessages(transaction: Transaction, { id }: Doomed): Promise<boolean> {
  const messages = await transaction.message.findMany({
    where: { conversationId: id },
    orderBy: { seq: 'asc' },
    take: slice,
    select: { id: true, turnId: true },
  });
  const turnIds = messages.flatMap(({ turnId }) => turnId ?? []);
  const left = await eraseTurns(transaction, turnIds);
  const gone = messages.filter(({ turnId }) => turnId === null || !left.has(turnId));
  await transaction.message.deleteMany({
    where: { id: { in: gone.map((message) => message.id) } },
  });
  return gone.length < slice && gone.length === messages.length;
}

/** True when none is left. */
async function eraseSilentTurns(transaction: Transaction, { id }: Doomed): Promise<boolean> {
  const turns = await transaction.silentTurn.findMany({
    where: { conversationId: id },
    take: slice,
    select: { turnId: true },
  });
  const turnIds = turns.map(({ turnId }) => turnId);
  const left = await eraseTurns(transaction, turnIds);
  return turns.length < slice && left.size === 0;
}

/** Takes as many of these turns away as may go at once, and says which are left. */
async function eraseTurns(
  transaction: Transaction,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const turns = await transaction.turn.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, batchId: true, place: true },
  });
  const byBatch = new Map<string, typeof turns>();
  for (const turn of turns) byBatch.set(turn.batchId, [...(byBatch.get(turn.batchId) ?? []), turn]);
  const batches = [...byBatch].slice(0, batchesAtMost);
  const doomed = batches.flatMap(([, together]) => together.map((turn) => turn.id));
  await transaction.turn.deleteMany({ where: { id: { in: doomed } } });
  for (const [batchId, together] of batches) {
    const gone = together.map(({ place }) => place);
    const where = { id: batchId };
    const batch = await transaction.turnBatch.findUniqueOrThrow({ where });
    const records = withoutRecords(batch.records, gone);
    if (records === null) await transaction.turnBatch.delete({ where });
    else await transaction.turnBatch.update({ where, data: { records } });
  }
  const left = new Set(turns.map((turn) => turn.id));
  for (const id of doomed) left.delete(id);
  return left;
}
