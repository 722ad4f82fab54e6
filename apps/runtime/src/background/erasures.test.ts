import { afterAll, beforeAll, expect, test } from 'vitest';
import { decompress } from '../store/compress.ts';
import { noteErasure } from '../store/erase-rows.ts';
import { call } from '../testing/caller.boundary.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { verifyDatabase } from '../verify/verify-database.ts';

let server: TestServer;
let admin: string;
beforeAll(async () => {
  server = await startTestServer();
  admin = await server.signIn(await server.addUser('admin'));
});
afterAll(() => server[Symbol.asyncDispose]());

const day = 24 * 3_600_000;
const write = (customer: string, id: string, text: string) =>
  server.post({
    id,
    conversation: `chat-${customer}`,
    text,
    customer: { id: customer, name: customer },
  });
const customerId = async (externalId: string) =>
  (await server.core.store.read.customer.findFirst({ where: { externalId } }))?.id ?? null;
const order = (customer: string) =>
  call(`${server.url}/v1/channels/demo/orders`, {
    method: 'POST',
    headers: { authorization: `Bearer ${server.secret}` },
    body: JSON.stringify({
      id: `order-${customer}`,
      conversation: `chat-${customer}`,
      customer: { id: customer },
      order: {
        number: `N-${customer}`,
        status: 'paid',
        total: '1',
        items: ['mug'],
        placedAt: '2026-01-01T00:00:00Z',
      },
    }),
  });

/** Every word that the database holds, unpacked. Ids hold no capitals: a name that has one is in none of them by chance. */
async function everything(): Promise<string> {
  const { read } = server.core.store;
  const batches = await read.turnBatch.findMany();
  const rows = await Promise.all([
    read.conversation.findMany(),
    read.message.findMany(),
    read.turn.findMany(),
    read.silentTurn.findMany(),
    read.customer.findMany({ include: { orders: true, tags: true, contacts: true, fields: true } }),
    read.shopEvent.findMany(),
    read.delivery.findMany(),
    read.notice.findMany(),
    read.timer.findMany({ select: { conversationId: true, body: true } }),
    read.erasure.findMany(),
  ]);
  return (
    JSON.stringify(rows) + batches.map(({ records }) => decompress(records).toString()).join('')
  );
}

async function findings(): Promise<unknown[]> {
  const found: unknown[] = [];
  const watcher = { found: (finding: unknown) => found.push(finding), counted: () => undefined };
  await verifyDatabase(server.core.store, watcher);
  return found;
}

test('an admin erases a customer: no word is left, and those who wrote at the same time keep theirs', async () => {
  await Promise.all(
    Array.from({ length: 30 }, async (_, at) => {
      await write(
        'Vera',
        `v${String(at)}`,
        `price please, I am Vera-secret, 081234567${String(at)}`,
      );
      await write('stays', `s${String(at)}`, `price please, I am staying ${String(at)}`);
    }),
  );
  await order('Vera');
  expect(await everything()).toContain('Vera-secret');
  const id = await customerId('Vera');
  // Nobody says anything of it: there is no message by which its turn could be found.
  expect(await server.core.store.read.silentTurn.count()).toBe(1);
  const { status } = await server.mutate('customers.erase', { id }, admin);
  expect(status).toBe(200);
  const left = await everything();
  expect(left).not.toContain('Vera');
  expect(left.match(/I am staying 7/g)?.length).toBeGreaterThan(1);
  expect(await findings()).toEqual([]);
  expect((await server.mutate('customers.erase', { id }, admin)).status).toBe(404);
  // Whoever writes again is somebody new, and the answer of long ago is not remembered.
  expect((await write('Vera', 'v1', 'price?')).body).toMatchObject({ duplicate: false });
  expect((await write('stays', 's1', 'price?')).body).toMatchObject({ duplicate: true });
});

test('a chat of many messages goes in several transactions', async () => {
  for (let at = 0; at < 210; at += 30) {
    await Promise.all(
      Array.from({ length: 30 }, (_, more) =>
        write('Longa', `l${String(at + more)}`, 'Longa-words'),
      ),
    );
  }
  await server.mutate('customers.erase', { id: await customerId('Longa') }, admin);
  expect(await everything()).not.toContain('Longa');
});

test("the shop's own program has a customer forgotten", async () => {
  await write('Dora', 'd1', 'Dora-words');
  const erase = () =>
    call(`${server.url}/v1/channels/demo/customers/Dora`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${server.secret}` },
    });
  expect((await erase()).body).toEqual({ erased: true });
  expect(await everything()).not.toContain('Dora');
  expect((await erase()).body).toEqual({ erased: false });
  const wrong = await call(`${server.url}/v1/channels/demo/customers/stays`, {
    method: 'DELETE',
    headers: { authorization: 'Bearer wrong' },
  });
  expect([wrong.status, wrong.body.error.code]).toEqual([401, 'channel.wrongSecret']);
});

test('what a server that died has not finished goes on after the next start', async () => {
  await write('cut', 'c1', 'cut-words');
  const id = (await customerId('cut')) ?? '';
  await server.core.background.stop();
  await noteErasure(server.core.store, id, server.core.clock.now().toISOString());
  server.core.background.start((error) => {
    throw error;
  });
  await expect.poll(() => customerId('cut'), { timeout: 20_000 }).toBeNull();
  expect(await everything()).not.toContain('cut-words');
});

test('a server that is to stop does not wait for a long chat, and goes on with it after the next start', async () => {
  for (let at = 0; at < 40; at += 1) await write('Stopa', `p${String(at)}`, 'Stopa-words');
  const { background, store } = server.core;
  const id = (await customerId('Stopa')) ?? '';
  const before = await store.read.message.count();
  const erasing = background.erasures.eraseCustomer(id).catch((error: unknown) => error);
  await background.stop();
  expect(await erasing).toMatchObject({ code: 'server.stopping' });
  expect(await store.read.message.count()).toBeGreaterThan(before - 80);
  background.start((error) => {
    throw error;
  });
  await expect.poll(() => customerId('Stopa'), { timeout: 20_000 }).toBeNull();
  expect(await everything()).not.toContain('Stopa-words');
});

test('chats that are older than the shop keeps them are erased, with whoever has no other', async () => {
  await write('old', 'o1', 'old-words');
  server.passTime(29 * day);
  await write('new', 'n1', 'new-words');
  const { status } = await server.mutate('shop.save', { keepDays: 30 }, admin);
  expect(status).toBe(200);
  server.passTime(2 * day);
  await expect.poll(() => customerId('old'), { timeout: 20_000 }).toBeNull();
  const left = await everything();
  expect(left).not.toContain('old-words');
  expect(left).toContain('new-words');
  expect(await findings()).toEqual([]);
});

test('messages that come in the midst of it leave nothing half erased', async () => {
  await write('busy', 'b0', 'busy-words');
  await order('busy');
  const id = await customerId('busy');
  const erasing = server.mutate('customers.erase', { id }, admin);
  await Promise.all(Array.from({ length: 20 }, (_, at) => write('busy', `b-${String(at)}`, 'hi')));
  expect((await erasing).status).toBe(200);
  const { read } = server.core.store;
  expect(await read.order.count({ where: { number: 'N-busy' } })).toBe(0);
  expect(await everything()).not.toContain('busy-words');
  expect(await read.erasure.count()).toBe(0);
});
