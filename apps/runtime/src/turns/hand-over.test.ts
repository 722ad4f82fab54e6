import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';

let server: TestServer;
let agent: string;
beforeAll(async () => {
  server = await startTestServer();
  agent = await server.signIn(await server.addUser('agent'));
});
afterAll(() => server[Symbol.asyncDispose]());

const ask = (conversation: string, id: string, text: string) =>
  server.post({ conversation, id: `${conversation} ${id}`, text });
const idOf = async (conversation: string): Promise<string> => {
  const chat = await server.core.store.read.conversation.findFirstOrThrow({
    where: { externalId: conversation },
  });
  return chat.id;
};

/** Opens the inbox the way the editor does: by listening to the live events. */
async function openInbox(): Promise<AbortController> {
  const leaving = new AbortController();
  const input = encodeURIComponent(JSON.stringify({ inbox: true }));
  const response = await fetch(`${server.url}/trpc/live.events?input=${input}`, {
    headers: { cookie: agent, accept: 'text/event-stream' },
    signal: leaving.signal,
  });
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  return leaving;
}

test('the bot is silent from the hand-off until the chat is given back', async () => {
  const inbox = await openInbox();
  await expect.poll(() => server.core.machine.agentsOnline()).toBe(1);
  const handedOff = await ask('silent', '1', 'I want to talk to a person');
  expect(handedOff.body.owner).toBe('waiting');
  // Somebody is there, so nobody is told to wait for office hours.
  expect(handedOff.body.replies).toHaveLength(1);
  expect((await ask('silent', '2', 'price?')).body).toMatchObject({
    owner: 'waiting',
    replies: [],
  });

  const { body: list } = await server.query('conversations.list', { view: 'inbox' }, agent);
  expect(list.rows[0]).toMatchObject({ owner: 'waiting', unread: 2, handOff: { cause: 'flow' } });

  const id = await idOf('silent');
  const reply = { id, text: 'Hello, this is Ada.', clientMessageId: 'r1' };
  const first = await server.mutate('conversations.reply', reply, agent);
  const again = await server.mutate('conversations.reply', reply, agent);
  expect(first.status).toBe(200);
  expect(again.body.id).toBe(first.body.id);
  expect((await ask('silent', '3', 'price?')).body).toMatchObject({ owner: 'human', replies: [] });

  const back = await server.mutate('conversations.returnToBot', { id }, agent);
  expect(back.status).toBe(200);
  const { body: stored } = await server.messages('silent');
  expect(stored.owner).toBe('bot');
  expect(stored.messages.at(-1)).toMatchObject({ author: 'bot' });
  expect((await ask('silent', '4', 'price?')).body).toMatchObject({
    owner: 'bot',
    replies: [{ kind: 'text' }],
  });
  inbox.abort();
  await expect.poll(() => server.core.machine.agentsOnline()).toBe(0);
});

test('a chat that nobody was there for goes on after the hand-off when a person gives it back', async () => {
  const { body: handed } = await ask('later', '1', 'I want to talk to a person');
  expect([handed.owner, handed.replies.length]).toEqual(['waiting', 2]);
  const id = await idOf('later');
  await server.mutate('conversations.takeOver', { id }, agent);
  await server.mutate('conversations.returnToBot', { id }, agent);
  const { body } = await server.messages('later');
  expect(body.owner).toBe('bot');
  expect(body.messages.slice(3)).toMatchObject([{ author: 'bot', seq: 4 }]);
});

test('a closed chat starts again with the bot', async () => {
  await ask('closed', '1', 'talk to a person');
  const id = await idOf('closed');
  await server.mutate('conversations.close', { id }, agent);
  expect((await server.messages('closed')).body.owner).toBe('closed');
  expect((await ask('closed', '2', 'price')).body).toMatchObject({
    owner: 'bot',
    replies: [{ kind: 'text' }],
  });
});

test('a person who takes over while messages pour in is never talked over', async () => {
  await ask('race', '0', 'price');
  const id = await idOf('race');
  const numbers = Array.from({ length: 20 }, (_, index) => index + 1);
  const [taken] = await Promise.all([
    server.mutate('conversations.takeOver', { id }, agent),
    ...numbers.map((number) => ask('race', String(number), 'price')),
  ]);
  expect(taken.status).toBe(200);
  const reply = { id, text: 'I am here.', clientMessageId: 'r2' };
  const { body: mine } = await server.mutate('conversations.reply', reply, agent);
  await ask('race', 'late', 'price');
  const { body } = await server.messages('race');
  const after = body.messages.filter(({ seq, author }) => seq > mine.seq && author === 'bot');
  expect(after).toEqual([]);
});

test('opening a chat that one answers counts as reading it', async () => {
  await ask('unread', '1', 'talk to a person');
  const id = await idOf('unread');
  await server.mutate('conversations.takeOver', { id }, agent);
  await ask('unread', '2', 'are you there?');
  await server.query('conversations.get', { id }, agent);
  const chat = await server.core.store.read.conversation.findUniqueOrThrow({ where: { id } });
  expect(chat.unread).toBe(0);
});

test('an unknown conversation is refused with its code', async () => {
  const { status, body } = await server.mutate('conversations.takeOver', { id: 'nothing' }, agent);
  expect(status).toBe(404);
  expect(body.error.data.bellhop.code).toBe('conversation.notFound');
});
