import { localeSchema } from '@bellhop/schema';
import { z } from 'zod';
import type { UnansweredMessage } from '../api/shapes/language-shapes.ts';
import type { Store } from './open-store.ts';

const rowsSchema = z.array(
  z.object({
    turn: z.string(),
    conversation: z.string(),
    customer: z.string().nullable(),
    text: z.string(),
    at: z.string(),
    locale: localeSchema.nullable(),
  }),
);

/** Customers' messages that nothing understood, newest first, since a time. */
export async function readUnanswered(
  { read }: Store,
  since: string,
  limit: number,
): Promise<UnansweredMessage[]> {
  const sql = `SELECT t."id" AS "turn", t."conversationId" AS "conversation", u."name" AS "customer",
    n."text" AS "text", n."at" AS "at", n."locale" AS "locale"
    FROM "Unanswered" n JOIN "Turn" t ON t."id" = n."turnId" JOIN "Conversation" c ON c."id" = t."conversationId" JOIN "Customer" u ON u."id" = c."customerId"
    WHERE n."at" >= ? ORDER BY n."at" DESC, n."turnId" DESC LIMIT ?`;
  return rowsSchema.parse(await read.$queryRawUnsafe(sql, since, limit));
}
