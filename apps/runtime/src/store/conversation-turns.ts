import type { Reading } from './open-store.ts';
import { recordOf } from './read-records.ts';
import { plainRecords, type PlainRecord } from './turn-records.ts';
import { turnsOfChats, type TurnOfChat } from './turns-of-chats.ts';

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
  const kept = new Map<string, ReturnType<typeof plainRecords>>();

  async function unpack(ids: readonly string[]): Promise<void> {
    const missing = ids.filter((id) => !kept.has(id));
    const batches = await read.turnBatch.findMany({ where: { id: { in: missing } } });
    for (const { id, records } of batches) kept.set(id, plainRecords(records));
  }

  return async (conversations: readonly string[]): Promise<Map<string, PlainTurn[]>> => {
    const rows = await turnsOfChats(read, conversations);
    await unpack([...new Set(rows.map(({ batchId }) => batchId))]);
    const chats = new Map<string, PlainTurn[]>(conversations.map((id) => [id, []]));
    for (const row of inOrder(rows)) {
      const turns = chats.get(row.conversationId);
      if (turns === undefined || turns.length >= mostTurns) continue;
      const record = recordOf(row, kept.get(row.batchId)?.(row.place));
      turns.push({ ...record, id: row.id, release: row.release });
    }
    for (const id of [...kept.keys()].slice(0, Math.max(0, kept.size - mostKept))) kept.delete(id);
    return chats;
  };
}

/**
 * Clocks are put back, and those of two servers differ: the numbers of a chat's messages know better. A turn without a
 * number keeps the place that its time gives it.
 */
function inOrder(rows: readonly TurnOfChat[]): TurnOfChat[] {
  const chats = new Map<string, Numbered[]>();
  for (const row of rows) {
    const { seq } = row;
    if (seq === null) continue;
    const others = chats.get(row.conversationId);
    if (others === undefined) chats.set(row.conversationId, [{ ...row, seq }]);
    else others.push({ ...row, seq });
  }
  const numbered = new Map([...chats].map(([chat, own]) => [chat, own.sort(byNumber).values()]));
  return rows.map((row) => {
    const next = row.seq === null ? row : numbered.get(row.conversationId)?.next().value;
    return next ?? row;
  });
}

type Numbered = TurnOfChat & { seq: number };

/** A silent turn stands behind the message that it names. */
const byNumber = (one: Numbered, other: Numbered) =>
  one.seq - other.seq || Number(one.isSilent) - Number(other.isSilent);
