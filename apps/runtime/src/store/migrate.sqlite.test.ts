import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import Database from 'better-sqlite3';
import { openSchemaTool, schemaFile } from '../testing/schema-engine.boundary.ts';
import { applyMigrations, migrate } from './migrate.ts';
import { migrationFiles } from './migration-files.ts';
import { openStore } from './open-store.ts';
import { sqliteAdapter } from './sqlite-adapter.ts';
import { unpackRecords } from './turn-records.ts';
import { turnsOfChats } from './turns-of-chats.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bellhop-migrate-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('the migrated database is the one of the schema, and a difference would be seen', async () => {
  const file = join(folder, 'bellhop.db');
  const applied = await migrate(file);
  expect(applied).toContain('0001_init');
  const tool = await openSchemaTool(sqliteAdapter(file), schemaFile());
  expect((await tool.difference()).replace(/^--.*$/m, '').trim()).toBe('');
  const database = new Database(file);
  database.exec('ALTER TABLE "Message" ADD COLUMN "stray" TEXT');
  database.close();
  expect(await tool.difference()).toContain('new_Message');
  await tool.close();
});

test('a second start applies nothing', async () => {
  const file = join(folder, 'bellhop.db');
  await migrate(file);
  expect(await migrate(file)).toEqual([]);
});

test('who breaks off in the midst of an update leaves the database as it was, for the next start', async () => {
  const file = join(folder, 'bellhop.db');
  (await databaseBefore('0009', file)).close();
  const read = <Row>(sql: string) => {
    const database = new Database(file, { readonly: true });
    const rows = database.prepare<[], Row>(sql).all();
    database.close();
    return rows;
  };
  const tables = () => read('SELECT name, sql FROM sqlite_master ORDER BY name');
  const before = tables();
  const all = await migrationFiles('sqlite');
  const [next, ...rest] = all.filter(({ name }) => name >= '0009');
  const broken = { name: '0010_broken', sql: 'CREATE TABLE "New" ("id" TEXT); nonsense' };
  expect(() => {
    applyMigrations(file, [...(next === undefined ? [] : [next]), broken]);
  }).toThrow('nonsense');
  expect(tables()).toEqual(before);
  expect((await migrate(file)).length).toBe(rest.length + 1);
  expect(read('SELECT 1 FROM _prisma_migrations WHERE finished_at IS NULL')).toEqual([]);
});

test('a database of the first version keeps its turns', async () => {
  const file = join(folder, 'bellhop.db');
  const database = await databaseBefore('0002', file);
  database.exec(
    `PRAGMA foreign_keys = OFF; INSERT INTO "Turn" VALUES ('t', 'h', 'x', 'c', '{"id":"t"}', '{}', '{}', '{}', '[]', '{}', 'now')`,
  );
  database.close();
  expect((await migrate(file)).slice(0, 2)).toEqual(['0002_put_live', '0003_language']);
  const migrated = new Database(file);
  expect(migrated.prepare('SELECT "id", "at" FROM "Turn"').all()).toEqual([{ id: 't', at: 'now' }]);
  const [batch] = migrated
    .prepare<[], { records: Buffer }>('SELECT "records" FROM "TurnBatch"')
    .all();
  expect(unpackRecords(batch?.records ?? Buffer.alloc(0))).toMatchObject([{ event: '{"id":"t"}' }]);
  migrated.close();
});

/** As a version left it that had the migrations before this one. */
async function databaseBefore(migration: string, file: string): Promise<Database.Database> {
  const all = await migrationFiles('sqlite');
  applyMigrations(
    file,
    all.filter(({ name }) => name < migration),
  );
  return new Database(file);
}

test('unanswered messages of before keep their words, and go with their turns', async () => {
  const file = join(folder, 'bellhop.db');
  const database = await databaseBefore('0019', file);
  database.exec(`PRAGMA foreign_keys = OFF;
    INSERT INTO "Turn" ("id", "channelId", "externalId", "conversationId", "batchId", "place", "at",
      "unansweredAt", "unansweredText", "unansweredLocale")
    VALUES ('t1', 'h', 'x', 'c', 'b', 0, '1', '1', 'is it vegan?', 'en'), ('t2', 'h', 'y', 'c', 'b', 1, '2', NULL, NULL, NULL)`);
  database.close();
  const later = (await migrationFiles('sqlite'))
    .map(({ name }) => name)
    .filter((name) => name >= '0019');
  expect(later[0]).toBe('0019_unanswered_apart');
  expect(await migrate(file)).toEqual(later);
  const migrated = new Database(file);
  const kept = migrated.prepare('SELECT * FROM "Unanswered"');
  expect(kept.all()).toEqual([{ turnId: 't1', at: '1', text: 'is it vegan?', locale: 'en' }]);
  migrated.exec(`PRAGMA foreign_keys = ON; DELETE FROM "Turn"`);
  expect(kept.all()).toEqual([]);
  migrated.close();
});

