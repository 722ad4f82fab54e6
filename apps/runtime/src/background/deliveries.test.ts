import type http from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readAuthSecret } from '../auth/auth-secret.ts';
import { createCore } from '../core.ts';
import { addDemoShop } from '../demo/add-demo-shop.ts';
import { openDatabase } from '../store/open-database.ts';
import { systemClock, systemIds } from '../system-ports.ts';
import { deliverTo, publishShipped, ship } from '../testing/delivery-shop.ts';
import { startProcess } from '../testing/start-process.ts';
import { refuseWrites, testPlace } from '../testing/test-database.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { startStubServer, type Heard, type StubServer } from '../testing/stub-server.ts';

interface Told {
  conversation: string;
  customer: string;
  message: { id: string; seq: number; author: string; text: string };
}

let server: TestServer;
let shop: StubServer;
let agent: string;
let channel: { id: string; secret: string };
const fine = (_heard: Heard, response: http.ServerResponse) => {
  response.writeHead(204).end();
};
let answer = fine;
beforeAll(async () => {
  shop = await startStubServer((heard, response) => {
    answer(heard, response);
  });
  server = await startTestServer();
  agent = await server.signIn(await server.addUser('agent'));
  await publishShipped(server.core);
  channel = await deliverTo(server.core, shop.port);
});
beforeEach(() => {
  answer = fine;
  shop.heard.length = 0;
  server.core.background.deliveries.tryNow(channel.id);
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await shop[Symbol.asyncDispose]();
});

const status = (code: number, headers: Record<string, string> = {}) => {
  return (_heard: Heard, response: http.ServerResponse) => {
    response.writeHead(code, headers).end();
  };
};
const told = ({ body }: Heard) => JSON.parse(body) as Told;
const texts = () => shop.heard.map((heard) => told(heard).message.text);
const idOf = async (conversation: string) =>
  (
    await server.core.store.read.conversation.findFirstOrThrow({
      where: { externalId: conversation },
    })
  ).id;
const rows = async (conversation: string) =>
  server.core.store.read.delivery.findMany({
    where: { conversationId: await idOf(conversation) },
    orderBy: { seq: 'asc' },
  });
const states = async (conversation: string) => (await rows(conversation)).map(({ state }) => state);
const hello = (conversation: string) =>
  server.post({ id: `${conversation} hello`, conversation, text: 'price?' });
const reply = async (conversation: string, text: string) =>
  server.mutate(
    'conversations.reply',
    { id: await idOf(conversation), text, clientMessageId: text },
    agent,
  );
const soon = { timeout: 20_000 };

test('what nobody waits for is sent, signed; what was answered at once is not', async () => {
  const { body } = await hello('lin');
  expect(body.replies.length).toBeGreaterThan(0);
  await ship(server, 'lin', 'A-1');
  await reply('lin', 'Hello, this is Ada. {{secret.crm}}');
  await expect.poll(texts, soon).toEqual(['On its way: A-1', 'Hello, this is Ada. {{secret.crm}}']);
  await expect.poll(() => states('lin'), soon).toEqual(['sent', 'sent']);
  const [first] = shop.heard;
  if (first === undefined) throw new Error('nothing came');
  const { message, ...around } = told(first);
  expect(first).toMatchObject({ method: 'POST', url: '/hook' });
  expect(around).toEqual({
    type: 'message',
    channel: 'demo',
    conversation: 'lin',
    customer: 'lin',
  });
  const { body: stored } = await server.messages('lin');
  expect(message).toEqual(stored.messages.find(({ text }) => text === 'On its way: A-1'));
  expect(first.headers['idempotency-key']).toBe(message.id);
  new Webhook(channel.secret).verify(first.body, first.headers as Record<string, string>);
});

test('visitors of the hosted page and channels without an address are left alone', async () => {
  const visitor = `visitor-${'0'.repeat(32)}`;
  await hello(visitor);
  await reply(visitor, 'For the page');
  await server.core.services.channels.setDelivery({ id: channel.id, url: null });
  await hello('nowhere');
  await reply('nowhere', 'For whoever reads');
  await deliverTo(server.core, shop.port);
  expect([...(await rows(visitor)), ...(await rows('nowhere'))]).toEqual([]);
});

