import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  longReadsInThread,
  type ThreadedLongReads,
} from '../../long-reads/long-reads-in-thread.boundary.ts';
import { schemaUrl } from '../../testing/test-database.ts';
import type { Store } from '../open-store.ts';
import { toldByCode } from '../storage-failure.ts';
import { openPostgresql } from './open-postgresql.ts';

/** Every connection through here, both ends. */
const pairs = new Set<[Socket, Socket]>();
/** What was said first on each. */
const greetings: string[] = [];
const address = new URL(schemaUrl('silent'));
const { hostname, port } = address;
const between = createServer((from) => {
  const to = connect(Number(port || 5432), hostname);
  const pair: [Socket, Socket] = [from, to];
  pairs.add(pair);
  from.once('data', (greeting: Buffer) => greetings.push(greeting.toString('latin1')));
  from.pipe(to).pipe(from);
  for (const end of pair) end.on('error', () => undefined);
});

/** As when the machine is gone: nothing is said and nothing is closed. Who connects anew gets the one in its place. */
function fallSilent(): void {
  for (const [from, to] of pairs) {
    from.unpipe(to);
    to.unpipe(from);
    to.destroy();
  }
}

let store: Store;
let longReads: ThreadedLongReads;
beforeAll(async () => {
  between.listen(0, '127.0.0.1');
  await once(between, 'listening');
  const here = between.address();
  if (here === null || typeof here === 'string') throw new Error('no port');
  address.hostname = '127.0.0.1';
  address.port = String(here.port);
  store = await openPostgresql(address.href);
  longReads = longReadsInThread({ dataFolder: '', databaseUrl: address.href });
  store.shared?.onSilence(() => {
    longReads.breakOff();
  });
}, 60_000);
afterAll(async () => {
  await longReads.close();
  await store.close();
  for (const pair of pairs) for (const end of pair) end.destroy();
  between.close();
});

const search = () => longReads.customers({ search: 'ann', cursor: undefined });
const ask = () => store.readRows('SELECT "id" FROM "Channel" WHERE "id" = ?', ['none']);

test('a database that says nothing any more is left after seconds, and another one in its place is found', async () => {
  // As many as there may be connections: all of them have to be open, or the next one would be a new one.
  expect(await Promise.all([ask(), ask(), ask(), ask()])).toEqual([[], [], [], []]);
  expect(await search()).toMatchObject({ rows: [] });
  // As under load: there is always something that the others are to be told.
  const telling = setInterval(() => store.shared?.tell('something'), 5);
  fallSilent();
  const searched = search().catch((error: unknown) => error);
  const failure: unknown = await ask().catch((error: unknown) => error);
  expect(toldByCode(failure)).toMatchObject({ code: 'data.notWritable' });
  expect(await searched).toMatchObject({ code: 'data.notWritable' });
  expect(await search()).toMatchObject({ rows: [] });
  clearInterval(telling);
  await expect.poll(() => ask().catch((error: unknown) => error), { timeout: 20_000 }).toEqual([]);
}, 60_000);

test('no connection asks for settings in its greeting, which poolers refuse', () => {
  expect(greetings.length).toBeGreaterThan(4);
  expect(greetings.filter((greeting) => /options|search_path|jit/.test(greeting))).toEqual([]);
});

test('a server stops, also while the database says nothing', async () => {
  const stopping = await openPostgresql(address.href);
  const count = () => stopping.read.channel.count();
  await Promise.all([count(), count(), count(), count()]);
  fallSilent();
  // Nobody looks any more once it stops: what still waits for an answer is cut off.
  const waiting = count().catch((error: unknown) => error);
  const started = performance.now();
  await stopping.close();
  expect(await waiting).toMatchObject({ code: 'data.notWritable' });
  expect(performance.now() - started).toBeLessThan(9_000);
}, 60_000);
