import { CodedError } from '@bellhop/schema';
import type { Reading } from '../open-store.ts';
import { databasePlace } from './database-place.ts';
import { postgresqlState } from './migrate-postgresql.ts';
import { postgresqlAdapter } from './postgresql-adapter.ts';
import { postgresqlClient } from './postgresql-client.boundary.ts';

/** Opens what is there and changes nothing. */
export async function openPostgresqlReading(address: string): Promise<Reading> {
  const place = databasePlace(address, { writes: false });
  const state = await postgresqlState(place);
  if (state !== 'current') {
    const folder = `DATABASE_URL (${place.schema})`;
    throw new CodedError(`data.${state}`, [
      { code: `data.${state}`, path: '', values: { folder } },
    ]);
  }
  const read = postgresqlClient(postgresqlAdapter(place));
  return { read, close: () => read.$disconnect() };
}
