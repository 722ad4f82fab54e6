import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CodedError } from '@bellhop/schema';
import { schemaMessages } from '@bellhop/schema/messages';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openReading } from './open-reading.ts';
import { openStore } from './open-store.ts';
import { errorBody } from '../messages/error-body.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';

/** Overwrites what the tables of messages and turns stand on, behind the server's back. */
async function damage({ folder, core }: TestServer): Promise<void> {
  const file = join(folder, 'bellhop.db');
  const sql = `SELECT pageno FROM dbstat WHERE name LIKE '%Turn%' OR name LIKE '%Message%'`;
  await core.store.write(async (transaction) => {
    await transaction.$queryRawUnsafe('PRAGMA shrink_memory');
  });
  const database = new Database(file);
  database.pragma('wal_checkpoint(TRUNCATE)');
  const size = Number(database.pragma('page_size', { simple: true }));
  const pages = database.prepare<[], { pageno: number }>(sql).all();
  database.close();
  expect(pages.length).toBeGreaterThan(5);
  const handle = await open(file, 'r+');
  for (const { pageno } of pages) {
    await handle.write(Buffer.alloc(size, 0x7f), 0, size, (pageno - 1) * size);
  }
  await handle.close();
  await core.store.read.$queryRawUnsafe('PRAGMA shrink_memory');
}

test('a damaged database: nothing is acknowledged, and the server says that it is not ready', async () => {
  await using server = await startTestServer();
  const ready = async () => (await fetch(`${server.url}/readyz`)).status;
  for (let count = 0; count < 30; count += 1) {
    const id = String(count);
    const { status } = await server.post({ id, conversation: `c${id}`, text: 'how much?' });
    expect(status).toBe(200);
  }
  expect(await ready()).toBe(200);
  await damage(server);
  for (const [id, conversation] of [
    ['new', 'of a new chat'],
    ['known', 'c3'],
    ['29', 'c29'],
  ] as const) {
    const answer = await server.post({ id, conversation, text: 'how much?' });
    if (answer.status === 200) expect(answer.body.duplicate).toBe(true);
    else {
      expect([id, answer.status, answer.body.error.code]).toEqual([id, 503, 'data.notWritable']);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    }
  }
  // Something can still be written somewhere; that says nothing.
  await expect.poll(ready, { timeout: 5000 }).toBe(503);
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
});

test.each<[string, (file: Buffer) => Buffer]>([
  ['overwritten', (file) => Buffer.alloc(file.length, 0x7f)],
  ['cut in half', (file) => file.subarray(0, file.length / 2)],
  ['no database', () => Buffer.from('This is no database, whatever it is called.')],
])('a server does not start on a file that is %s, and says why', async (_name, change) => {
  const folder = await mkdtemp(join(tmpdir(), 'bellhop-damaged-'));
  const file = join(folder, 'bellhop.db');
  await (await openStore(folder)).close();
  const damaged = change(await readFile(file));
  await writeFile(file, damaged);
  const refused: unknown = await openStore(folder).catch((error: unknown) => error);
  if (!(refused instanceof CodedError)) throw refused;
  expect(refused.code).toBe('data.damaged');
  for (const locale of Object.keys(schemaMessages)) {
    expect(errorBody(refused, locale).error.message).toContain(folder);
  }
  await expect(openReading({ dataFolder: folder, databaseUrl: null })).rejects.toMatchObject({
    code: 'data.damaged',
  });
  // Nobody has tried to mend it.
  expect(damaged.equals(await readFile(file))).toBe(true);
  await rm(folder, { recursive: true });
});