test('a later message never overtakes an earlier one; other chats go on', async () => {
  answer = (heard, response) => {
    response.writeHead(told(heard).conversation === 'stuck' ? 429 : 200).end();
  };
  await hello('stuck');
  await hello('free');
  await reply('stuck', 'first');
  await reply('stuck', 'second');
  await reply('free', 'other');
  await expect.poll(() => states('free'), soon).toEqual(['sent']);
  expect(texts()).not.toContain('second');
  // What waits behind the first one is due no earlier, so that it is not looked at in vain.
  await expect.poll(async () => (await rows('stuck'))[0]?.attempts, soon).toBe(1);
  server.passTime(10_000);
  await expect.poll(async () => (await rows('stuck'))[0]?.attempts, soon).toBe(2);
  const [first, second] = await rows('stuck');
  expect(second?.nextAt).toBe(first?.nextAt);
  answer = fine;
  server.passTime(60_000);
  await expect.poll(() => states('stuck'), soon).toEqual(['sent', 'sent']);
  expect(
    texts()
      .filter((text) => text !== 'other')
      .slice(-2),
  ).toEqual(['first', 'second']);
});

test('a message that is refused is given up at once, seen, sent again or discarded', async () => {
  answer = status(404);
  await hello('refused');
  await reply('refused', 'one');
  await reply('refused', 'two');
  await expect.poll(() => states('refused'), soon).toEqual(['dead', 'dead']);
  expect(texts()).toEqual(['one', 'two']);
  const { body: page } = await server.query('deliveries.dead', { channelId: channel.id }, agent);
  expect(page.rows).toMatchObject([
    { text: 'two', failure: '404', attempts: 1, author: 'agent' },
    { text: 'one', failure: '404' },
  ]);
  const { body: summary } = await server.query('deliveries.summary', undefined, agent);
  expect(summary).toEqual([
    { channelId: channel.id, waiting: 0, waitingSince: null, dead: 2, restsUntil: null },
  ]);
  const { body: chat } = await server.query(
    'conversations.get',
    { id: await idOf('refused') },
    agent,
  );
  expect(chat.undelivered).toMatchObject([
    { state: 'dead', failure: '404' },
    { state: 'dead', failure: '404' },
  ]);
  answer = fine;
  const [two, one] = page.rows;
  await server.mutate('deliveries.retry', { ids: [one?.id] }, agent);
  await server.mutate('deliveries.discard', { ids: [two?.id] }, agent);
  await expect.poll(() => states('refused'), soon).toEqual(['sent', 'discarded']);
  await server.mutate('deliveries.retryAll', { channelId: channel.id }, agent);
  expect(await states('refused')).toEqual(['sent', 'discarded']);
});

test('what was given up comes in pages, the newest first, each once', async () => {
  answer = status(404);
  await hello('long');
  const sent = Array.from({ length: 25 }, (_, index) => `given up ${String(index)}`);
  for (const text of sent) await reply('long', text);
  await expect.poll(async () => (await states('long')).length, soon).toBe(25);
  await expect.poll(async () => new Set(await states('long')), soon).toEqual(new Set(['dead']));
  const dead = async (cursor?: string) => {
    const input = { channelId: channel.id, ...(cursor !== undefined && { cursor }) };
    return (await server.query('deliveries.dead', input, agent)).body;
  };
  const first = await dead();
  const second = await dead(first.nextCursor ?? undefined);
  const texts = [...first.rows, ...second.rows].map((row: { text: string }) => row.text);
  expect(texts.slice(0, 25)).toEqual(sent.toReversed());
  expect(first.rows).toHaveLength(20);
});

test.each([400, 401, 410, 422])('%i is no', async (code) => {
  answer = status(code);
  const conversation = `no ${String(code)}`;
  await hello(conversation);
  await reply(conversation, 'x');
  await expect.poll(() => states(conversation), soon).toEqual(['dead']);
});

test.each([408, 409, 425, 429, 500, 503, 302])('%i means later', async (code) => {
  answer = status(code, { location: '/elsewhere' });
  const conversation = `later ${String(code)}`;
  await hello(conversation);
  await reply(conversation, 'x');
  await expect.poll(async () => (await rows(conversation))[0]?.lastError, soon).toBe(String(code));
  expect(await states(conversation)).toEqual(['pending']);
  expect(shop.heard.map(({ url }) => url)).toEqual(['/hook']);
  answer = fine;
  server.passTime(10_000);
  await expect.poll(() => states(conversation), soon).toEqual(['sent']);
  const keys = new Set(shop.heard.map(({ headers }) => headers['idempotency-key']));
  const bodies = new Set(shop.heard.map(({ body }) => body));
  expect([shop.heard.length, keys.size, bodies.size]).toEqual([2, 1, 1]);
});

