import type { ContactKind, Effect } from '@bellhop/schema';
import { freshShopSettings, freshState } from '@bellhop/schema';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readChat } from '../store/read-chat.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { applyTransition } from './apply-transition.ts';
import { buildEvent } from './build-event.ts';

let server: TestServer;
let admin: string;
beforeAll(async () => {
  server = await startTestServer();
  admin = await server.signIn(await server.addUser('admin'));
});
afterAll(() => server[Symbol.asyncDispose]());

let turns = 0;
/** A turn whose flow had these effects. */
async function perform(conversation: string, effects: Effect[]): Promise<void> {
  const { machine, store, ids, clock } = server.core;
  const chat = await readChat(store, conversation);
  if (chat === null) throw new Error('no such chat');
  turns += 1;
  const body = { type: 'customerMessage' as const, text: 'x', button: null, attachments: [] };
  const around = {
    id: ids.next('t'),
    at: clock.now().toISOString(),
    seed: 1,
    agentsOnline: 0,
    understood: null,
    settings: freshShopSettings({ timeZone: 'UTC', country: 'TH' }),
  };
  const event = buildEvent(chat, body, around);
  const trace = {
    formatVersion: 1 as const,
    event: event.id,
    flow: null,
    version: null,
    tried: [],
    steps: [],
    outcome: 'finished' as const,
  };
  const { write } = applyTransition(
    {
      chat,
      event,
      key: `contacts ${String(turns)}`,
      transition: { state: freshState, effects, trace, timings: [] },
      customerChanged: false,
      isUnanswered: false,
      live: [],
      tried: new Set(),
      at: clock.now().toISOString(),
    },
    ids,
  );
  await machine.group.commit(write);
}

const contact = (kind: ContactKind, value: string): Effect => ({
  type: 'saveContact',
  kind,
  value,
});
async function newChat(conversation: string): Promise<string> {
  await server.post({
    id: conversation,
    conversation,
    text: 'price',
    customer: { name: conversation },
  });
  const where = { externalId: conversation };
  return (await server.core.store.read.conversation.findFirstOrThrow({ where })).id;
}

test('a contact is saved once, with the time when it was first named', async () => {
  const id = await newChat('Nok');
  await perform(id, [contact('phone', '+66812345678'), contact('phone', '+66812345678')]);
  const { body: first } = await server.query('conversations.get', { id }, admin);
  expect(first.customer.contacts).toMatchObject([{ kind: 'phone', value: '+66812345678' }]);
  server.passTime(60_000);
  await perform(id, [contact('phone', '+66812345678'), contact('line', 'nok_shop')]);
  const { body: second } = await server.query('conversations.get', { id }, admin);
  expect(second.customer.contacts).toEqual([
    { kind: 'line', value: 'nok_shop', at: expect.any(String) as string },
    first.customer.contacts[0],
  ]);
});

test('the same number may belong to two customers, and the list shows and finds it', async () => {
  for (const name of ['Ola', 'Ula'])
    await perform(await newChat(name), [contact('email', 'shared@example.com')]);
  const { body } = await server.query('customers.list', { search: 'shared@exa' }, admin);
  expect(body.rows.map(({ name }) => name).sort()).toEqual(['Ola', 'Ula']);
  expect(body.rows[0]?.contacts).toMatchObject([{ kind: 'email', value: 'shared@example.com' }]);
});

test('a hand-off that the customer asked for is shown as such', async () => {
  const id = await newChat('Asked');
  const handOff = {
    type: 'handOff',
    team: '',
    priority: 'normal',
    summary: '',
    cause: 'asked',
  } as const;
  await perform(id, [handOff]);
  const { body } = await server.query('conversations.get', { id }, admin);
  expect(body).toMatchObject({ owner: 'waiting', handOff: { cause: 'asked' } });
});
