import type { Reading } from './open-store.ts';
import { recordOf } from './read-records.ts';
import { unpackRecords, type TurnRecord } from './turn-records.ts';

/** One stored run of the engine, as text. */
export interface StoredTurn extends TurnRecord {
  id: string;
  /** What was live; null in turns from before that was written down. */
  release: string | null;
}

const pageSize = 200;

/** Every stored turn in the order of the ids, page by page: memory stays flat however many there are. */
export async function* turnPages({ read }: Pick<Reading, 'read'>): AsyncGenerator<StoredTurn[]> {
  let after = '';
  for (;;) {
    const page = await read.turn.findMany({
      where: { id: { gt: after } },
      orderBy: { id: 'asc' },
      take: pageSize,
      select: { id: true, release: true, batchId: true, place: true },
    });
    const last = page.at(-1);
    if (last === undefined) return;
    const batches = await read.turnBatch.findMany({
      where: { id: { in: [...new Set(page.map(({ batchId }) => batchId))] } },
    });
    const records = new Map(batches.map((batch) => [batch.id, unpackRecords(batch.records)]));
    yield page.map((turn) => ({
      ...recordOf(turn, records.get(turn.batchId)?.[turn.place]),
      id: turn.id,
      release: turn.release,
    }));
    after = last.id;
  }
}

/** Places of the flows in the list, removed ones included. */
export async function flowOrder({ read }: Pick<Reading, 'read'>): Promise<Map<string, number>> {
  const flows = await read.flow.findMany({
    orderBy: [{ order: 'asc' }, { id: 'asc' }],
    select: { id: true },
  });
  return new Map(flows.map(({ id }, index) => [id, index]));
}