test('a server that asks for time gets it, for everything', async () => {
  answer = status(429, { 'retry-after': '120' });
  await hello('wait');
  await hello('wait too');
  await reply('wait', 'x');
  await expect.poll(async () => (await rows('wait'))[0]?.lastError, soon).toBe('429');
  await reply('wait too', 'y');
  answer = fine;
  server.passTime(100_000);
  const { body: summary } = await server.query('deliveries.summary', undefined, agent);
  expect(summary[0]).toMatchObject({ waiting: 2 });
  expect(summary[0]?.restsUntil).not.toBeNull();
  expect(shop.heard).toHaveLength(1);
  server.passTime(30_000);
  await expect.poll(() => states('wait too'), soon).toEqual(['sent']);
  await expect.poll(() => states('wait'), soon).toEqual(['sent']);
});

test('a server that is away is left alone after some failures, and then asked by one message', async () => {
  answer = status(500);
  const chats = Array.from({ length: 12 }, (_, index) => `away ${String(index)}`);
  for (const chat of chats.slice(0, 5)) {
    await hello(chat);
    await reply(chat, chat);
    await expect.poll(async () => (await rows(chat))[0]?.attempts, soon).toBe(1);
  }
  for (const chat of chats.slice(5)) {
    await hello(chat);
    await reply(chat, chat);
  }
  expect(shop.heard).toHaveLength(5);
  server.passTime(40_000);
  await expect.poll(() => shop.heard.length, soon).toBe(6);
  // It rests again, from the time on when that one was answered.
  const resting = async () => {
    const { body } = await server.query('deliveries.summary', undefined, agent);
    return body[0]?.restsUntil ?? null;
  };
  await expect.poll(resting, soon).not.toBeNull();
  answer = fine;
  server.passTime(80_000);
  for (const chat of chats) await expect.poll(() => states(chat), soon).toEqual(['sent']);
});

test('after about a day a message is given up', async () => {
  answer = status(500);
  await hello('day');
  await reply('day', 'x');
  let hours = 0;
  await expect
    .poll(
      async () => {
        if ((await states('day'))[0] !== 'pending') return true;
        server.passTime(600_000);
        hours += 1 / 6;
        return false;
      },
      { timeout: 60_000, interval: 30 },
    )
    .toBe(true);
  expect(await rows('day')).toMatchObject([{ state: 'dead', lastError: '500' }]);
  expect(hours).toBeGreaterThan(20);
  expect(hours).toBeLessThan(34);
  const [row] = await rows('day');
  expect(row?.attempts).toBeGreaterThan(8);
  expect(row?.attempts).toBeLessThan(15);
}, 90_000);

test('the bot does not talk over a person who was faster; what the person says is sent', async () => {
  answer = status(503);
  await hello('over');
  await ship(server, 'over', 'O-1');
  await expect.poll(async () => (await rows('over'))[0]?.attempts, soon).toBe(1);
  await reply('over', 'I have it in hand.');
  answer = fine;
  shop.heard.length = 0;
  server.passTime(10_000);
  await expect.poll(() => states('over'), soon).toEqual(['dropped', 'sent']);
  expect(texts()).toEqual(['I have it in hand.']);
  const { body: chat } = await server.query('conversations.get', { id: await idOf('over') }, agent);
  expect(chat.undelivered).toMatchObject([{ state: 'dropped' }]);
});

