import { z } from 'zod';
import type { TurnKey } from './known-keys.ts';
import type { Store } from './open-store.ts';
import { recordOf } from './read-records.ts';
import { unpackAnswer } from './turn-records.ts';

const sql = `SELECT t."id", t."place", b."records" FROM "Turn" t JOIN "TurnBatch" b ON b."id" = t."batchId"
  WHERE t."channelId" = ? AND t."externalId" = ?`;

const rowSchema = z.object({
  id: z.string(),
  place: z.coerce.number(),
  records: z.instanceof(Uint8Array),
});

/**
 * What the turn with this key was answered, as it was stored; null when there is none. A platform that hears nothing for
 * a while repeats all that it has sent, so this has to take no longer than a new message: one statement, and of the turns
 * that were stored together only this one is looked at.
 */
export async function readAnswer(
  { readRows }: Pick<Store, 'readRows'>,
  { channelId, externalId }: TurnKey,
): Promise<unknown> {
  const [row] = await readRows(sql, [channelId, externalId]);
  if (row === undefined) return null;
  const { id, place, records } = rowSchema.parse(row);
  return recordOf({ id }, unpackAnswer(records, place));
}
