import { z } from 'zod';
import type { SideFigures } from '../api/shapes/flow-shapes.ts';
import type { Reading } from './open-store.ts';

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

const leadsSchema = z.array(z.object({ versionId: z.string(), leads: z.coerce.number() }));

const ratingsSchema = z.array(
  z.object({
    versionId: z.string(),
    ratings: z.coerce.number(),
    averageRating: z.coerce.number().nullable(),
  }),
);

type Turns = Omit<SideFigures, keyof Outcomes>;
type Ratings = Pick<SideFigures, 'ratings' | 'averageRating'>;
type Outcomes = Pick<SideFigures, 'leads'> & Ratings;

const noTurns: Turns = { chats: 0, turns: 0, handedOff: 0, failed: 0, unanswered: 0 };
const noRatings: Ratings = { ratings: 0, averageRating: null };

type From = Pick<Reading, 'read'>;

/** Two versions of a flow, and since when they are looked at. */
export interface Sides {
  flowId: string;
  since: string;
  versions: [string, string];
}

/** What came of the chats with each of two versions since a time. */
export async function readSides(from: From, sides: Sides): Promise<[SideFigures, SideFigures]> {
  const [turns, leads, ratings] = await Promise.all([
    readTurns(from, sides),
    readLeads(from, sides),
    readRatings(from, sides),
  ]);
  const side = (version: string): SideFigures => ({
    ...(turns.get(version) ?? noTurns),
    ...(leads.get(version) ?? { leads: 0 }),
    ...(ratings.get(version) ?? noRatings),
  });
  const [live, canary] = sides.versions;
  return [side(live), side(canary)];
}

async function readTurns(
  { read }: From,
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

/**
 * A lead and a rating count once, for the version that the customer had met last by then: a growing share moves people
 * from one version to the other.
 */
async function readLeads(from: From, sides: Sides): Promise<Map<string, Pick<Outcomes, 'leads'>>> {
  const rows = await readOutcomes(from, sides, {
    figures: 'COUNT(*) AS "leads"',
    table: '"Lead"',
    key: 'o."customerId"',
    met: 'o."customerId" = c."customerId"',
    at: 'o."updatedAt"',
  });
  return byVersion(leadsSchema.parse(rows));
}

async function readRatings(from: From, sides: Sides): Promise<Map<string, Ratings>> {
  const rows = await readOutcomes(from, sides, {
    figures: 'COUNT(*) AS "ratings", AVG("score") AS "averageRating"',
    table: '"Rating"',
    key: 'o."id"',
    met: 'o."customerId" = c."customerId" AND o."conversationId" = c."id"',
    at: 'o."at"',
  });
  return byVersion(ratingsSchema.parse(rows));
}

/** Parts of a statement: what is counted, in which table, each by what, of which chats, and when it came about. */
interface Outcome {
  figures: string;
  table: string;
  key: string;
  met: string;
  at: string;
}

/**
 * From the turns of the trial on to what came of their chats, once. To look for the last turn of each lead would go
 * through the whole trial for each.
 */
async function readOutcomes(
  { read }: From,
  { flowId, since, versions }: Sides,
  { figures, table, key, met, at }: Outcome,
): Promise<unknown> {
  return read.$queryRawUnsafe(
    `SELECT "versionId", ${figures} FROM (
       SELECT t."versionId", o."score", row_number() OVER (PARTITION BY ${key} ORDER BY t."at" DESC) AS "place"
       FROM "CanaryTurn" t JOIN "Conversation" c ON c."id" = t."conversationId" JOIN ${table} o ON ${met}
       WHERE t."flowId" = ? AND t."versionId" IN (?, ?) AND t."at" >= ? AND t."at" <= ${at} AND ${at} >= ?
     ) met WHERE "place" = 1 GROUP BY "versionId"`,
    flowId,
    ...versions,
    since,
    since,
  );
}

function byVersion<Row extends { versionId: string }>(
  rows: readonly Row[],
): Map<string, Omit<Row, 'versionId'>> {
  return new Map(rows.map(({ versionId, ...figures }) => [versionId, figures]));
}
