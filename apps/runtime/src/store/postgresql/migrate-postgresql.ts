import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Client } from 'pg';
import { z } from 'zod';
import { packageRoot } from '../../package-root.ts';
import {
  checksumOf,
  migrationFiles,
  newerThan,
  stateOf,
  type MigrationFile,
  type SchemaState,
} from '../migration-files.ts';
import type { DatabasePlace } from './database-place.ts';
import { openClient } from './open-client.ts';

/** Made of the schema for SQLite together with the clients. */
export const postgresqlSchemaFile = () => join(packageRoot(), 'src/generated/postgresql.prisma');

const rowsSchema = z.array(z.object({ migration_name: z.string() }));

/** As Prisma's own tools have it. */
const tableSql = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(), "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`;

/**
 * Brings the database up to the newest schema and says which migrations it applied. Servers that start together wait for
 * each other; all or nothing, since PostgreSQL changes tables within a transaction.
 */
export async function migratePostgresql(place: DatabasePlace): Promise<string[]> {
  const { schema } = place;
  const files = await migrationFiles('postgresql');
  const client = await openClient(place);
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`bellhop migrate ${schema}`]);
    await refuseOtherEncodings(client);
    await client.query(`CREATE SCHEMA IF NOT EXISTS "${schema}"`);
    await client.query(tableSql);
    const applied = await appliedIn(client);
    const strange = newerThan(files, applied);
    if (strange !== undefined) {
      throw new Error(`the database was made by a newer version: it has the migration ${strange}`);
    }
    const missing = files.filter(({ name }) => !applied.includes(name));
    for (const file of missing) await apply(client, file);
    await client.query('COMMIT');
    return missing.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

/** How a database stands to the schema of this version, without touching it. */
export async function postgresqlState(place: DatabasePlace): Promise<SchemaState> {
  const client = await openClient(place);
  try {
    const { rowCount } = await client.query(
      `SELECT FROM pg_tables WHERE "schemaname" = $1 AND "tablename" = '_prisma_migrations'`,
      [place.schema],
    );
    const applied = rowCount === 0 ? [] : await appliedIn(client);
    return stateOf(await migrationFiles('postgresql'), applied);
  } finally {
    await client.end();
  }
}

const encodingSchema = z.tuple([z.object({ server_encoding: z.string() })]);

/** Others have no signs for most of what customers write: each of their messages would fail. SQL_ASCII keeps any bytes. */
async function refuseOtherEncodings(client: Client): Promise<void> {
  const { rows } = await client.query('SHOW server_encoding');
  const [{ server_encoding: encoding }] = encodingSchema.parse(rows);
  if (encoding === 'UTF8' || encoding === 'SQL_ASCII') return;
  throw new Error(
    `the database has the encoding ${encoding}, which has no Chinese and no Thai: create it with ENCODING 'UTF8' TEMPLATE template0`,
  );
}

async function appliedIn(client: Client): Promise<string[]> {
  const { rows } = await client.query(
    'SELECT "migration_name" FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL',
  );
  return rowsSchema.parse(rows).map((row) => row.migration_name);
}

async function apply(client: Client, { name, sql }: MigrationFile): Promise<void> {
  await client.query(sql);
  await client.query(
    `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at", "applied_steps_count")
     VALUES ($1, $2, $3, now(), 1)`,
    [randomUUID(), checksumOf(sql), name],
  );
}
