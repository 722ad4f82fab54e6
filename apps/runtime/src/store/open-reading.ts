import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CodedError } from '@bellhop/schema';
import { PrismaClient } from '../generated/prisma/client.ts';
import { schemaState } from './migrate.ts';
import type { DataPlace } from './data-place.ts';
import type { Reading } from './open-store.ts';
import { sqliteAdapter } from './sqlite-adapter.ts';

/** Opens what is there and changes nothing: no folder is made and no schema brought up to date. */
export async function openReading({
  dataFolder: folder,
  databaseUrl,
}: DataPlace): Promise<Reading> {
  if (databaseUrl !== null) {
    const { openPostgresqlReading } = await import('./postgresql/open-postgresql-reading.ts');
    return openPostgresqlReading(databaseUrl);
  }
  const file = join(folder, 'bellhop.db');
  const state = existsSync(file) ? await schemaState(file) : 'missing';
  if (state !== 'current') {
    throw new CodedError(`data.${state}`, [
      { code: `data.${state}`, path: '', values: { folder } },
    ]);
  }
  const read = new PrismaClient({ adapter: sqliteAdapter(file, { readOnly: true }) });
  return { read, close: () => read.$disconnect() };
}
