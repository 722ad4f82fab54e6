import type { Prisma } from '../generated/prisma/client.ts';
import type { Store } from '../store/open-store.ts';
import { compress } from '../store/compress.ts';
import { recordAt } from '../store/read-records.ts';
import { unpackRecords, type TurnRecord } from '../store/turn-records.ts';

export type StoredTurn = TurnRecord & { id: string; externalId: string };

/** Turns with what happened in them, in the order in which they were stored. */
export async function storedTurns(
  { read }: Store,
  where: Prisma.TurnWhereInput = {},
): Promise<StoredTurn[]> {
  const turns = await read.turn.findMany({
    where,
    orderBy: { id: 'asc' },
    include: { batch: true },
  });
  return turns.map((turn) => ({
    ...recordAt(unpackRecords(turn.batch.records), turn),
    id: turn.id,
    externalId: turn.externalId,
  }));
}

/** Changes what is stored of one turn, as a damage or a mischief would. */
export async function changeTurn(store: Store, id: string, change: Partial<TurnRecord>) {
  const turn = await store.read.turn.findUniqueOrThrow({ where: { id }, include: { batch: true } });
  const records = unpackRecords(turn.batch.records);
  records[turn.place] = { ...recordAt(records, turn), ...change };
  await store.write((transaction) =>
    transaction.turnBatch.update({
      where: { id: turn.batchId },
      data: { records: compress(listOf(records.flatMap((record) => record ?? []))) },
    }),
  );
}

/** As records were stored before traces shared what they have in common: it is still read. */
function listOf(records: readonly TurnRecord[]): string {
  const texts = records.map(({ event, stateBefore, stateAfter, trace, timings, answer }) => {
    const parts = { event, stateBefore, stateAfter, trace, timings, answer };
    return `{${Object.entries(parts)
      .map(([name, text]) => `"${name}":${text}`)
      .join(',')}}`;
  });
  return `[${texts.join(',')}]`;
}
