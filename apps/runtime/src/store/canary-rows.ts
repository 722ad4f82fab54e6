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

const outcomesSchema = z.array(
  z.object({
    versionId: z.string(),
    leads: z.coerce.number(),
    ratings: z.coerce.number(),
    averageRating: z.coerce.number().nullable(),
  }),
);

type Turns = Omit<SideFigures, keyof Outcomes>;
type Outcomes = Pick<SideFigures, 'leads' | 'ratings' | 'averageRating'>;

const noTurns: Turns = { chats: 0, turns: 0, handedOff: 0, failed: 0, unanswered: 0 };
const noOutcomes: Outcomes = { leads: 0, ratings: 0, averageRating: null };

interface Sides {
  flowId: string;
  since: string;
  versions: [string, string];
}

/** What came of the chats with each of two versions since a time. */
export async function readSides(
  from: Pick<Store, 'read'>,
  sides: Sides,
): Promise<[SideFigures, SideFigures]> {
  const [turns, outcomes] = await Promise.all([readTurns(from, sides), readOutcomes(from, sides)]);
  const side = (version: string): SideFigures => {
    return { ...(turns.get(version) ?? noTurns), ...(outcomes.get(version) ?? noOutcomes) };
  };
  const [live, canary] = sides.versions;
  return [side(live), side(canary)];
}

async function readTurns(
  { read }: Pick<Store, 'read'>,
  { flowId, since, versions }: Sides,
): Promise<Map<string, Turns>> {
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
  return byVersion(figuresSchema.parse(rows));
}

/** Leads and ratings are kept by customer and chat: they count for the version that the chat has met. */
async function readOutcomes(
  { read }: Pick<Store, 'read'>,
  { flowId, since, versions }: Sides,
): Promise<Map<string, Outcomes>> {
  const rows: unknown = await read.$queryRawUnsafe(
    `SELECT t."versionId",
      COUNT(DISTINCT l."customerId") AS "leads",
      COUNT(r."id") AS "ratings",
      AVG(r."score") AS "averageRating"
     FROM (SELECT DISTINCT "versionId", "conversationId" FROM "CanaryTurn"
       WHERE "flowId" = ? AND "versionId" IN (?, ?) AND "at" >= ?) t
     JOIN "Conversation" c ON c."id" = t."conversationId"
     LEFT JOIN "Lead" l ON l."customerId" = c."customerId" AND l."updatedAt" >= ?
     LEFT JOIN "Rating" r ON r."conversationId" = c."id" AND r."at" >= ?
     GROUP BY t."versionId"`,
    flowId,
    ...versions,
    since,
    since,
    since,
  );
  return byVersion(outcomesSchema.parse(rows));
}

function byVersion<Row extends { versionId: string }>(
  rows: readonly Row[],
): Map<string, Omit<Row, 'versionId'>> {
  return new Map(rows.map(({ versionId, ...figures }) => [versionId, figures]));
}
