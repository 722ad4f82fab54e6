import type { Prisma } from '../generated/prisma/client.ts';
import type { Store } from '../store/open-store.ts';
import { compress } from '../store/compress.ts';
import { recordOf } from '../store/read-records.ts';
import { unpackRecords, type TurnRecord } from '../store/turn-records.ts';

export type StoredTurn = TurnRecord & { id: string; externalId: string; conversationId: string };

type Wanted = Prisma.TurnWhereInput & { chat?: string };

/** Turns with what happened in them, in the order in which they were stored; `chat` is the channel's name for one. */
export async function storedTurns(
  { read }: Store,
  { chat, ...where }: Wanted = {},
): Promise<StoredTurn[]> {
  const ofChat = chat === undefined ? {} : { conversationId: { in: await idsOf(read, chat) } };
  const turns = await read.turn.findMany({
    where: { ...where, ...ofChat },
    orderBy: { id: 'asc' },
  });
  const ids = [...new Set(turns.map(({ batchId }) => batchId))];
  const batches = await read.turnBatch.findMany({ where: { id: { in: ids } } });
  const records = new Map(batches.map((batch) => [batch.id, unpackRecords(batch.records)]));
  return turns.map((turn) => ({
    ...recordOf(turn, records.get(turn.batchId)?.[turn.place]),
    id: turn.id,
    externalId: turn.externalId,
    conversationId: turn.conversationId,
  }));
}

async function idsOf(read: Store['read'], externalId: string): Promise<string[]> {
  const chats = await read.conversation.findMany({ where: { externalId }, select: { id: true } });
  return chats.map(({ id }) => id);
}

/** Changes what is stored of one turn, as a damage or a mischief would. */
export async function changeTurn(store: Store, id: string, change: Partial<TurnRecord>) {
  const turn = await store.read.turn.findUniqueOrThrow({ where: { id } });
  const where = { id: turn.batchId };
  const batch = await store.read.turnBatch.findUniqueOrThrow({ where });
  const records = unpackRecords(batch.records);
  const rules = records[turn.place]?.rules ?? 1;
  records[turn.place] = { ...recordOf(turn, records[turn.place]), ...change };
  await store.write((transaction) =>
    transaction.turnBatch.update({
      where,
      data: { records: compress(packOf(records, change.rules ?? rules)) },
    }),
  );
}

/** Records that share nothing, as they are stored. */
function packOf(records: readonly (TurnRecord | null)[], rules: number): string {
  const texts = records.flatMap((record) => {
    if (record === null) return ['null'];
    const { event, stateBefore, stateAfter, trace, timings, answer } = record;
    const parts = { event, stateBefore, stateAfter, trace, timings, answer };
    const members = Object.entries(parts).map(([name, text]) => `"${name}":${text}`);
    return [`{${members.join(',')}}`];
  });
  return `{"rules":${String(rules)},"standing":[],"turns":[${texts.join(',')}]}`;
}
