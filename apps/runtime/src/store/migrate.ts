import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { packageRoot } from '../package-root.ts';
import { readAppliedMigrations } from './applied-migrations.ts';
import type { MigrationFile } from './schema-engine.boundary.ts';

export const schemaFile = () => join(packageRoot(), 'prisma/schema.prisma');

/**
 * Brings the database up to the newest schema and says which migrations it applied.
 * The schema engine takes a second to load, so it is left alone when there is nothing to do.
 */
export async function migrate(databaseFile: string): Promise<string[]> {
  const files = await migrationFiles();
  const applied = appliedIn(databaseFile);
  const known = new Set(files.map(({ name }) => name));
  const strange = applied.find((name) => !known.has(name));
  if (strange !== undefined) {
    throw new Error(`the database was made by a newer version: it has the migration ${strange}`);
  }
  if (files.every(({ name }) => applied.includes(name))) return [];
  const { openSchemaTool } = await import('./schema-engine.boundary.ts');
  const tool = await openSchemaTool(databaseFile, schemaFile());
  try {
    return await tool.apply(files);
  } finally {
    await tool.close();
  }
}

async function migrationFiles(): Promise<MigrationFile[]> {
  const folder = join(packageRoot(), 'prisma/migrations');
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(
    names.sort().map(async (name) => ({
      name,
      sql: await readFile(join(folder, name, 'migration.sql'), 'utf8'),
    })),
  );
}

function appliedIn(databaseFile: string): string[] {
  const database = new Database(databaseFile);
  try {
    return readAppliedMigrations(database);
  } finally {
    database.close();
  }
}
