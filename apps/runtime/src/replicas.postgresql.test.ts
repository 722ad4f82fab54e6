import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAuthSecret } from './auth/auth-secret.ts';
import { createCore, type Core } from './core.ts';
import { addDemoShop } from './demo/add-demo-shop.ts';
import { openDatabase } from './store/open-database.ts';
import type { Store } from './store/open-store.ts';
import { systemClock, systemIds } from './system-ports.ts';
import { createCaller, type Caller } from './testing/caller.boundary.ts';
import { deliverTo, publishShipped, ship } from './testing/delivery-shop.ts';
import { startProcess } from './testing/start-process.ts';
import { sendJson, startStubServer, type StubServer } from './testing/stub-server.ts';
import { storedTurns } from './testing/stored-turns.ts';
import { testPlace } from './testing/test-database.ts';
import { verifyDatabase } from './verify/verify-database.ts';

interface Replica extends Caller {
  url: string;
  process: ChildProcess;
}

let folder: string;
let store: Store;
let core: Core;
let secret: string;
let shop: StubServer;
let replicas: Replica[];
let answer: (response: ServerResponse) => void;
const fine = (response: ServerResponse) => {
  sendJson(response, {});
};

async function start(): Promise<Replica> {
  const { url, process } = await startProcess(folder);
  return { ...createCaller(url, secret), url, process };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bellhop-replicas-'));
  store = await openDatabase(testPlace(folder));
  const authSecret = await readAuthSecret({ dataFolder: folder, secret: null }, systemIds);
  core = createCore({ store, clock: systemClock, ids: systemIds, authSecret, country: 'TH' });
  secret = (await addDemoShop(core))?.secret ?? '';
  await publishShipped(core);
  answer = fine;
  shop = await startStubServer((_heard, response) => {
    answer(response);
  });
  await deliverTo(core, shop.port);
  replicas = await Promise.all([start(), start(), start()]);
}, 240_000);
afterAll(async () => {
  for (const { process } of replicas) process.kill('SIGKILL');
  await store.close();
  await shop[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

const soon = { timeout: 30_000 };
const at = (index: number) => replicas[index % replicas.length]!;
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

const left = () => store.read.delivery.count({ where: { state: 'pending' } });

async function idsOf(conversations: string[]): Promise<string[]> {
  const rows = await store.read.conversation.findMany({
    where: { externalId: { in: conversations } },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

async function messagesOf(conversation: string) {
  return store.read.message.findMany({
    where: { conversation: { externalId: conversation } },
    orderBy: { seq: 'asc' },
    select: { seq: true, author: true, text: true, turnId: true },
  });
}

test('messages of one chat that come to all servers at once are each answered once, one after the other', async () => {
  const ids = numbers(30);
  const sent = ids.flatMap((id) => [
    at(id).post({ id: `o${String(id)}`, conversation: 'one', text: `how much is ${String(id)}?` }),
    at(id + 1).post({
      id: `o${String(id)}`,
      conversation: 'one',
      text: `how much is ${String(id)}?`,
    }),
  ]);
  const answers = await Promise.all(sent);
  expect(answers.map(({ status }) => status)).toEqual(sent.map(() => 200));
  // Of each two the one is the stored answer of the other.
  for (const id of ids) {
    const [one, other] = [answers[2 * id]?.body, answers[2 * id + 1]?.body];
    expect([one?.duplicate, other?.duplicate].sort()).toEqual([false, true]);
    expect(one?.trace).toBe(other?.trace);
    expect(one?.replies).toEqual(other?.replies);
  }
  const messages = await messagesOf('one');
  expect(messages.map(({ seq }) => seq)).toEqual(messages.map((_, index) => index + 1));
  expect(messages.filter(({ author }) => author === 'customer')).toHaveLength(30);
  // What was answered stands right behind what was asked: turns of one chat do not mix.
  const turns = messages.map(({ turnId }) => turnId);
  expect(turns.filter((id, index) => id !== turns[index - 1])).toHaveLength(30);
  const { received } = await store.read.conversation.findFirstOrThrow({
    where: { externalId: 'one' },
  });
  expect(received).toBe(30);
});

test('each turn began with the state that the one before it left', async () => {
  const turns = await storedTurns(store, { chat: 'one' });
  const messages = await messagesOf('one');
  const order = [...new Set(messages.map(({ turnId }) => turnId))];
  const sorted = order.map((id) => turns.find((turn) => turn.id === id));
  for (const [index, turn] of sorted.entries()) {
    const before = index === 0 ? turn : sorted[index - 1];
    const left = index === 0 ? before?.stateBefore : before?.stateAfter;
    expect(JSON.parse(turn?.stateBefore ?? '')).toEqual(JSON.parse(left ?? ''));
  }
});

test('what one server is told about a customer, the next one knows', async () => {
  for (const id of numbers(5)) {
    const conversation = `told${String(id)}`;
    await at(id).post({ id: `a${String(id)}`, conversation, text: 'hello' });
    // It is in the memory of that one now.
    await at(id + 1).post({ id: `b${String(id)}`, conversation, text: 'hello again' });
    await ship({ url: at(id + 2).url, secret }, conversation, `R-${String(id)}`);
    await at(id).post({ id: `c${String(id)}`, conversation, text: 'where is it?' });
    const turns = await storedTurns(store, {
      externalId: { contains: `c${String(id)}` },
      chat: conversation,
    });
    expect(turns.at(-1)?.event).toContain(`"number":"R-${String(id)}"`);
  }
});

test('a server that is killed in the middle of its work loses nothing, and another one sends what it left', async () => {
  // What the test before has left.
  await expect.poll(left, soon).toBe(0);
  shop.heard.length = 0;
  // Whoever sends gets no answer, and dies of it.
  answer = () => {};
  const conversations = numbers(6).map((id) => `k${String(id)}`);
  await Promise.all(
    conversations.map((conversation, id) =>
      ship({ url: at(id).url, secret }, conversation, `K-${String(id)}`),
    ),
  );
  await expect.poll(() => shop.heard.length, soon).toBeGreaterThan(0);
  answer = fine;
  const acknowledged: string[] = [];
  const load = numbers(60).map(async (id) => {
    const message = {
      id: `l${String(id)}`,
      conversation: `load${String(id % 7)}`,
      text: 'how much?',
    };
    // As a platform does: again, to whichever server answers.
    for (let tries = 0; ; tries += 1) {
      const { status } = await at(id + tries)
        .post(message)
        .catch(() => ({ status: 0 }));
      if (status === 200) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    acknowledged.push(message.id);
  });
  const [first, second] = replicas;
  first?.process.kill('SIGKILL');
  await new Promise((resolve) => setTimeout(resolve, 300));
  second?.process.kill('SIGKILL');
  await Promise.all(load);
  expect(acknowledged).toHaveLength(60);
  const chats = await store.read.conversation.findMany({
    where: { externalId: { startsWith: 'load' } },
    select: { id: true },
  });
  const turns = await store.read.turn.findMany({
    where: { conversationId: { in: chats.map(({ id }) => id) } },
  });
  expect(turns).toHaveLength(60);
  await expect.poll(left, { timeout: 60_000 }).toBe(0);
  const sent = await store.read.delivery.findMany({
    where: { conversationId: { in: await idsOf(conversations) } },
  });
  expect(sent.map(({ state }) => state)).toEqual(conversations.map(() => 'sent'));
  // Twice at most where nobody knows whether it was taken, and then with the same key.
  const keys = new Set(shop.heard.map(({ headers }) => headers['idempotency-key']));
  expect(keys).toEqual(new Set(sent.map(({ id }) => id)));
}, 120_000);

test('everything that was stored comes out again', async () => {
  const findings: unknown[] = [];
  await verifyDatabase(store, {
    found: (finding) => findings.push(finding),
    counted: () => undefined,
  });
  expect(findings).toEqual([]);
});
