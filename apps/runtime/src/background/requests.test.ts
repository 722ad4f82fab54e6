import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildFlow } from '@bellhop/templates';
import { freshShopSettings } from '@bellhop/schema';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAuthSecret } from '../auth/auth-secret.ts';
import { createCore, type Core } from '../core.ts';
import { addDemoShop } from '../demo/add-demo-shop.ts';
import { openDatabase } from '../store/open-database.ts';
import { systemClock, systemIds } from '../system-ports.ts';
import { createCaller } from '../testing/caller.boundary.ts';
import { publishFlow } from '../testing/publish-flow.ts';
import { sendJson, startStubServer, type Heard, type StubServer } from '../testing/stub-server.ts';
import { startProcess } from '../testing/start-process.ts';
import { refuseWrites, testPlace } from '../testing/test-database.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import type http from 'node:http';

const author = { id: '', name: 'Test' };
const settings = {
  name: 'eta',
  description: '',
  kind: 'conversation' as const,
  defaultLocale: 'en',
  locales: ['en'],
};

/** Asks a program outside for the time of arrival, and says it. */
function askingFlow(port: number, by: 'POST' | 'GET' = 'POST') {
  const reply = (text: string, row: number) => {
    return { type: 'reply', at: [900, row] as [number, number], config: replyConfig(text) };
  };
  const replyConfig = (text: string) => ({ text: { en: text }, quickReplies: [] });
  return buildFlow('eta', settings, {
    start: {
      type: 'message',
      at: [0, 0],
      config: { on: 'keywords', keywords: ['eta'], mode: 'contains', canInterrupt: false },
      to: { then: 'ask' },
    },
    ask: {
      type: 'http-request',
      at: [400, 0],
      config: {
        method: by,
        url: `http://127.0.0.1:${String(port)}/eta`,
        body: '{"text":"{{ message.text }}"}',
        mapping: [{ id: 'a', key: 'eta', value: 'eta' }],
        headers: [],
        statuses: [],
        timeoutSeconds: 2,
        retries: 0,
      },
      to: { ok: 'say', failed: 'sorry', timeout: 'slow' },
    },
    say: reply('It comes on {{ eta }}.', 0),
    sorry: reply('I could not find out.', 200),
    slow: reply('It takes too long.', 400),
  });
}

async function prepare(core: Core, port: number) {
  const allowedHosts = [`127.0.0.1:${String(port)}`];
  const fresh = freshShopSettings({ timeZone: 'UTC', country: 'TH' });
  await core.services.shop.save({ ...fresh, allowedHosts }, author);
  await publishFlow(core, askingFlow(port));
}

let server: TestServer;
let stub: StubServer;
let answer: (heard: Heard, response: http.ServerResponse) => void = () => {};
beforeAll(async () => {
  stub = await startStubServer((heard, response) => {
    answer(heard, response);
  });
  server = await startTestServer();
  await prepare(server.core, stub.port);
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await stub[Symbol.asyncDispose]();
});

const said = async (conversation: string, from: Pick<TestServer, 'messages'> = server) => {
  const { body } = await from.messages(conversation);
  return body.messages.filter(({ author: by }) => by === 'bot').map(({ text }) => text);
};

test('the answer of another program becomes the bot’s, once, and the message is answered before', async () => {
  answer = (_heard, response) => {
    sendJson(response, { eta: 'Friday' });
  };
  const { body } = await server.post({ id: 'a1', conversation: 'a', text: 'eta please' });
  expect(body).toMatchObject({ owner: 'bot', replies: [] });
  await expect.poll(() => said('a'), { timeout: 20_000 }).toEqual(['It comes on Friday.']);
  const again = await server.post({ id: 'a1', conversation: 'a', text: 'eta please' });
  expect(again.body).toMatchObject({ duplicate: true, replies: [] });
  expect(stub.heard).toHaveLength(1);
  expect(stub.heard[0]).toMatchObject({ method: 'POST', body: '{"text":"eta please"}' });
  expect(await server.core.store.read.request.count()).toBe(0);
});

test('a program that hangs costs its time limit; other chats go on', async () => {
  answer = () => {};
  await server.post({ id: 'b1', conversation: 'b', text: 'eta' });
  const other = await server.post({ id: 'c1', conversation: 'c', text: 'price?' });
  expect(other.body.replies).toHaveLength(1);
  // The customer who waits is not held up either.
  const meanwhile = await server.post({ id: 'b2', conversation: 'b', text: 'price?' });
  expect(meanwhile.body.replies).toHaveLength(1);
  await expect.poll(() => said('b'), { timeout: 20_000 }).toContain('It takes too long.');
});

/** SQLite reads JSON down to 1,000 levels; far more exhaust the stack of whoever goes down by calling themselves. */
test.each([1_200, 100_000])(
  'an answer of %i levels is no more than a text: the chat goes on',
  async (levels) => {
    const deep = `{"eta":${'['.repeat(levels)}${']'.repeat(levels)}}`;
    answer = (_heard, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(deep);
    };
    const conversation = `deep-${String(levels)}`;
    await server.post({ id: `${conversation}-1`, conversation, text: 'eta' });
    await expect.poll(() => said(conversation), { timeout: 20_000 }).toHaveLength(1);
    // It is read from the database, as after a restart.
    server.core.machine.known.dropAll();
    const next = await server.post({ id: `${conversation}-2`, conversation, text: 'price?' });
    expect(next.body.replies).toHaveLength(1);
  },
);

