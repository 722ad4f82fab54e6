import type { Database } from 'better-sqlite3';
import { z } from 'zod';

const rowsSchema = z.array(z.object({ name: z.string() }));

/** Names of the migrations that ran to their end; none in an empty file. */
export function readAppliedMigrations(database: Database): string[] {
  const table = database
    .prepare(`SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '_prisma_migrations'`)
    .get();
  if (table === undefined) return [];
  const rows = database
    .prepare(
      `SELECT migration_name AS name FROM _prisma_migrations
       WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
    )
    .all();
  return rowsSchema.parse(rows).map(({ name }) => name);
}