test('what cannot be noted down is not sent again and again', async () => {
  const onlyRead = (is: boolean) => refuseWrites(server.core.store, is);
  let finish = () => {};
  answer = (heard, response) => {
    finish = () => {
      fine(heard, response);
    };
  };
  await hello('noted');
  await reply('noted', 'x');
  await expect.poll(() => shop.heard.length, soon).toBe(1);
  await onlyRead(true);
  answer = fine;
  finish();
  for (let count = 0; count < 5; count += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    server.passTime(6_000);
  }
  expect([shop.heard.length, await states('noted')]).toEqual([1, ['pending']]);
  await onlyRead(false);
  server.passTime(6_000);
  await expect.poll(() => states('noted'), soon).toEqual(['sent']);
  expect(new Set(shop.heard.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
});

test('a server that stops waits a moment for answers, and does not send again what was taken', async () => {
  const { background } = server.core;
  answer = (heard, response) => {
    setTimeout(() => {
      fine(heard, response);
    }, 200);
  };
  await hello('stopping');
  await reply('stopping', 'x');
  await expect.poll(() => shop.heard.length, soon).toBe(1);
  await background.stop();
  expect(await states('stopping')).toEqual(['sent']);
  background.start(() => undefined);
  await reply('stopping', 'y');
  await expect.poll(texts, soon).toEqual(['x', 'y']);
});

test('what was sent is forgotten after a month; what was not stays to be seen', async () => {
  const { store } = server.core;
  const id = await idOf('lin');
  const row = { conversationId: id, channelId: channel.id, seq: 0, author: 'bot', owner: 'bot' };
  const at = (daysAgo: number) =>
    new Date(server.core.clock.now().getTime() - daysAgo * 86_400_000).toISOString();
  const old = ['sent', 'dead', 'dropped', 'sent'].map((state, index) => {
    return { ...row, id: `old ${String(index)}`, state, nextAt: at(40), since: at(40) };
  });
  await store.writeAside((transaction) => transaction.delivery.deleteMany());
  await store.writeAside((transaction) => transaction.delivery.createMany({ data: old }));
  await reply('lin', 'new');
  await expect
    .poll(async () => (await states('lin')).filter((state) => state === 'sent'), soon)
    .toHaveLength(3);
  server.passTime(25 * 3_600_000);
  await expect
    .poll(async () => (await states('lin')).toSorted(), soon)
    .toEqual(['dead', 'dropped', 'sent']);
  await store.writeAside((transaction) =>
    transaction.delivery.deleteMany({ where: { id: { startsWith: 'old' } } }),
  );
});

test('only admins set the address, and only a safe one', async () => {
  const admin = await server.signIn(await server.addUser('admin'));
  const url = 'https://shop.example/hook';
  const set = (address: string, cookie: string) =>
    server.mutate('channels.setDelivery', { id: channel.id, url: address }, cookie);
  expect((await set(url, agent)).status).toBe(403);
  for (const unsafe of ['http://shop.example/', 'https://10.0.0.1/', 'nothing']) {
    const { status: refused, body } = await set(unsafe, admin);
    expect([refused, body.error.data.bellhop.problems]).toEqual([
      400,
      [{ code: 'channel.unsafeAddress', path: 'url' }],
    ]);
  }
  const { body: row } = await set(` ${url} `, admin);
  expect(row.delivery).toEqual({ url, secret: channel.secret });
  const input = { id: channel.id };
  const { body: other } = await server.mutate('channels.rotateDeliverySecret', input, admin);
  expect(other.delivery?.secret).not.toBe(channel.secret);
  const { body: forAgent } = await server.query('channels.list', undefined, agent);
  expect(forAgent[0]?.delivery).toEqual({ url: null, secret: null });
  channel = await deliverTo(server.core, shop.port);
});

test('an address that is not allowed any more is not asked', async () => {
  const settings = await server.core.shop.current();
  const save = (allowedHosts: string[]) =>
    server.core.services.shop.save({ ...settings, allowedHosts }, { id: '', name: 'Test' });
  await save([]);
  await hello('guarded');
  await reply('guarded', 'x');
  await expect.poll(async () => (await rows('guarded'))[0]?.lastError, soon).toBe('notAllowed');
  expect(shop.heard).toEqual([]);
  await save(settings.allowedHosts);
  server.passTime(10_000);
  await expect.poll(() => states('guarded'), soon).toEqual(['sent']);
});

test('what becomes of them is counted', async () => {
  const figures = await (await fetch(`${server.url}/metrics`)).text();
  for (const outcome of ['sent', 'retried', 'dead', 'dropped']) {
    expect(figures).toMatch(new RegExp(`bellhop_deliveries_total.outcome="${outcome}". [1-9]`));
  }
  expect(figures).toMatch(/bellhop_deliveries_waiting \d/);
});

test('a server that is killed sends again when it is back, with the same key', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bellhop-outbox-'));
  const store = await openDatabase(testPlace(folder));
  const authSecret = await readAuthSecret({ dataFolder: folder, secret: null }, systemIds);
  const ports = { store, clock: systemClock, ids: systemIds, authSecret, country: 'TH' };
  const core = createCore(ports);
  const demo = await addDemoShop(core);
  await publishShipped(core);
  await deliverTo(core, shop.port);
  await store.close();
  answer = () => {};
  const first = await startProcess(folder);
  await ship({ url: first.url, secret: demo?.secret ?? '' }, 'k', 'K-1');
  await expect.poll(() => shop.heard.length, soon).toBe(1);
  first.process.kill('SIGKILL');
  answer = fine;
  const second = await startProcess(folder);
  await expect.poll(() => shop.heard.length, { timeout: 60_000 }).toBe(2);
  expect(texts()).toEqual(['On its way: K-1', 'On its way: K-1']);
  expect(new Set(shop.heard.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
  second.process.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
}, 240_000);
