import type { Prisma } from '../generated/prisma/client.ts';
import type { Store } from './open-store.ts';
import { unpackRecord, type TurnRecord } from './turn-records.ts';

/** What happened in one turn; null when there is no such turn, or it is erased meanwhile. */
export async function readRecord(
  read: Store['read'],
  where: Prisma.TurnWhereUniqueInput,
): Promise<TurnRecord | null> {
  const select = { id: true, place: true, batchId: true };
  const turn = await read.turn.findUnique({ where, select });
  if (turn === null) return null;
  const batch = await read.turnBatch.findUnique({ where: { id: turn.batchId } });
  const record = batch === null ? null : unpackRecord(batch.records, turn.place);
  // A record is erased with its row, which may have happened between the two reads.
  if (record === null && (await read.turn.findUnique({ where })) === null) return null;
  return recordOf(turn, record);
}

/** A row without its record cannot come about: both are written in one transaction. */
export function recordOf<Stored>(turn: { id: string }, record: Stored | null | undefined): Stored {
  if (record == null) throw new Error(`turn ${turn.id} has no record`);
  return record;
}
