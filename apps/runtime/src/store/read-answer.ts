import { z } from 'zod';
import type { TurnKey } from './known-keys.ts';
import type { Store } from './open-store.ts';
import { createReusedTexts } from './reused-texts.ts';
import { answerIn, unpackText } from './turn-records.ts';

const turnSql = `SELECT "place", "batchId" FROM "Turn" WHERE "channelId" = ? AND "externalId" = ?`;
const batchSql = `SELECT "records" FROM "TurnBatch" WHERE "id" = ?`;

const turnSchema = z.object({ place: z.coerce.number(), batchId: z.string() });
const batchSchema = z.object({ records: z.instanceof(Uint8Array) });

/** Batches that stay unpacked: some 40 kB each, so with the room to spare half a megabyte. */
const kept = 6;

/** What the turn with this key was answered, as it was stored; null when there is none. */
export type AnswerReader = (key: TurnKey) => Promise<unknown>;

/**
 * A platform that hears nothing for a while repeats all that it has sent, so to read an answer has to take no longer than
 * a new message: of the turns that were stored together only this one is looked at, and they stay unpacked for those that
 * are repeated next.
 */
export function createAnswerReader({
  readRows,
  watchWrites,
}: Pick<Store, 'readRows' | 'watchWrites'>): AnswerReader {
  const unpacked = createReusedTexts(kept);
  // What was erased is not kept here either.
  watchWrites(() => {
    unpacked.clear();
  });

  // Requests are handled in step: all that come together ask for their batch before the first of them has it.
  let underway: { batchId: string; text: Promise<Uint8Array | null> }[] = [];
  function unpackOnce(batchId: string): Promise<Uint8Array | null> {
    const known = underway.find((each) => each.batchId === batchId);
    if (known !== undefined) return known.text;
    const text = unpack(batchId).finally(() => {
      underway = underway.filter((each) => each.batchId !== batchId);
    });
    underway.push({ batchId, text });
    return text;
  }

  async function unpack(batchId: string): Promise<Uint8Array | null> {
    const [row] = await readRows(batchSql, [batchId]);
    if (row === undefined) return null;
    const text = unpackText(batchSchema.parse(row).records);
    unpacked.put(batchId, text);
    return text;
  }

  return async ({ channelId, externalId }) => {
    const [row] = await readRows(turnSql, [channelId, externalId]);
    if (row === undefined) return null;
    const { place, batchId } = turnSchema.parse(row);
    const text = unpacked.get(batchId) ?? (await unpackOnce(batchId));
    return text === null ? null : answerIn(text, place);
  };
}
