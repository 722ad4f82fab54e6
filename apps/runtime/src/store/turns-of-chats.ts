import { z } from 'zod';
import type { Reading } from './open-store.ts';

const rowsSchema = z.array(
  z.object({
    id: z.string(),
    release: z.string().nullable(),
    batchId: z.string(),
    place: z.coerce.number(),
    conversationId: z.string(),
    /** Number of its first message; of the newest one before it where it has none, null if that was not written down. */
    seq: z.coerce.number().nullable(),
    isSilent: z.coerce.boolean(),
  }),
);

/** Where a turn of a chat stands. */
export type TurnOfChat = z.infer<typeof rowsSchema>[number];

// Two turns of one millisecond: those stored together stand in order, and batches are named by their time.
const turnsSql = `SELECT t."id", t."release", t."batchId", t."place", t."conversationId", s."seq", s."isSilent" FROM (
    SELECT "turnId", min("seq") AS "seq", 0 AS "isSilent" FROM "Message" WHERE "turnId" IS NOT NULL
      AND "conversationId" IN (SELECT value FROM json_each(?)) GROUP BY "turnId"
    UNION ALL SELECT "turnId", "seq", 1 FROM "SilentTurn"
      WHERE "conversationId" IN (SELECT value FROM json_each(?))
  ) s JOIN "Turn" t ON t."id" = s."turnId" ORDER BY t."at", t."batchId", t."place"`;

/** The turns of conversations by their time, oldest first: those of a message, and those without any. */
export async function turnsOfChats(
  read: Reading['read'],
  conversations: readonly string[],
): Promise<TurnOfChat[]> {
  const list = JSON.stringify(conversations);
  return rowsSchema.parse(await read.$queryRawUnsafe(turnsSql, list, list));
}
