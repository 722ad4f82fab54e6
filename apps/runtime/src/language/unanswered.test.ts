import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';

let server: TestServer;
let agent: string;
beforeAll(async () => {
  server = await startTestServer();
  agent = await server.signIn(await server.addUser('agent'));
});
afterAll(() => server[Symbol.asyncDispose]());

const unanswered = async (limit = 100) =>
  (await server.query('language.unanswered', { limit }, agent)).body;
const say = (conversation: string, text: string) =>
  server.post({
    id: `${conversation} ${text}`.slice(0, 100),
    conversation,
    text,
    customer: { name: 'Ada' },
  });

test('messages that nothing understood are listed, newest first, and no others', async () => {
  await say('known', 'How much is a mug?');
  await say('known', 'where is my parcel');
  const { body: first } = await say('odd', 'qwrtz plmkn');
  await say('odd', 'vbnmx asdfg');
  await say('person', 'I want to talk to a person');
  await say('person', 'hello? qwrtz');
  const list = await unanswered();
  expect(list.map(({ text }) => text)).toEqual(['vbnmx asdfg', 'qwrtz plmkn']);
  const { id } = await server.core.store.read.conversation.findFirstOrThrow({
    where: { externalId: 'odd' },
  });
  expect(list[1]).toEqual({
    turn: first.trace,
    conversation: id,
    customer: 'Ada',
    text: 'qwrtz plmkn',
    at: list[1]?.at,
    locale: 'en',
  });
  expect(await unanswered(1)).toEqual(list.slice(0, 1));
  const trace = await server.query('conversations.trace', { turnId: list[1]?.turn }, agent);
  expect(trace.status).toBe(200);
});

test('a repeated message is listed once, and a very long one is cut to the size of a sentence', async () => {
  const before = (await unanswered()).length;
  const long = 'qwrtz '.repeat(500).trim();
  const body = { id: 'long', conversation: 'long', text: long };
  await Promise.all([server.post(body), server.post(body)]);
  const list = await unanswered();
  expect(list).toHaveLength(before + 1);
  expect(list[0]?.text).toBe(long.slice(0, 500));
});

test('after thirty days a message is old news', async () => {
  expect((await unanswered()).length).toBeGreaterThan(0);
  server.passTime(31 * 86_400_000);
  const later = await server.signIn(await server.addUser('agent'));
  const { body } = await server.query('language.unanswered', { limit: 10 }, later);
  expect(body).toEqual([]);
});

test.each([0, 501, 1.5])('a limit of %s is refused', async (limit) => {
  const cookie = await server.signIn(await server.addUser('operator'));
  expect((await server.query('language.unanswered', { limit }, cookie)).status).toBe(400);
});
