import { buildFlow } from '@bellhop/templates';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyDatabase } from '../verify/verify-database.ts';
import { call } from '../testing/caller.boundary.ts';
import { publishFlow } from '../testing/publish-flow.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';

let server: TestServer;
let agent: string;
beforeAll(async () => {
  server = await startTestServer();
  agent = await server.signIn(await server.addUser('agent'));
});
afterAll(() => server[Symbol.asyncDispose]());

const settings = (name: string) => {
  return {
    name,
    description: '',
    kind: 'conversation' as const,
    defaultLocale: 'en',
    locales: ['en'],
  };
};
const reply = (text: string, row: number) => {
  const config = { text: { en: text }, quickReplies: [] };
  return { type: 'reply', at: [900, row] as [number, number], config };
};
const said = async (conversation: string) => {
  const { body } = await server.messages(conversation);
  return body.messages.filter(({ author }) => author === 'bot').map(({ text }) => text);
};
const idOf = async (conversation: string) =>
  (
    await server.core.store.read.conversation.findFirstOrThrow({
      where: { externalId: conversation },
    })
  ).id;

test('a hand-off notices that nobody comes, who takes the chat, and that it is given back', async () => {
  await publishFlow(
    server.core,
    buildFlow('help', settings('help'), {
      start: {
        type: 'message',
        at: [0, 0],
        config: { on: 'keywords', keywords: ['sos'], mode: 'contains', canInterrupt: false },
        to: { then: 'hand' },
      },
      hand: {
        type: 'hand-off',
        at: [400, 0],
        config: { text: {}, team: '', priority: 'normal', summary: '', waitMinutes: 10 },
        to: { tooLong: 'sorry', taken: 'tag', returned: 'back', offline: 'off' },
      },
      off: reply('We are closed.', 0),
      sorry: reply('Sorry for the wait.', 200),
      tag: {
        type: 'tag-lead',
        at: [900, 400],
        config: { addTags: ['helped'], lead: false },
      },
      back: reply('I am back.', 600),
    }),
  );
  await server.post({ id: 'h1', conversation: 'h', text: 'sos' });
  expect(await said('h')).toEqual(['We are closed.']);
  server.passTime(11 * 60_000);
  await expect
    .poll(() => said('h'), { timeout: 20_000 })
    .toEqual(['We are closed.', 'Sorry for the wait.']);
  const id = await idOf('h');
  await server.mutate('conversations.takeOver', { id }, agent);
  const { body } = await server.query('conversations.get', { id }, agent);
  expect([body.owner, body.customer.tags]).toEqual(['human', ['helped']]);
  await server.mutate('conversations.returnToBot', { id }, agent);
  expect((await said('h')).at(-1)).toBe('I am back.');
});

test('an order wakes its flow once, whoever tells of it twice, and can open a chat', async () => {
  await publishFlow(
    server.core,
    buildFlow('shipped', settings('shipped'), {
      start: {
        type: 'order-event',
        at: [0, 0],
        config: { statuses: ['shipped'], delay: 0, onlyIfStill: false },
        to: { then: 'say' },
      },
      say: reply('On its way: {{ order.number }}', 0),
    }),
  );
  const body = JSON.stringify({
    id: '1',
    conversation: 'buyer',
    order: {
      number: 'B-7',
      status: 'shipped',
      total: '฿1',
      items: [],
      placedAt: '2026-01-01T00:00:00Z',
    },
  });
  const post = () =>
    call(`${server.url}/v1/channels/demo/orders`, {
      method: 'POST',
      headers: { authorization: `Bearer ${server.secret}` },
      body,
    });
  await Promise.all([post(), post()]);
  await post();
  expect(await said('buyer')).toEqual(['On its way: B-7']);
});

test('what the bot says in a closed chat opens it again', async () => {
  await server.mutate('conversations.close', { id: await idOf('buyer') }, agent);
  const body = {
    id: '2',
    conversation: 'buyer',
    order: {
      number: 'B-8',
      status: 'shipped',
      total: '฿1',
      items: [],
      placedAt: '2026-01-01T00:00:00Z',
    },
  };
  await call(`${server.url}/v1/channels/demo/orders`, {
    method: 'POST',
    headers: { authorization: `Bearer ${server.secret}` },
    body: JSON.stringify(body),
  });
  expect((await server.messages('buyer')).body.owner).toBe('bot');
});

test('a draft waits for a person, and a notice for somebody who deals with it', async () => {
  await publishFlow(
    server.core,
    buildFlow('draft', settings('draft'), {
      start: {
        type: 'message',
        at: [0, 0],
        config: { on: 'keywords', keywords: ['discount'], mode: 'contains', canInterrupt: false },
        to: { then: 'tell' },
      },
      tell: {
        type: 'notify',
        at: [300, 0],
        config: { by: 'team', team: 'Sales', url: '', text: 'Asks for {{ message.text }}' },
        to: { then: 'draft' },
      },
      draft: {
        type: 'assist',
        at: [600, 0],
        config: {
          draft: { en: '5 % for you.' },
          team: '',
          priority: 'normal',
          summary: '',
          waitMinutes: 0,
        },
        to: { sent: 'tag', offline: 'off' },
      },
      off: reply('One moment.', 0),
      tag: {
        type: 'tag-lead',
        at: [900, 400],
        config: { addTags: ['offer'], lead: false },
      },
    }),
  );
  await server.post({ id: 'd1', conversation: 'd', text: 'discount' });
  const id = await idOf('d');
  const { body: chat } = await server.query('conversations.get', { id }, agent);
  expect(chat.handOff).toMatchObject({ draft: '5 % for you.' });
  await server.mutate(
    'conversations.reply',
    { id, text: '4 % for you.', clientMessageId: 'x' },
    agent,
  );
  const { body: after } = await server.query('conversations.get', { id }, agent);
  expect(after.customer.tags).toEqual(['offer']);
  const { body: notices } = await server.query('notices.list', undefined, agent);
  expect(notices).toMatchObject([
    { team: 'Sales', text: 'Asks for discount', conversationId: id, failure: null },
  ]);
  await server.mutate('notices.close', { id: notices[0]?.id }, agent);
  expect((await server.query('notices.list', undefined, agent)).body).toEqual([]);
});

test('everything that was stored comes out again, with the release that was live then', async () => {
  const releases = await server.core.store.read.release.findMany();
  expect(releases.length).toBeGreaterThan(3);
  const findings: unknown[] = [];
  const counts = await verifyDatabase(server.core.store, {
    found: (finding) => findings.push(finding),
    counted: () => {},
  });
  expect(findings).toEqual([]);
  expect(counts.same).toBeGreaterThan(8);
});
