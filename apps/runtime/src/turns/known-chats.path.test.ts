import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { storedTurns } from '../testing/stored-turns.ts';

// Chats that are kept in memory must never answer from yesterday.

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ limits: { perConversation: 20, perChannel: 0 } });
});
afterAll(() => server[Symbol.asyncDispose]());

const factsOf = async (id: string): Promise<unknown> => {
  const [turn] = await storedTurns(server.core.store, { externalId: `m:${id}` });
  return JSON.parse(turn?.event ?? 'null');
};

test('a customer who is named in one chat has that name in the other', async () => {
  const anna = { id: 'anna' };
  for (const id of ['1', '2']) {
    await server.post({ id, conversation: 'left', text: 'hello', customer: anna });
  }
  const named = { ...anna, name: 'Anna K.' };
  await server.post({ id: '3', conversation: 'right', text: 'hello', customer: named });
  await server.post({ id: '4', conversation: 'left', text: 'hello', customer: anna });
  expect(await factsOf('4')).toMatchObject({ facts: { customer: { name: 'Anna K.' } } });
});

test('many messages of one chat, all sent twice at once, are each answered once, in order', async () => {
  const ids = Array.from({ length: 12 }, (_, index) => `burst-${String(index)}`);
  const send = (id: string) => server.post({ id, conversation: 'burst', text: `price ${id}` });
  const answers = await Promise.all(ids.flatMap((id) => [send(id), send(id)]));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  const duplicates = answers.filter(({ body }) => body.duplicate);
  expect(duplicates).toHaveLength(ids.length);
  const chat = await server.core.store.read.conversation.findFirstOrThrow({
    where: { externalId: 'burst' },
    include: { messages: { orderBy: { seq: 'asc' } } },
  });
  expect(chat.received).toBe(ids.length);
  expect(chat.messages.map(({ seq }) => seq)).toEqual(chat.messages.map((_, index) => index + 1));
});

test('an old message that is repeated is answered, also when its chat has had its fill', async () => {
  const send = (id: string) => server.post({ id, conversation: 'full', text: 'price' });
  for (let index = 0; index < 20; index += 1) await send(`full-${String(index)}`);
  expect((await send('one too many')).status).toBe(429);
  const repeated = await send('full-0');
  expect([repeated.status, repeated.body.duplicate]).toEqual([200, true]);
});

test('the id of a message that another chat has had is refused, whoever is in memory', async () => {
  for (const id of ['mine-1', 'mine-2']) {
    await server.post({ id, conversation: 'mine', text: 'price' });
  }
  const taken = await server.post({ id: '1', conversation: 'mine', text: 'price' });
  expect([taken.status, taken.body.error.code]).toEqual([409, 'message.idReused']);
});

test('a repeated message gets the same answer and leaves its chat as it was', async () => {
  const send = (id: string) => server.post({ id, conversation: 'again', text: 'price' });
  const first = await send('again-1');
  for (let time = 0; time < 3; time += 1) {
    expect((await send('again-1')).body).toEqual({ ...first.body, duplicate: true });
  }
  await send('again-2');
  expect(await factsOf('again-2')).toMatchObject({ facts: { messagesBefore: 1 } });
  expect((await send('again-1')).body).toEqual({ ...first.body, duplicate: true });
});
