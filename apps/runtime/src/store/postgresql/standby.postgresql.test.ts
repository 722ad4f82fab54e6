import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCluster, startStandby, type Cluster } from '../../testing/postgresql-cluster.ts';
import type { Store } from '../open-store.ts';
import { openPostgresql } from './open-postgresql.ts';
import { openPostgresqlReading } from './open-postgresql-reading.ts';

let primary: Cluster;
let standby: Cluster;
/** The one that the name leads to. */
let behindName: Cluster;
const sockets = new Set<Socket>();
const name = createServer((from) => {
  const to = connect(Number(new URL(behindName.url).port), '127.0.0.1');
  from.pipe(to).pipe(from);
  for (const end of [from, to]) {
    sockets.add(end);
    end.on('error', () => undefined);
  }
});
const address = () => {
  const here = name.address();
  if (here === null || typeof here === 'string') throw new Error('no port');
  const url = new URL(primary.url);
  url.port = String(here.port);
  return url.href;
};

beforeAll(async () => {
  primary = await startCluster();
  standby = await startStandby(primary);
  behindName = primary;
  name.listen(0, '127.0.0.1');
  await once(name, 'listening');
}, 60_000);
afterAll(async () => {
  for (const socket of sockets) socket.destroy();
  name.close();
  await standby.remove();
  await primary.remove();
});

const leadTo = (cluster: Cluster) => {
  behindName = cluster;
  for (const socket of sockets) socket.destroy();
};
const write = (store: Store) =>
  store.writeAside((transaction) =>
    transaction.$executeRawUnsafe('UPDATE "Channel" SET "name" = "name"'),
  );
const failure = (error: unknown) => error;

test('a server that a failover leads to the old primary, a standby by now, writes again as soon as the name leads on', async () => {
  const store = await openPostgresql(address());
  await write(store);
  leadTo(standby);
  // Long enough for whatever connects to the standby to have done so.
  for (let times = 0; times < 20; times += 1) {
    expect(await write(store).catch(failure)).toMatchObject({ code: 'data.notWritable' });
    await sleep(100);
  }
  // The standby lives on, and breaks no connection.
  behindName = primary;
  await expect.poll(() => write(store).catch(failure), { interval: 100, timeout: 5_000 }).toBe(0);
  await store.close();
}, 60_000);

test('a server does not begin on a standby, and says what is wrong', async () => {
  await expect(openPostgresql(standby.url)).rejects.toThrow(
    'this PostgreSQL is a standby, which takes no writes: DATABASE_URL has to lead to the primary',
  );
});

test('whoever only reads, as verification does, may read a standby', async () => {
  const reading = await openPostgresqlReading(standby.url);
  expect(await reading.read.channel.count()).toBe(0);
  await reading.close();
});
