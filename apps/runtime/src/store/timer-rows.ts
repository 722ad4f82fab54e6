import { eventBodySchema, type EventBody } from '@bellhop/schema';
import { z } from 'zod';
import type { Store } from './open-store.ts';

export interface TimerKey {
  conversationId: string;
  id: string;
}

const keysSchema = z.array(z.object({ conversationId: z.string(), id: z.string() }));

/** The timers that are due, in the order of their times. */
export async function readDueTimers(
  { read }: Store,
  now: string,
  limit: number,
): Promise<TimerKey[]> {
  const rows: unknown = await read.$queryRawUnsafe(
    'SELECT "conversationId", "id" FROM "Timer" WHERE "at" <= ? ORDER BY "at", rowid LIMIT ?',
    now,
    limit,
  );
  return keysSchema.parse(rows);
}

/** When the next one after a time is due; null when there is none. */
export async function readNextTimer({ read }: Store, after: string): Promise<string | null> {
  const row = await read.timer.findFirst({
    where: { at: { gt: after } },
    orderBy: { at: 'asc' },
    select: { at: true },
  });
  return row?.at ?? null;
}

/** A timer as it is set now; null when it was stopped or has fired. */
export async function readTimer(
  { read }: Store,
  { conversationId, id }: TimerKey,
): Promise<{ at: string; body: EventBody } | null> {
  const row = await read.timer.findUnique({
    where: { conversationId_id: { conversationId, id } },
  });
  return row === null ? null : { at: row.at, body: eventBodySchema.parse(JSON.parse(row.body)) };
}

/** Of a chat that is gone. */
export async function dropTimer({ write }: Store, key: TimerKey): Promise<void> {
  await write((transaction) => transaction.timer.deleteMany({ where: { ...key } }));
}
