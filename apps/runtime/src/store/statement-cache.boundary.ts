import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import type { ColumnDefinition, Database, Statement } from 'better-sqlite3';
import { createLatestMap } from '../latest-map.ts';

/** So many at least, and twice as many at most. */
const kept = 200;

/**
 * Lets a connection of Prisma's SQLite driver keep its prepared statements. The driver prepares every statement anew,
 * which is half of the time that a turn costs. Its statements are bound for good, so what it is handed instead of a
 * statement holds the parameters until it runs.
 */
export function keepStatements(connection: SqlDriverAdapter): SqlDriverAdapter {
  const inside = connection as unknown as { client?: Database };
  const { client } = inside;
  if (client === undefined) throw new Error('the SQLite driver has changed: it has no client');
  const statements = createLatestMap<Kept>(kept);
  const prepare = (sql: string): Kept => {
    const known = statements.get(sql) ?? { statement: client.prepare(sql), columns: null };
    // Also when it is known: what is used stays.
    statements.set(sql, known);
    return known;
  };
  inside.client = {
    prepare: (sql: string) => unbound(prepare(sql)),
    exec: (sql: string) => client.exec(sql),
    close: () => client.close(),
  } as unknown as Database;
  return connection;
}

interface Kept {
  statement: Statement;
  columns: ColumnDefinition[] | null;
}

/** The few members of a statement that the driver uses. */
function unbound(known: Kept, values: unknown[] = []) {
  const { statement } = known;
  return {
    reader: statement.reader,
    bind: (bound: unknown[]) => unbound(known, bound),
    run: () => statement.run(...values),
    columns: () => (known.columns ??= statement.columns()),
    raw: () => ({ all: () => statement.raw(true).all(...values) }),
  };
}
