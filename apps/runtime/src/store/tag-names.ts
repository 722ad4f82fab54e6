import { z } from 'zod';
import type { Transaction } from './open-store.ts';

// From one tag to the next one along the index: a few dozen steps, however many million customers have them. What is told
// to be DISTINCT is read row by row.
export const tagNamesSql = `WITH RECURSIVE names(tag) AS (
    SELECT min("tag") FROM "CustomerTag"
    UNION ALL SELECT (SELECT min("tag") FROM "CustomerTag" WHERE "tag" > names.tag) FROM names WHERE names.tag IS NOT NULL
  ) SELECT tag FROM names WHERE tag IS NOT NULL`;

const rowsSchema = z.array(z.object({ tag: z.string() }));

/** Every tag that a customer has, in order. */
export async function readTagNames(from: Pick<Transaction, '$queryRawUnsafe'>): Promise<string[]> {
  return rowsSchema.parse(await from.$queryRawUnsafe(tagNamesSql)).map(({ tag }) => tag);
}
