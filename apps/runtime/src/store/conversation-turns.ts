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

/**
 * So many batches are unpacked at once, and stay so for the next chats, which lie in the same ones when they are of the
 * same time. Each takes up to half a megabyte, and a long chat has a turn in hundreds.
 */
const mostKept = 60;

/** Reads the turns of conversations, oldest first. What it has unpacked last it keeps for the next page. */
export function createTurnReader({ read }: Pick<Reading, 'read'>) {
  let kept = new Map<string, ReturnType<typeof plainRecords>>();

  async function unpack(ids: readonly string[]): Promise<void> {
    const missing = ids.filter((id) => !kept.has(id));
    if (missing.length === 0) return;
    if (kept.size + missing.length > mostKept)
      kept = new Map([...kept].filter(([id]) => ids.includes(id)));
    const batches = await read.turnBatch.findMany({ where: { id: { in: missing } } });
    for (const { id, records } of batches) kept.set(id, plainRecords(records));
  }

  /** The records of turns by their ids, a few batches at a time. */
  async function recordsOf(rows: readonly TurnOfChat[]): Promise<Map<string, PlainRecord>> {
    const records = new Map<string, PlainRecord>();
    const inBatch = new Map<string, TurnOfChat[]>();
    for (const row of rows) inBatch.set(row.batchId, [...(inBatch.get(row.batchId) ?? []), row]);
    const ids = [...inBatch.keys()];
    for (let from = 0; from < ids.length; from += mostKept) {
      const together = ids.slice(from, from + mostKept);
      await unpack(together);
      for (const id of together) {
        for (const row of inBatch.get(id) ?? []) {
          records.set(row.id, recordOf(row, kept.get(id)?.(row.place)));
        }
      }
    }
    return records;
  }

  return async (conversations: readonly string[]): Promise<Map<string, PlainTurn[]>> => {
    const chats = new Map<string, TurnOfChat[]>(conversations.map((id) => [id, []]));
    for (const row of inOrder(await turnsOfChats(read, conversations))) {
      const turns = chats.get(row.conversationId);
      if (turns !== undefined && turns.length < mostTurns) turns.push(row);
    }
    const records = await recordsOf([...chats.values()].flat());
    const toTurn = (row: TurnOfChat): PlainTurn => ({
      ...recordOf(row, records.get(row.id)),
      id: row.id,
      release: row.release,
    });
    return new Map([...chats].map(([id, rows]) => [id, rows.map(toTurn)]));
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
