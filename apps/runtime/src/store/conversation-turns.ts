import type { Reading } from './open-store.ts';
import { recordAt } from './read-records.ts';
import { unpackPlain, type PlainRecord } from './turn-records.ts';

/** A stored turn as values that nobody has checked yet. */
export interface PlainTurn extends PlainRecord {
  id: string;
  /** What was live; null in turns from before that was written down. */
  release: string | null;
}

/** Longer chats are read up to here: what comes first is what later turns stand on. */
const mostTurns = 500;

/** So many records stay unpacked between two pages: chats of the same time lie in the same ones. */
const mostKept = 400;

/** Reads the turns of conversations, oldest first. What it has unpacked it keeps for the next page. */
export function createTurnReader({ read }: Pick<Reading, 'read'>) {
  const kept = new Map<string, (PlainRecord | null)[]>();

  async function unpack(ids: readonly string[]): Promise<void> {
    const missing = ids.filter((id) => !kept.has(id));
    const batches = await read.turnBatch.findMany({ where: { id: { in: missing } } });
    for (const { id, records } of batches) kept.set(id, unpackPlain(records));
  }

  return async (conversations: readonly string[]): Promise<Map<string, PlainTurn[]>> => {
    const rows = await read.turn.findMany({
      where: { conversationId: { in: [...conversations] } },
      // Two turns of one millisecond: those stored together stand in order, and batches are named by their time.
      orderBy: [{ at: 'asc' }, { batchId: 'asc' }, { place: 'asc' }],
      select: { id: true, release: true, batchId: true, place: true, conversationId: true },
    });
    const numbers = await numbersOf(read, conversations);
    await unpack([...new Set(rows.map(({ batchId }) => batchId))]);
    const chats = new Map<string, PlainTurn[]>(conversations.map((id) => [id, []]));
    for (const row of inOrder(rows, numbers)) {
      const turns = chats.get(row.conversationId);
      if (turns === undefined || turns.length >= mostTurns) continue;
      const record = recordAt(kept.get(row.batchId) ?? [], row);
      turns.push({ ...record, id: row.id, release: row.release });
    }
    for (const id of [...kept.keys()].slice(0, Math.max(0, kept.size - mostKept))) kept.delete(id);
    return chats;
  };
}

/** The number of the first message of each turn that has any. */
async function numbersOf(
  read: Reading['read'],
  conversations: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await read.message.groupBy({
    by: ['turnId'],
    where: { conversationId: { in: [...conversations] }, turnId: { not: null } },
    _min: { seq: true },
  });
  return new Map(rows.map(({ turnId, _min }) => [turnId ?? '', _min.seq ?? 0]));
}

/**
 * Clocks are put back, and those of two servers differ: the numbers of a chat's messages know better. A turn without
 * messages keeps the place that its time gives it.
 */
function inOrder<Row extends { id: string; conversationId: string }>(
  rows: readonly Row[],
  numbers: ReadonlyMap<string, number>,
): Row[] {
  const chats = new Map<string, Row[]>();
  for (const row of rows) {
    if (!numbers.has(row.id)) continue;
    const others = chats.get(row.conversationId);
    if (others === undefined) chats.set(row.conversationId, [row]);
    else others.push(row);
  }
  const numberOf = ({ id }: Row) => numbers.get(id) ?? 0;
  const numbered = new Map(
    [...chats].map(([chat, own]) => [
      chat,
      own.sort((left, right) => numberOf(left) - numberOf(right)).values(),
    ]),
  );
  return rows.map((row) => {
    const next = numbers.has(row.id) ? numbered.get(row.conversationId)?.next().value : row;
    return next ?? row;
  });
}
