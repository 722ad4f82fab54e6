import { z } from 'zod';
import type { Store } from './open-store.ts';

const rowsSchema = z.array(z.object({ channelId: z.string(), externalId: z.string() }));

/** The de-duplication key of a turn, as the database has it. */
export interface TurnKey {
  channelId: string;
  externalId: string;
}

/** Which of the keys have a turn already. */
export async function readKnownKeys(
  { read }: Pick<Store, 'read'>,
  keys: readonly TurnKey[],
): Promise<TurnKey[]> {
  const list = JSON.stringify(keys.map(({ channelId, externalId }) => [channelId, externalId]));
  const rows: unknown = await read.$queryRawUnsafe(
    `SELECT t."channelId", t."externalId" FROM jsonb_each(?) k
     JOIN "Turn" t ON t."channelId" = k.value ->> 0 AND t."externalId" = k.value ->> 1`,
    list,
  );
  return rowsSchema.parse(rows);
}
