import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readAuthSecret } from './auth/auth-secret.ts';
import { createCore } from './core.ts';
import { addDemoShop } from './demo/add-demo-shop.ts';
import { openDatabase } from './store/open-database.ts';
import type { Store } from './store/open-store.ts';
import { systemClock, systemIds } from './system-ports.ts';
import { createCaller } from './testing/caller.boundary.ts';
import { hasNginx, startBalancer } from './testing/start-balancer.ts';
import { startProcess } from './testing/start-process.ts';
import { testPlace } from './testing/test-database.ts';

/** Where it has to be there, its absence fails the test. */
const mayBeMissing = process.env['CI'] === undefined;

async function demoSecret(store: Store, dataFolder: string): Promise<string> {
  const authSecret = await readAuthSecret({ dataFolder, secret: null }, systemIds);
  const core = createCore({
    store,
    clock: systemClock,
    ids: systemIds,
    authSecret,
    country: 'TH',
  });
  return (await addDemoShop(core))?.secret ?? '';
}

test.skipIf(mayBeMissing && !hasNginx())(
  'behind the load balancer no message waits for a server that hangs or is killed, and each is answered once (needs nginx)',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bellhop-balancer-'));
    const store = await openDatabase(testPlace(folder));
    const secret = await demoSecret(store, folder);
    const servers = await Promise.all([1, 2, 3].map(() => startProcess(folder)));
    const [one, other] = servers.map(({ process }) => process);
    const urls = servers.map(({ url }) => url);
    const balancer = await startBalancer(join(folder, 'nginx'), urls);
    const caller = createCaller(balancer.url, secret);
    let sent = 0;
    const sendMany = () =>
      Promise.all(
        Array.from({ length: 24 }, async () => {
          sent += 1;
          const id = `b${String(sent)}`;
          const answer = await caller.post({ id, conversation: id, text: 'how much?' });
          return answer.status;
        }),
      );
    const signal = (server: ChildProcess | undefined, name: NodeJS.Signals) => server?.kill(name);
    try {
      const allTaken = Array.from({ length: 24 }, () => 200);
      expect(await sendMany()).toEqual(allTaken);
      signal(one, 'SIGSTOP');
      // The others answer while this one still hangs.
      expect(await sendMany()).toEqual(allTaken);
      const underWay = sendMany();
      signal(other, 'SIGKILL');
      expect(await underWay).toEqual(allTaken);
      signal(one, 'SIGCONT');
      expect(await sendMany()).toEqual(allTaken);
      expect(await store.read.turn.count()).toBe(sent);
      expect(await store.read.message.count({ where: { author: 'customer' } })).toBe(sent);
    } finally {
      await balancer.stop();
      for (const { process } of servers) process.kill('SIGKILL');
      await store.close();
      await rm(folder, { recursive: true, force: true });
    }
  },
  120_000,
);
