import { buildFlow } from '@bellhop/templates';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { call } from '../testing/caller.boundary.ts';
import { publishFlow } from '../testing/publish-flow.ts';
import { readChat } from '../store/read-chat.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { verifyDatabase } from '../verify/verify-database.ts';
import { storedTurns } from '../testing/stored-turns.ts';

let server: TestServer;
let agent: string;
beforeAll(async () => {
  server = await startTestServer();
  agent = await server.signIn(await server.addUser('agent'));
  await publishFlow(server.core, welcomeFlow);
});
afterAll(() => server[Symbol.asyncDispose]());

const welcomeFlow = buildFlow(
  'welcome',
  {
    name: 'welcome',
    description: '',
    kind: 'conversation',
    defaultLocale: 'en',
    locales: ['en'],
  },
  {
    start: {
      type: 'tag-added',
      at: [0, 0],
      config: { tags: ['VIP', 'club'] },
      to: { then: 'say' },
    },
    say: {
      type: 'reply',
      at: [400, 0],
      config: { text: { en: 'Welcome among our best.' }, quickReplies: [] },
    },
  },
);

const customerOf = (externalId: string) =>
  server.core.store.read.customer.findFirstOrThrow({
    where: { externalId },
    include: { tags: true },
  });
const tagsOf = async (externalId: string) =>
  (await customerOf(externalId)).tags.map(({ tag }) => tag).sort();
const said = async (conversation: string) => {
  const { body } = await server.messages(conversation);
  return body.messages.filter(({ author }) => author === 'bot').map(({ text }) => text);
};
const turnsAboutTags = async (conversation: string) => {
  const turns = await storedTurns(server.core.store, {
    chat: conversation,
  });
  return turns.filter(({ event }) => event.includes('"tagAdded"')).length;
};
const change = async (what: 'add' | 'remove', externalId: string, tag: string, cookie = agent) => {
  const { id } = await customerOf(externalId);
  return server.mutate(`customers.${what}Tag`, { customerId: id, tag }, cookie);
};
const postTags = (body: object) =>
  call<{ accepted: boolean; duplicate: boolean; error: { code: string; problems: object[] } }>(
    `${server.url}/v1/channels/demo/tags`,
    {
      method: 'POST',
      headers: { authorization: `Bearer ${server.secret}` },
      body: JSON.stringify(body),
    },
  );

test('a tag that a person adds wakes the flow once, with the tag among the facts', async () => {
  await server.post({ id: 'p1', conversation: 'pat', text: 'good morning' });
  const before = await said('pat');
  expect((await change('add', 'pat', ' VIP ')).status).toBe(200);
  await change('add', 'pat', 'VIP');
  expect(await tagsOf('pat')).toContain('VIP');
  expect((await said('pat')).slice(before.length)).toEqual(['Welcome among our best.']);
  expect(await turnsAboutTags('pat')).toBe(1);
  const turn = (await storedTurns(server.core.store)).find(({ event }) =>
    event.includes('"tagAdded"'),
  );
  expect(JSON.parse(turn?.event ?? '')).toMatchObject({
    body: { type: 'tagAdded', tag: 'VIP', by: 'person', depth: 0 },
  });
  expect(turn?.event).toMatch(/"tags":\[[^\]]*"VIP"/);
});

test('a tag that no flow is about is stored, and so is that it was added', async () => {
  const before = await said('pat');
  await change('add', 'pat', 'left-handed');
  expect(await tagsOf('pat')).toContain('left-handed');
  expect([await said('pat'), await turnsAboutTags('pat')]).toEqual([before, 2]);
});

test('a tag that is taken away and comes back wakes the flow again', async () => {
  await change('remove', 'pat', 'VIP');
  await change('remove', 'pat', 'VIP');
  expect(await tagsOf('pat')).not.toContain('VIP');
  await change('add', 'pat', 'VIP');
  expect((await said('pat')).filter((text) => text.startsWith('Welcome'))).toHaveLength(2);
});

test('while a person has the chat the bot keeps silent about tags', async () => {
  await server.post({ id: 'o1', conversation: 'owned', text: 'good morning' });
  const { id } = await server.core.store.read.conversation.findFirstOrThrow({
    where: { externalId: 'owned' },
  });
  await server.mutate('conversations.takeOver', { id }, agent);
  const before = await said('owned');
  const customerId = (await customerOf('owned')).id;
  await server.mutate('customers.addTag', { customerId, conversationId: id, tag: 'VIP' }, agent);
  expect(await tagsOf('owned')).toContain('VIP');
  expect([await said('owned'), await turnsAboutTags('owned')]).toEqual([before, 1]);
});

