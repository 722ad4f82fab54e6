import { dirname, join } from 'node:path';
import { CodedError } from '@bellhop/schema';
import Database from 'better-sqlite3';
import { packageRoot } from '../package-root.ts';
import { readAppliedMigrations } from './applied-migrations.ts';
import { migrationFiles, newerThan, stateOf, type SchemaState } from './migration-files.ts';
import { sqliteAdapter } from './sqlite-adapter.ts';

const damaged = /^SQLITE_(CORRUPT|NOTADB)/;

export const schemaFile = () => join(packageRoot(), 'prisma/schema.prisma');

/**
 * Brings the database up to the newest schema and says which migrations it applied.
 * The schema engine takes a second to load, so it is left alone when there is nothing to do.
 */
export async function migrate(databaseFile: string): Promise<string[]> {
  const files = await migrationFiles('sqlite');
  const applied = appliedIn(databaseFile);
  const strange = newerThan(files, applied);
  if (strange !== undefined) {
    throw new Error(`the database was made by a newer version: it has the migration ${strange}`);
  }
  if (files.every(({ name }) => applied.includes(name))) return [];
  const { openSchemaTool } = await import('./schema-engine.boundary.ts');
  const tool = await openSchemaTool(sqliteAdapter(databaseFile), schemaFile());
  try {
    return await tool.apply(files);
  } finally {
    await tool.close();
  }
}

/** How a database stands to the schema of this version, without touching it. An empty file counts as no database. */
export async function schemaState(databaseFile: string): Promise<SchemaState> {
  return stateOf(await migrationFiles('sqlite'), appliedIn(databaseFile, { readonly: true }));
}

function appliedIn(file: string, options: { readonly?: boolean } = {}): string[] {
  const database = new Database(file, options);
  try {
    return readAppliedMigrations(database);
  } catch (error) {
    if (!(error instanceof Database.SqliteError) || !damaged.test(error.code)) throw error;
    const values = { folder: dirname(file) };
    const coded = new CodedError('data.damaged', [{ code: 'data.damaged', path: '', values }]);
    coded.cause = error;
    throw coded;
  } finally {
    database.close();
  }
}
