import { buildFlow } from '@bellhop/templates';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishFlow } from '../testing/publish-flow.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';

let server: TestServer;
let agent: string;
beforeAll(async () => {
  server = await startTestServer();
  agent = await server.signIn(await server.addUser('agent'));
  await publishFlow(server.core, notingFlow);
});
afterAll(() => server[Symbol.asyncDispose]());

/** Notes a field, a lead with an owner and a rating with a comment. */
const notingFlow = buildFlow(
  'noting',
  { name: 'noting', description: '', kind: 'conversation', defaultLocale: 'en', locales: ['en'] },
  {
    start: {
      type: 'message',
      at: [0, 0],
      config: { on: 'keywords', keywords: ['size'], mode: 'contains', canInterrupt: false },
      to: { then: 'note' },
    },
    note: {
      type: 'set-variable',
      at: [300, 0],
      config: { to: 'field', fieldName: 'size', operation: 'text', value: 'M' },
      to: { then: 'color' },
    },
    color: {
      type: 'set-variable',
      at: [450, 0],
      config: { to: 'field', fieldName: 'colour', operation: 'text', value: 'green' },
      to: { then: 'lead' },
    },
    lead: {
      type: 'tag-lead',
      at: [600, 0],
      config: {
        addTags: ['fitting'],
        removeTags: [],
        lead: true,
        stage: 'ready',
        scoreChange: 7,
        owner: 'Ania',
        groups: [],
      },
      to: { then: 'rate' },
    },
    rate: { type: 'rating', at: [900, 0], config: {} },
  },
);

test('what flows noted stands in the inbox and with the customer', async () => {
  await server.post({ id: '1', conversation: 'sam', text: 'my size is M' });
  await server.post({ id: '2', conversation: 'sam', text: '2' });
  await server.post({ id: '3', conversation: 'sam', text: 'too slow' });
  const { body: list } = await server.query('customers.list', {}, agent);
  const id = list.rows[0]?.id ?? '';
  const { body: customer } = await server.query('customers.get', { id }, agent);
  expect(customer).toMatchObject({
    channel: { key: 'demo' },
    tags: ['fitting'],
    lead: { stage: 'ready', score: 7, owner: 'Ania' },
    fields: [
      { name: 'colour', value: 'green' },
      { name: 'size', value: 'M' },
    ],
    ratings: [{ score: 2, comment: 'too slow' }],
    orders: [],
  });
  const chat = customer.conversationId ?? '';
  const { body: shown } = await server.query('conversations.get', { id: chat }, agent);
  const { channel: _channel, conversationId: _chat, ...facts } = customer;
  expect(shown.customer).toEqual(facts);
});

test('an unknown customer is not found', async () => {
  const { status, body } = await server.query('customers.get', { id: 'nobody' }, agent);
  expect([status, body.error.data.bellhop.code]).toEqual([404, 'notFound']);
});
