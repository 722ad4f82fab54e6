import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '@bellhop/schema';
import { pino } from 'pino';
import { buildApp, type AppOptions } from '../app.ts';
import { createCore, type Core } from '../core.ts';
import { addDemoShop } from '../demo/add-demo-shop.ts';
import type { Train } from '../language/train.ts';
import { openDatabase } from '../store/open-database.ts';
import type { Ids } from '../ports.ts';
import { systemIds } from '../system-ports.ts';
import { createCaller, type Caller } from './caller.boundary.ts';
import { createMadeUpClock } from './made-up-clock.ts';
import { testPlace } from './test-database.ts';
import { trainOnce } from './train-once.ts';

export interface TestServer extends Caller, AsyncDisposable {
  core: Core;
  url: string;
  secret: string;
  folder: string;
  /** Moves the server's clock forward. */
  passTime(milliseconds: number): void;
  addUser(role: Role): Promise<{ email: string; password: string; id: string }>;
}

interface TestServerOptions extends Partial<
  Pick<AppOptions, 'limits' | 'trustProxy' | 'editorFolder' | 'chatPageFolder'>
> {
  demo?: boolean;
  /** Ids that are not drawn anew with every run. */
  ids?: Ids;
  train?: Train;
}

/** The whole server on a database of its own in a temporary folder, on a free port. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const { demo = true, ids = systemIds, train = trainOnce, ...others } = options;
  const { limits = { perConversation: 0, perChannel: 0 }, ...folders } = others;
  const folder = await mkdtemp(join(tmpdir(), 'bellhop-test-'));
  const store = await openDatabase(testPlace(folder));
  const clock = createMadeUpClock();
  const authSecret = 'a secret that is only good for tests, and long enough';
  const core = createCore({ store, clock, ids, authSecret, country: 'TH', train });
  const channel = demo ? await addDemoShop(core) : null;
  const app = await buildApp(core, { logger: pino({ level: 'silent' }), limits, ...folders });
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  const secret = channel?.secret ?? '';
  let users = 0;
  return {
    ...createCaller(url, secret),
    core,
    url,
    secret,
    folder,
    passTime: (milliseconds) => {
      clock.passTime(milliseconds);
    },
    addUser: async (role) => {
      users += 1;
      const email = `${role}${String(users)}@example.com`;
      const password = 'long enough to be good';
      const user = await core.services.users.create({ name: `The ${role}`, email, password, role });
      return { email, password, id: user.id };
    },
    [Symbol.asyncDispose]: async () => {
      await app.close();
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