test('a customer without a chat gets one only when a flow has something to say', async () => {
  const order = {
    number: 'X-1',
    status: 'paid',
    total: '฿1',
    items: [],
    placedAt: '2026-01-01T00:00:00Z',
  };
  await call(`${server.url}/v1/channels/demo/orders`, {
    method: 'POST',
    headers: { authorization: `Bearer ${server.secret}` },
    body: JSON.stringify({ id: 'x1', conversation: 'silent-one', order }),
  });
  const chats = () =>
    server.core.store.read.conversation.count({ where: { externalId: 'silent-one' } });
  await change('add', 'silent-one', 'quiet');
  expect([await tagsOf('silent-one'), await chats()]).toEqual([['quiet'], 0]);
  await change('remove', 'silent-one', 'quiet');
  await change('add', 'silent-one', 'club');
  expect([await tagsOf('silent-one'), await chats()]).toEqual([['club'], 1]);
  expect(await said('silent-one')).toEqual(['Welcome among our best.']);
});

test('a chat of somebody else, an unknown customer and an empty tag are refused', async () => {
  const { id } = await customerOf('pat');
  const other = await server.core.store.read.conversation.findFirstOrThrow({
    where: { externalId: 'owned' },
  });
  for (const input of [
    { customerId: id, conversationId: other.id, tag: 'a' },
    { customerId: 'nobody', tag: 'a' },
  ]) {
    const { status } = await server.mutate('customers.addTag', input, agent);
    expect([input, status]).toEqual([input, 404]);
  }
  const { body } = await server.mutate('customers.addTag', { customerId: id, tag: ' ' }, agent);
  expect(body.error.data.bellhop.problems).toMatchObject([{ code: 'input.required', path: 'tag' }]);
  const tester = await server.signIn(await server.addUser('tester'));
  expect((await change('add', 'pat', 'a', tester)).status).toBe(403);
});

test("the shop's own program adds and removes; the same id again changes nothing", async () => {
  const body = {
    id: 't1',
    conversation: 'web',
    customer: { name: 'Wen' },
    tags: { add: ['club'] },
  };
  const [first, second] = await Promise.all([postTags(body), postTags(body)]);
  expect([first.status, second.status]).toEqual([200, 200]);
  expect([first.body.duplicate, second.body.duplicate].toSorted()).toEqual([false, true]);
  expect(await said('web')).toEqual(['Welcome among our best.']);
  const more = { add: ['big buyer', 'VIP'], remove: ['club', 'VIP'] };
  await postTags({ id: 't2', conversation: 'web', tags: more });
  expect(await tagsOf('web')).toEqual(['VIP', 'big buyer']);
  const { id } = await server.core.store.read.conversation.findFirstOrThrow({
    where: { externalId: 'web' },
  });
  expect((await readChat(server.core.store, id))?.tags).toEqual(['VIP', 'big buyer']);
  // What was sent before the other one comes late again.
  expect((await postTags(body)).body).toEqual({ accepted: true, duplicate: true });
  expect(await tagsOf('web')).toEqual(['VIP', 'big buyer']);
  expect(await said('web')).toHaveLength(2);
  expect((await customerOf('web')).name).toBe('Wen');
});

test('taking tags away alone tells whoever watches', async () => {
  const heard: string[] = [];
  const stop = server.core.hub.subscribe(({ type }) => heard.push(type));
  await postTags({ id: 't3', conversation: 'web', tags: { remove: ['VIP'] } });
  stop();
  expect([await tagsOf('web'), heard]).toEqual([['big buyer'], ['conversation']]);
});

test.each([
  [{ add: [' '] }, 'input.required', 'tags.add.0'],
  [{ add: ['x'.repeat(61)] }, 'input.tooLong', 'tags.add.0'],
  [{ put: [] }, 'input.unknownField', 'tags.put'],
])('%j is refused, with the field', async (tags, code, path) => {
  const { status, body } = await postTags({ id: 'bad', conversation: 'bad', tags });
  expect(status).toBe(400);
  expect(body.error).toMatchObject({ problems: [{ code, path }] });
});

test('everything that was stored comes out again', async () => {
  const findings: unknown[] = [];
  await verifyDatabase(server.core.store, {
    found: (finding) => findings.push(finding),
    counted: () => {},
  });
  expect(findings).toEqual([]);
});
