import { z } from 'zod';
import type { SideFigures } from '../api/shapes/flow-shapes.ts';
import type { Store } from './open-store.ts';

const figuresSchema = z.array(
  z.object({
    versionId: z.string(),
    chats: z.coerce.number(),
    turns: z.coerce.number(),
    handedOff: z.coerce.number(),
    failed: z.coerce.number(),
    unanswered: z.coerce.number(),
  }),
);

const nothing: SideFigures = { chats: 0, turns: 0, handedOff: 0, failed: 0, unanswered: 0 };

/** What came of the chats with each of two versions since a time. */
export async function readSides(
  { read }: Pick<Store, 'read'>,
  { flowId, since, versions }: { flowId: string; since: string; versions: [string, string] },
): Promise<[SideFigures, SideFigures]> {
  const rows: unknown = await read.$queryRawUnsafe(
    `SELECT "versionId",
      COUNT(DISTINCT "conversationId") AS "chats",
      COUNT(*) AS "turns",
      COUNT(DISTINCT CASE WHEN "outcome" IN ('handedOff', 'askedForPerson') THEN "conversationId" END) AS "handedOff",
      SUM(CASE WHEN "outcome" = 'failed' THEN 1 ELSE 0 END) AS "failed",
      SUM("unanswered") AS "unanswered"
     FROM "CanaryTurn" WHERE "flowId" = ? AND "versionId" IN (?, ?) AND "at" >= ?
     GROUP BY "versionId"`,
    flowId,
    ...versions,
    since,
  );
  const sides = new Map(
    figuresSchema.parse(rows).map(({ versionId, ...figures }) => [versionId, figures]),
  );
  const [live, canary] = versions;
  return [sides.get(live) ?? nothing, sides.get(canary) ?? nothing];
}
