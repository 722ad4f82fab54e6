import type http from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { deliverTo } from '../testing/delivery-shop.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { startStubServer, type StubServer } from '../testing/stub-server.ts';

// A clock that jumps does no harm: nothing is given up for it, and nothing waits for as long as it has jumped.

const hour = 3_600_000;
const soon = { timeout: 20_000 };
let status = 204;
let server: TestServer;
let shop: StubServer;
let agent: string;
let channelId: string;
beforeAll(async () => {
  shop = await startStubServer((_heard, response: http.ServerResponse) => {
    response.writeHead(status).end();
  });
  server = await startTestServer();
  agent = await server.signIn(await server.addUser('agent'));
  ({ id: channelId } = await deliverTo(server.core, shop.port));
});
beforeEach(() => {
  server.core.background.deliveries.tryNow(channelId);
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await shop[Symbol.asyncDispose]();
});

async function reply(conversation: string, text: string): Promise<void> {
  await server.post({ id: `${conversation} hello`, conversation, text: 'price?' });
  const chat = await server.core.store.read.conversation.findFirstOrThrow({
    where: { externalId: conversation },
  });
  await server.mutate('conversations.reply', { id: chat.id, text, clientMessageId: text }, agent);
}

async function deliveryOf(conversation: string) {
  const { read } = server.core.store;
  const chat = await read.conversation.findFirstOrThrow({ where: { externalId: conversation } });
  return read.delivery.findFirstOrThrow({ where: { conversationId: chat.id } });
}
const attempts = async (conversation: string) => (await deliveryOf(conversation)).attempts;
const state = async (conversation: string) => (await deliveryOf(conversation)).state;

test('a clock that is put back holds up no message that waits for its next try', async () => {
  status = 500;
  await reply('back', 'to be tried again');
  await expect.poll(() => attempts('back'), soon).toBe(1);
  status = 204;
  server.passTime(-20 * hour);
  await expect.poll(() => state('back'), soon).toBe('sent');
}, 60_000);

test('a clock that is a day ahead all of a sudden is no day of trying', async () => {
  status = 500;
  await reply('ahead', 'tried once');
  await expect.poll(() => attempts('ahead'), soon).toBe(1);
  server.passTime(25 * hour);
  await expect.poll(() => attempts('ahead'), soon).toBe(2);
  expect(await state('ahead')).toBe('pending');
  status = 204;
  server.passTime(hour);
  await expect.poll(() => state('ahead'), soon).toBe('sent');
}, 60_000);

test('behind a server that is away for a moment, a jump of the clock gives nothing up', async () => {
  status = 500;
  const chats = Array.from({ length: 7 }, (_, index) => `many ${String(index)}`);
  for (const chat of chats) await reply(chat, chat);
  const { deliveries } = server.core.background;
  await expect.poll(() => deliveries.restsUntil(channelId), soon).not.toBeNull();
  server.passTime(25 * hour);
  const tries = async () => (await Promise.all(chats.map(attempts))).reduce((sum, n) => sum + n, 0);
  const before = await tries();
  await expect.poll(tries, soon).toBeGreaterThan(before);
  status = 204;
  for (let passed = 0; passed < 12; passed += 1) server.passTime(hour / 4);
  for (const chat of chats) await expect.poll(() => state(chat), soon).toBe('sent');
}, 90_000);
