import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { schemaAdapter } from '../../testing/schema-adapter.boundary.ts';
import { openSchemaTool } from '../../testing/schema-engine.boundary.ts';
import { schemaUrl } from '../../testing/test-database.ts';
import { databasePlace } from './database-place.ts';
import { openClient } from './open-client.ts';
import { migratePostgresql, postgresqlSchemaFile, postgresqlState } from './migrate-postgresql.ts';

const placeOf = (name: string) => databasePlace(schemaUrl(`migrations ${name}`), { writes: true });

async function run(place: ReturnType<typeof placeOf>, sql: string): Promise<void> {
  const client = await openClient(place);
  await client.query(sql);
  await client.end();
}

test('the migrated database is the one of the schema, and a difference would be seen', async () => {
  const place = placeOf('difference');
  expect(await postgresqlState(place)).toBe('missing');
  expect(await migratePostgresql(place)).toContain('0001_init');
  expect(await postgresqlState(place)).toBe('current');
  const tool = await openSchemaTool(schemaAdapter(place), postgresqlSchemaFile());
  expect((await tool.difference()).replace(/^--.*$/m, '').trim()).toBe('');
  await run(place, 'ALTER TABLE "Message" ADD COLUMN "stray" TEXT');
  expect(await tool.difference()).toContain('stray');
  await tool.close();
});

test('servers that start together migrate once', async () => {
  const place = placeOf('together');
  const applied = await Promise.all([1, 2, 3].map(() => migratePostgresql(place)));
  expect(applied.filter((names) => names.length > 0)).toHaveLength(1);
});

test('a database of a newer version is left alone', async () => {
  const place = placeOf('newer');
  await migratePostgresql(place);
  await run(
    place,
    `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at") VALUES ('x', 'x', '9999_future', now())`,
  );
  await expect(migratePostgresql(place)).rejects.toThrow('9999_future');
  expect(await postgresqlState(place)).toBe('newer');
});

test('a database that has no signs for what customers write is refused, and left empty', async () => {
  const name = `bellhop_latin_${randomBytes(6).toString('hex')}`;
  const place = placeOf('latin');
  await run(
    place,
    `CREATE DATABASE ${name} ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0`,
  );
  const url = new URL(schemaUrl('latin'));
  url.pathname = name;
  const latin = databasePlace(url.href, { writes: true });
  await expect(migratePostgresql(latin)).rejects.toThrow("ENCODING 'UTF8'");
  expect(await postgresqlState(latin)).toBe('missing');
  await run(place, `DROP DATABASE ${name}`);
});
