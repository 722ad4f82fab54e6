import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAuthSecret } from './auth/auth-secret.ts';
import { createCore } from './core.ts';
import { addDemoShop } from './demo/add-demo-shop.ts';
import { openDatabase } from './store/open-database.ts';
import { systemClock, systemIds } from './system-ports.ts';
import { createCaller, type Caller } from './testing/caller.boundary.ts';
import { deliverTo, publishShipped, ship } from './testing/delivery-shop.ts';
import { startCluster, type Cluster } from './testing/postgresql-cluster.ts';
import { startProcess } from './testing/start-process.ts';
import { sendJson, startStubServer, type StubServer } from './testing/stub-server.ts';
import { verifyDatabase } from './verify/verify-database.ts';

let folder: string;
let cluster: Cluster;
let secret: string;
let shop: StubServer;
let servers: (Caller & { url: string; process: ChildProcess })[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bellhop-restart-'));
  cluster = await startCluster();
  const store = await openDatabase({ dataFolder: folder, databaseUrl: cluster.url });
  const authSecret = await readAuthSecret({ dataFolder: folder, secret: null }, systemIds);
  const ports = { store, clock: systemClock, ids: systemIds, authSecret, country: 'TH' };
  const core = createCore(ports);
  secret = (await addDemoShop(core))?.secret ?? '';
  await publishShipped(core);
  shop = await startStubServer((_heard, response) => {
    sendJson(response, {});
  });
  await deliverTo(core, shop.port);
  await store.close();
  const start = async () => {
    const started = await startProcess(folder, { DATABASE_URL: cluster.url });
    return { ...createCaller(started.url, secret), ...started };
  };
  servers = await Promise.all([start(), start()]);
}, 240_000);
afterAll(async () => {
  for (const { process } of servers) process.kill('SIGKILL');
  await shop[Symbol.asyncDispose]();
  await cluster.remove();
  await rm(folder, { recursive: true, force: true });
});

test('a database that is restarted under load: nothing acknowledged is lost, and everything goes on by itself', async () => {
  const ready = () =>
    Promise.all(servers.map(async ({ url }) => (await fetch(`${url}/readyz`)).status));
  expect(await ready()).toEqual([200, 200]);
  let isOver = false;
  const acknowledged: string[] = [];
  const refusals = new Set<number>();
  const customers = [0, 1, 2, 3, 4, 5].map(async (customer) => {
    for (let count = 0; !isOver; count += 1) {
      const id = `${String(customer)}-${String(count)}`;
      const message = { id, conversation: `c${String(customer % 3)}`, text: 'how much?' };
      for (let tries = 0; ; tries += 1) {
        const { status } = await servers[(customer + tries) % 2]!.post(message);
        if (status === 200) break;
        refusals.add(status);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      acknowledged.push(id);
    }
  });
  await expect.poll(() => acknowledged.length, { timeout: 30_000 }).toBeGreaterThan(20);
  await cluster.stop();
  await expect.poll(ready, { timeout: 20_000 }).toEqual([503, 503]);
  expect(
    await Promise.all(servers.map(async ({ url }) => (await fetch(`${url}/healthz`)).status)),
  ).toEqual([200, 200]);
  await cluster.start();
  await expect.poll(ready, { timeout: 30_000 }).toEqual([200, 200]);
  const before = acknowledged.length;
  await expect.poll(() => acknowledged.length, { timeout: 30_000 }).toBeGreaterThan(before + 20);
  isOver = true;
  await Promise.all(customers);
  // Whoever sent something that could not be stored was told so, and to send it again.
  expect([...refusals]).toEqual([503]);
  // What goes on without anybody asking does so again, too.
  await ship({ url: servers[0]!.url, secret }, 'order', 'S-1');
  await expect.poll(() => shop.heard.length, { timeout: 30_000 }).toBe(1);

  const store = await openDatabase({ dataFolder: folder, databaseUrl: cluster.url });
  const turns = await store.read.turn.findMany({ select: { externalId: true } });
  const keys = new Set(turns.map(({ externalId }) => externalId));
  expect(acknowledged.filter((id) => !keys.has(`m:${id}`))).toEqual([]);
  const findings: unknown[] = [];
  await verifyDatabase(store, { found: (each) => findings.push(each), counted: () => undefined });
  expect(findings).toEqual([]);
  await store.close();
}, 180_000);