test('two messages at once ask twice and both get their answer', async () => {
  let count = 0;
  answer = (_heard, response) => {
    count += 1;
    sendJson(response, { eta: `day ${String(count)}` });
  };
  const post = (id: string) => server.post({ id, conversation: 'd', text: 'eta' });
  await Promise.all([post('d1'), post('d2')]);
  await expect
    .poll(async () => (await said('d')).toSorted(), { timeout: 20_000 })
    .toEqual(['It comes on day 1.', 'It comes on day 2.']);
});

test('a test chat asks in earnest, once; only an admin sends anything to any address', async () => {
  let count = 0;
  answer = (_heard, response) => {
    count += 1;
    response.writeHead(503).end('busy');
  };
  const request = {
    kind: 'http' as const,
    method: 'GET' as const,
    url: `http://127.0.0.1:${String(stub.port)}/try`,
    headers: [],
    body: null,
    timeoutSeconds: 2,
    retries: 3,
  };
  const products = { kind: 'products' as const, ids: [], words: 'shirt', tags: [], limit: 3 };
  const ask = async (role: 'admin' | 'operator' | 'tester', asked: object) => {
    const cookie = await server.signIn(await server.addUser(role));
    const { status, body } = await server.mutate('requests.ask', { request: asked }, cookie);
    return { status, body };
  };
  expect((await ask('admin', request)).body).toEqual({ kind: 'http', status: 503, body: 'busy' });
  expect(count).toBe(1);
  expect((await ask('operator', request)).status).toBe(403);
  expect((await ask('operator', products)).body).toMatchObject({ kind: 'products' });
  expect((await ask('tester', products)).status).toBe(403);
  expect(count).toBe(1);
});

/** Lets the database be read only, as a full disk does. */
const onlyRead = (is: boolean) => refuseWrites(server.core.store, is);
const passSomeTime = async () => {
  for (let count = 0; count < 5; count += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    server.passTime(6_000);
  }
};

test('an answer that cannot be stored is kept: the program is not asked again for it', async () => {
  const before = stub.heard.length;
  let finish = () => {};
  answer = (_heard, response) => {
    finish = () => {
      sendJson(response, { eta: 'Sunday' });
    };
  };
  await server.post({ id: 'f1', conversation: 'f', text: 'eta' });
  await expect.poll(() => stub.heard.length, { timeout: 20_000 }).toBe(before + 1);
  await onlyRead(true);
  finish();
  await passSomeTime();
  expect([stub.heard.length, await said('f')]).toEqual([before + 1, []]);
  await onlyRead(false);
  server.passTime(6_000);
  await expect.poll(() => said('f'), { timeout: 20_000 }).toEqual(['It comes on Sunday.']);
  expect(stub.heard.length).toBe(before + 1);
});

test('a notice that cannot be noted down as sent is not sent again and again', async () => {
  const { store, clock, background } = server.core;
  const before = stub.heard.length;
  let finish = () => {};
  answer = (_heard, response) => {
    finish = () => {
      sendJson(response, {});
    };
  };
  const { id: conversationId } = await store.read.conversation.findFirstOrThrow();
  const at = clock.now().toISOString();
  const target = `http://127.0.0.1:${String(stub.port)}/notice`;
  await store.writeAside((transaction) =>
    transaction.notice.create({
      data: {
        id: 'n1',
        conversationId,
        by: 'webhook',
        target,
        text: '',
        createdAt: at,
        nextAt: at,
      },
    }),
  );
  await background.stop();
  background.start(() => undefined);
  await expect.poll(() => stub.heard.length, { timeout: 20_000 }).toBe(before + 1);
  await onlyRead(true);
  finish();
  await passSomeTime();
  expect(stub.heard.length).toBe(before + 1);
  await onlyRead(false);
  answer = (_heard, response) => {
    sendJson(response, {});
  };
  server.passTime(6_000);
  const done = () => store.read.notice.findUniqueOrThrow({ where: { id: 'n1' } });
  await expect.poll(async () => (await done()).doneAt, { timeout: 20_000 }).not.toBeNull();
  expect(
    new Set(stub.heard.slice(before).map(({ headers }) => headers['idempotency-key'])).size,
  ).toBe(1);
});

test('a server that is killed after the commit asks again when it is back, with the same key', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bellhop-kill-'));
  const store = await openDatabase(testPlace(folder));
  const authSecret = await readAuthSecret({ dataFolder: folder, secret: null }, systemIds);
  const ports = { store, clock: systemClock, ids: systemIds, authSecret, country: 'TH' };
  const core = createCore(ports);
  const channel = await addDemoShop(core);
  await prepare(core, stub.port);
  await store.close();
  const before = stub.heard.length;
  answer = () => {};
  const first = await startProcess(folder);
  const asking = createCaller(first.url, channel?.secret ?? '');
  await asking.post({ id: 'k1', conversation: 'k', text: 'eta' });
  await expect.poll(() => stub.heard.length, { timeout: 20_000 }).toBe(before + 1);
  first.process.kill('SIGKILL');
  answer = (_heard, response) => {
    sendJson(response, { eta: 'Monday' });
  };
  const second = await startProcess(folder);
  const caller = createCaller(second.url, channel?.secret ?? '');
  await expect.poll(() => said('k', caller), { timeout: 60_000 }).toEqual(['It comes on Monday.']);
  const keys = stub.heard.slice(before).map(({ headers }) => headers['idempotency-key']);
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
  second.process.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
}, 240_000);
