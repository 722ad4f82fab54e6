import { randomUUID } from 'node:crypto';
import { dirname } from 'node:path';
import { CodedError } from '@bellhop/schema';
import Database from 'better-sqlite3';
import { readAppliedMigrations } from './applied-migrations.ts';
import {
  checksumOf,
  migrationFiles,
  newerThan,
  stateOf,
  type MigrationFile,
  type SchemaState,
} from './migration-files.ts';

const damaged = /^SQLITE_(CORRUPT|NOTADB)/;

/** As Prisma's own tools have it. */
const tableSql = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" TEXT PRIMARY KEY NOT NULL, "checksum" TEXT NOT NULL, "finished_at" DATETIME,
  "migration_name" TEXT NOT NULL, "logs" TEXT, "rolled_back_at" DATETIME,
  "started_at" DATETIME NOT NULL DEFAULT current_timestamp, "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0)`;

/** Brings the database up to the newest schema and says which migrations it applied. */
export async function migrate(databaseFile: string): Promise<string[]> {
  const files = await migrationFiles('sqlite');
  const applied = appliedIn(databaseFile);
  const strange = newerThan(files, applied);
  if (strange !== undefined) {
    throw new Error(`the database was made by a newer version: it has the migration ${strange}`);
  }
  const missing = files.filter(({ name }) => !applied.includes(name));
  if (missing.length > 0) applyMigrations(databaseFile, missing);
  return missing.map(({ name }) => name);
}

/** All or nothing: whoever is killed in the midst of an update finds the database as it was before. */
export function applyMigrations(databaseFile: string, files: readonly MigrationFile[]): void {
  const database = new Database(databaseFile);
  try {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    // Within a transaction this cannot be switched. A table that is made anew must not take along what refers to it.
    database.pragma('foreign_keys = OFF');
    const applyAll = database.transaction(() => {
      database.exec(tableSql);
      const note = database.prepare(
        `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at", "applied_steps_count")
         VALUES (?, ?, ?, current_timestamp, 1)`,
      );
      for (const { name, sql } of files) {
        database.exec(sql);
        note.run(randomUUID(), checksumOf(sql), name);
      }
    });
    applyAll.immediate();
  } finally {
    database.close();
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
