import type { DataPlace } from './data-place.ts';
import { openStore, type Store } from './open-store.ts';

/** Opens the one database or the other. Who has no PostgreSQL does not load what talks to it. */
export async function openDatabase(
  { dataFolder, databaseUrl }: DataPlace,
  openWriter?: Parameters<typeof openStore>[1],
): Promise<Store> {
  if (databaseUrl === null) return openStore(dataFolder, openWriter);
  const { openPostgresql } = await import('./postgresql/open-postgresql.ts');
  return openPostgresql(databaseUrl);
}
