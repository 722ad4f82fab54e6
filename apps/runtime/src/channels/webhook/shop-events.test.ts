import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ShopEvent } from '../../shop/shop-event.ts';
import { call } from '../../testing/caller.boundary.ts';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';
import { storedTurns } from '../../testing/stored-turns.ts';

let server: TestServer;
const heard: ShopEvent[] = [];
beforeAll(async () => {
  server = await startTestServer({ limits: { perConversation: 4, perChannel: 0 } });
  const { shopEvents } = server.core;
  const { handle } = shopEvents;
  shopEvents.handle = (event) => {
    heard.push(event);
    return handle(event);
  };
});
afterAll(() => server[Symbol.asyncDispose]());

const post = (door: string, body: object, secret = server.secret) =>
  call<{ accepted: boolean; duplicate: boolean; error: { code: string; problems: object[] } }>(
    `${server.url}/v1/channels/demo/${door}`,
    {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}` },
      body: JSON.stringify(body),
    },
  );
const order = (status: string) => {
  return {
    number: 'B-1',
    status,
    total: '฿390',
    items: ['Mug'],
    placedAt: '2026-03-01T10:00:00+07:00',
  };
};
const statusOf = async (number: string) =>
  (await server.core.store.read.order.findMany({ where: { number } })).map(({ status }) => status);

test('an order is known from the next message on, and what was before is told', async () => {
  const lena = { conversation: 'lena', customer: { name: 'Lena', locale: 'pl' } };
  const first = await post('orders', { ...lena, id: '1', order: order('paid') });
  expect([first.status, first.body]).toEqual([200, { accepted: true, duplicate: false }]);
  await post('orders', { ...lena, id: '2', order: { ...order('shipped'), tracking: 'T1' } });
  expect(await statusOf('B-1')).toEqual(['shipped']);
  expect(heard.map(({ key, body }) => [key, body.type === 'orderChanged' && body.before])).toEqual([
    ['o:1', null],
    ['o:2', 'paid'],
  ]);
  await server.post({ id: 'where', conversation: 'lena', text: 'gdzie jest moja paczka?' });
  const [turn] = await storedTurns(server.core.store, { externalId: 'm:where' });
  expect(turn?.event).toContain('"tracking":"T1"');
  expect(turn?.event).toContain('"placedAt":"2026-03-01T03:00:00.000Z"');
  expect(await server.core.store.read.customer.count({ where: { name: 'Lena' } })).toBe(1);
});

test('a repeated event changes nothing and tells again what was told', async () => {
  const { body } = await post('orders', { id: '1', conversation: 'lena', order: order('paid') });
  expect(body).toEqual({ accepted: true, duplicate: true });
  expect(await statusOf('B-1')).toEqual(['shipped']);
  expect(heard.at(-1)).toMatchObject({ key: 'o:1', body: { before: null } });
});

test('an event that arrives late does not put an order back', async () => {
  const told = heard.length;
  const late = {
    id: '3',
    conversation: 'lena',
    order: order('unpaid'),
    at: '2026-03-01T03:00:00Z',
  };
  expect((await post('orders', late)).status).toBe(200);
  expect(await statusOf('B-1')).toEqual(['shipped']);
  expect(heard).toHaveLength(told);
});

test('a customer who is known already gets the order, whatever the conversation is called', async () => {
  const body = {
    id: '4',
    conversation: 'new-chat',
    customer: { id: 'emma' },
    order: order('paid'),
  };
  await post('orders', { ...body, order: { ...order('paid'), number: 'E-1' } });
  const [row] = await server.core.store.read.order.findMany({
    where: { number: 'E-1' },
    include: { customer: true },
  });
  expect(row?.customer.name).toBe('Emma Clarke');
});

test('a cart goes on with all that is needed to follow up', async () => {
  const cart = { id: 'cart-1', items: ['Mug'], total: '฿390' };
  const at = '2026-03-01T10:00:00+07:00';
  await post('carts', { id: '1', conversation: 'cart', cart, at });
  expect(heard.at(-1)).toMatchObject({
    channel: { key: 'demo' },
    conversation: 'cart',
    key: 'k:1',
    body: { type: 'cartChanged', cart: { ...cart, url: null, at: '2026-03-01T03:00:00.000Z' } },
  });
});

test.each([
  ['orders', { order: { ...order('gone') } }, 'input.badFormat', 'order.status'],
  [
    'orders',
    { order: { ...order('paid'), placedAt: 'today' } },
    'input.badFormat',
    'order.placedAt',
  ],
  ['orders', {}, 'input.required', 'order'],
  [
    'carts',
    { cart: { id: 'c', items: [], total: '', url: 'javascript:1' } },
    'input.badFormat',
    'cart.url',
  ],
  ['carts', { cart: { id: 'c', items: [], total: '' }, text: 'hi' }, 'input.unknownField', 'text'],
])('%s: what cannot be used is refused, with the field', async (door, rest, code, path) => {
  const { status, body } = await post(door, { id: 'bad', conversation: 'bad', ...rest });
  expect(status).toBe(400);
  expect(body.error).toMatchObject({ code, problems: [{ code, path }] });
});

test('an id of another conversation, a wrong secret and a flood are refused', async () => {
  const reused = await post('orders', { id: '1', conversation: 'other', order: order('paid') });
  expect([reused.status, reused.body.error.code]).toEqual([409, 'event.idReused']);
  const body = (id: number) => {
    return { id: `flood ${String(id)}`, conversation: 'flood', order: order('paid') };
  };
  expect((await post('orders', body(0), 'whsec_wrong')).status).toBe(401);
  for (const id of [1, 2, 3, 4]) expect((await post('orders', body(id))).status).toBe(200);
  expect((await post('orders', body(5))).status).toBe(429);
  expect((await post('orders', body(1))).body).toEqual({ accepted: true, duplicate: true });
});