test('turns of before are found by their messages, and those without any all the same', async () => {
  const file = join(folder, 'bellhop.db');
  const database = await databaseBefore('0021', file);
  database.exec(`
    INSERT INTO "Channel" ("id", "key", "name", "secret", "createdAt") VALUES ('h', 'h', 'h', 's', '1');
    INSERT INTO "Customer" ("id", "channelId", "externalId", "name", "createdAt") VALUES ('u', 'h', 'u', 'Ann', '1');
    INSERT INTO "Conversation" ("id", "channelId", "externalId", "customerId", "owner", "state", "lastText", "lastAt",
      "unread", "seq", "received", "createdAt") VALUES ('c', 'h', 'c', 'u', 'bot', '{}', '', '1', 0, 1, 1, '1');
    INSERT INTO "TurnBatch" VALUES ('b', x'00');
    INSERT INTO "Turn" ("id", "channelId", "externalId", "conversationId", "batchId", "place", "at")
      VALUES ('t1', 'h', 'x', 'c', 'b', 0, '1'), ('t2', 'h', 'y', 'c', 'b', 1, '2');
    INSERT INTO "Unanswered" VALUES ('t1', '1', 'is it vegan?', 'en');
    INSERT INTO "Message" ("id", "conversationId", "seq", "author", "text", "turnId", "at")
      VALUES ('m1', 'c', 1, 'customer', 'is it vegan?', 't1', '1'), ('m2', 'c', 2, 'agent', 'Yes.', NULL, '2')`);
  database.close();
  await migrate(file);
  const store = await openStore(folder);
  const turns = await turnsOfChats(store.read, ['c']);
  const found = turns.map(({ id, seq, isSilent }) => ({ id, seq, isSilent }));
  expect(found).toEqual([
    { id: 't1', seq: 1, isSilent: false },
    { id: 't2', seq: null, isSilent: true },
  ]);
  expect(await store.read.unanswered.count()).toBe(1);
  await store.close();
});

/** What refers to a row is looked for when the row is deleted: without an index, among all that there is. */
test('every foreign key has an index', async () => {
  const file = join(folder, 'bellhop.db');
  await migrate(file);
  const database = new Database(file, { readonly: true });
  const bare = database.prepare<[], { table: string; columns: string }>(`
    SELECT t.name AS "table", k."from" AS "columns"
    FROM sqlite_master t, pragma_foreign_key_list(t.name) k
    WHERE t.type = 'table' AND NOT EXISTS (
      SELECT 1 FROM pragma_index_list(t.name) i, pragma_index_info(i.name) c
      WHERE c.seqno = 0 AND c.name = k."from")`);
  expect(bare.all()).toEqual([]);
  database.close();
});

test('a database of a newer version is left alone', async () => {
  const file = join(folder, 'bellhop.db');
  await migrate(file);
  const database = new Database(file);
  database.exec(`INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
    VALUES ('x', 'x', '9999_future', 1, 1)`);
  database.close();
  await expect(migrate(file)).rejects.toThrow('9999_future');
});

test('both connections carry our settings, and the reading one refuses to write', async () => {
  const store = await openStore(folder);
  try {
    const settings = ['journal_mode', 'synchronous', 'foreign_keys', 'busy_timeout'];
    const read = async (run: (sql: string) => Promise<unknown>) => {
      const values = [];
      for (const name of settings) {
        const rows = (await run(`PRAGMA ${name}`)) as Record<string, unknown>[];
        values.push(String(Object.values(rows[0] ?? {})[0]));
      }
      return values;
    };
    const expected = ['wal', '2', '1', '1000'];
    expect(await read((sql) => store.read.$queryRawUnsafe(sql))).toEqual(expected);
    expect(await store.write((tx) => read((sql) => tx.$queryRawUnsafe(sql)))).toEqual(expected);
    await expect(store.read.channel.deleteMany()).rejects.toThrow();
  } finally {
    await store.close();
  }
});

test('two servers cannot share a data folder', async () => {
  const store = await openStore(folder);
  await expect(openStore(folder)).rejects.toThrow('data.locked');
  await store.close();
  await (await openStore(folder)).close();
});

test('a write that fails takes nothing along that others wrote', async () => {
  const store = await openStore(folder);
  const channel = (key: string) => ({ id: key, key, name: key, secret: key, createdAt: key });
  const outcomes = await Promise.allSettled([
    store.write(async (tx) => {
      await tx.channel.create({ data: channel('a') });
      throw new Error('changed my mind');
    }),
    store.authClient.verification.create({
      data: { id: 'v', identifier: 'v', value: 'v', expiresAt: new Date() },
    }),
    store.write((tx) => tx.channel.create({ data: channel('b') })),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
  expect((await store.read.channel.findMany()).map(({ key }) => key)).toEqual(['b']);
  expect(await store.read.verification.count()).toBe(1);
  await store.close();
});
