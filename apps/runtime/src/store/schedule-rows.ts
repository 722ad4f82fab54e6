import { z } from 'zod';
import type { ScheduleMoment } from '../generated/prisma/client.ts';
import type { Reading, Store } from './open-store.ts';

export function readScheduleMoment(
  { read }: Store,
  flowId: string,
  node: string,
): Promise<ScheduleMoment | null> {
  return read.scheduleMoment.findUnique({ where: { flowId_node: { flowId, node } } });
}

export async function writeScheduleMoment(
  { writeAside }: Store,
  moment: ScheduleMoment,
): Promise<void> {
  const { flowId, node, ...data } = moment;
  await writeAside((transaction) =>
    transaction.scheduleMoment.upsert({
      where: { flowId_node: { flowId, node } },
      create: moment,
      update: data,
    }),
  );
}

/** Whom a schedule is for. */
export interface Audience {
  /** Conversations after this one. */
  after: string;
  /** Whose customer has written since. */
  heardSince: string;
  /** Customers with one of these tags; empty for everybody. */
  tags: readonly string[];
  limit: number;
}

const rowsSchema = z.array(
  z.object({ id: z.string(), channelId: z.string(), externalId: z.string() }),
);
export type AudienceRow = z.infer<typeof rowsSchema>[number];

/**
 * One page of the conversations that a schedule is for, in the order of their ids. Where few of many belong to it, all are
 * looked at.
 */
export async function readAudience(
  { read }: Pick<Reading, 'read'>,
  { after, heardSince, tags, limit }: Audience,
): Promise<AudienceRow[]> {
  const labels = JSON.stringify(tags);
  const rows: unknown = await read.$queryRawUnsafe(
    `SELECT "id", "channelId", "externalId" FROM "Conversation" c WHERE "id" > ? AND "heardAt" >= ?
     AND (json_array_length(?) = 0 OR EXISTS (SELECT 1 FROM "CustomerTag" t
       WHERE t."customerId" = c."customerId" AND t."tag" IN (SELECT value FROM json_each(?))))
     ORDER BY "id" LIMIT ?`,
    after,
    heardSince,
    labels,
    labels,
    limit,
  );
  return rowsSchema.parse(rows);
}
