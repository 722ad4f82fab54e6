import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import type {
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';

import { keepStatements } from './statement-cache.boundary.ts';

const everyConnection = [
  'PRAGMA journal_mode = WAL',
  // In WAL mode the driver's default is NORMAL: a power cut could then lose the last acknowledged messages.
  'PRAGMA synchronous = FULL',
  'PRAGMA foreign_keys = ON',
  // Platforms wait one to five seconds for an answer, and several writes may stand behind one that waits.
  'PRAGMA busy_timeout = 1000',
  // Kilobytes: the inner pages of the indexes that messages need, with a million of them stored. More make no load faster
  // that was measured, and each transaction that splits a page looks through all.
  'PRAGMA cache_size = -5000',
  // What a statement of many rows would need to be taken back is noted down first: in memory, or a file is made for each.
  'PRAGMA temp_store = MEMORY',
  // Pages, 32 MB: what is written again and again goes from the log to its place seldom (docs/decisions/0002).
  'PRAGMA wal_autocheckpoint = 8000',
];

/**
 * Prisma's SQLite driver with our settings on every connection. `readOnly` connections refuse to write,
 * so that no write can slip past the one queue that all writes go through.
 */
export function sqliteAdapter(
  file: string,
  { readOnly = false }: { readOnly?: boolean } = {},
): SqlMigrationAwareDriverAdapterFactory {
  const inner = new PrismaBetterSqlite3({ url: `file:${file}` });
  const prepared = async (connecting: Promise<SqlDriverAdapter>) => {
    const connection = await connecting;
    const last = readOnly ? ['PRAGMA query_only = ON'] : [];
    await connection.executeScript([...everyConnection, ...last].join(';\n'));
    return keepStatements(connection);
  };
  return {
    provider: inner.provider,
    adapterName: inner.adapterName,
    connect: () => prepared(inner.connect()),
    connectToShadowDb: () => inner.connectToShadowDb(),
  };
}
