import { setTimeout } from 'node:timers/promises';
import type { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { call } from '../../testing/caller.boundary.ts';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';
import { testPlace } from '../../testing/test-database.ts';
import { databasePlace } from './database-place.ts';
import { openClient } from './open-client.ts';
import { openPostgresql } from './open-postgresql.ts';

const chats = 20_000;
const filled = ['Customer', 'CustomerTag', 'Conversation', 'Turn', 'Message'];

/** A shop as a restore leaves it: many rows, and PostgreSQL has not counted them yet. */
const fillSql = `
  ${filled.map((table) => `ALTER TABLE "${table}" SET (autovacuum_enabled = false);`).join('\n')}
  CREATE TEMP TABLE n AS SELECT h."id" AS channel, v::text AS v FROM "Channel" h, generate_series(1, ${String(chats)}) v;
  INSERT INTO "Customer" ("id", "channelId", "externalId", "createdAt") SELECT 'u' || v, channel, 'f' || v, '2026-01-01' FROM n;
  INSERT INTO "CustomerTag" ("customerId", "tag", "at") SELECT 'u' || v, 'regular', '2026-01-01' FROM n;
  INSERT INTO "Conversation" ("id", "channelId", "externalId", "customerId", "owner", "state", "lastText", "lastAt",
      "unread", "seq", "received", "createdAt")
    SELECT 'c' || v, channel, 'f' || v, 'u' || v, 'bot', (SELECT "state" FROM "Conversation" LIMIT 1),
      '', '2026-01-01', 0, 1, 1, '2026-01-01' FROM n;
  INSERT INTO "Turn" ("id", "channelId", "externalId", "conversationId", "batchId", "place", "at")
    SELECT 't' || v, channel, 'm:f' || v, 'c' || v, 'none', 0, '2026-01-01' FROM n;
  INSERT INTO "Message" ("id", "conversationId", "seq", "author", "text", "turnId", "at")
    SELECT 'm' || v, 'c' || v, 1, 'customer', 'hello', 't' || v, '2026-01-01' FROM n;
`;

let server: TestServer;
let client: Client;
beforeAll(async () => {
  server = await startTestServer();
  await write('model', 'model', 'hello');
  client = await openClient(
    databasePlace(testPlace(server.folder).databaseUrl ?? '', { writes: true }),
  );
  await client.query(fillSql);
}, 60_000);
afterAll(async () => {
  await client.end();
});

const readSchema = z.array(z.object({ name: z.string(), rows: z.coerce.number() }));

/** Rows that were read one after the other through a whole table. */
async function rowsReadThrough(): Promise<Record<string, number>> {
  const { rows } = await client.query(
    `SELECT relname AS name, seq_tup_read AS rows FROM pg_stat_user_tables
     WHERE schemaname = current_schema() AND relname = ANY($1)`,
    [filled],
  );
  return Object.fromEntries(readSchema.parse(rows).map(({ name, rows: read }) => [name, read]));
}

const write = (id: string, conversation: string, text: string) =>
  server.post({ id, conversation, text, customer: { id: conversation } });

async function order(chat: string, number: string): Promise<number> {
  const { status } = await call(`${server.url}/v1/channels/demo/orders`, {
    method: 'POST',
    headers: { authorization: `Bearer ${server.secret}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      id: number,
      conversation: chat,
      customer: { id: chat },
      order: {
        number,
        status: 'shipped',
        total: '฿590',
        items: [],
        placedAt: '2026-01-01T00:00:00Z',
      },
    }),
  });
  return status;
}

/** What customers, shops and agents do in one chat that has been there, and in a new one. */
async function visit(chat: string, cookie: string): Promise<void> {
  const answers = await Promise.all([
    write(`old ${chat}`, chat, 'how much is it?'),
    write(`new ${chat}`, `new ${chat}`, 'I want to talk to a person'),
  ]);
  const again = await write(`old ${chat}`, chat, 'how much is it?');
  expect([...answers, again].map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(again.body.duplicate).toBe(true);
  expect(await order(chat, `order ${chat}`)).toBe(200);
  const id = `c${chat.slice(1)}`;
  const reply = { id, text: 'I look it up.', clientMessageId: `reply ${chat}` };
  for (const [name, input] of [
    ['conversations.takeOver', { id }],
    ['conversations.reply', reply],
    ['conversations.close', { id }],
  ] as const) {
    expect((await server.mutate(name, input, cookie)).status, name).toBe(200);
  }
}

test('nothing that happens in a chat reads a whole table, also where nobody has counted what is in it', async () => {
  const cookie = await server.signIn(await server.addUser('admin'));
  // What connections have done is told a second later.
  await setTimeout(1_500);
  const before = await rowsReadThrough();
  for (let number = 1; number <= 20; number += 1) await visit(`f${String(number)}`, cookie);
  await setTimeout(1_500);
  const after = await rowsReadThrough();
  const more = filled.filter((name) => (after[name] ?? 0) - (before[name] ?? 0) >= chats);
  expect(more).toEqual([]);
}, 60_000);

test('no statement is compiled first, however many rows are expected', async () => {
  const { read } = server.core.store;
  expect(await read.$queryRaw`SELECT current_setting('jit') AS jit`).toEqual([{ jit: 'off' }]);
});

test('what was never counted is counted by a server that comes', async () => {
  await server[Symbol.asyncDispose]();
  const counted = async () => {
    const { rowCount } = await client.query(
      `SELECT DISTINCT tablename FROM pg_stats WHERE schemaname = current_schema() AND tablename = ANY($1)`,
      [filled],
    );
    return rowCount;
  };
  expect(await counted()).toBe(0);
  const store = await openPostgresql(testPlace(server.folder).databaseUrl ?? '');
  await expect.poll(counted, { timeout: 20_000 }).toBe(filled.length);
  await store.close();
}, 60_000);
