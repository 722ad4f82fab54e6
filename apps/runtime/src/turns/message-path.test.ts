import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server[Symbol.asyncDispose]());

const times = (count: number) => Array.from({ length: count }, (_, index) => index);

test('twenty repeats at once are one message with one answer', async () => {
  const body = { id: 'same', conversation: 'twenty', text: 'How much is a mug?' };
  const answers = await Promise.all(times(20).map(() => server.post(body)));
  expect(answers.map(({ status }) => status)).toEqual(times(20).map(() => 200));
  expect(answers.filter(({ body: { duplicate } }) => !duplicate)).toHaveLength(1);
  const replies = new Set(answers.map(({ body: { replies } }) => JSON.stringify(replies)));
  expect(replies.size).toBe(1);
  const { body: stored } = await server.messages('twenty');
  expect(stored.messages.map(({ author }) => author)).toEqual(['customer', 'bot']);
});

test('the same id in two chats at once is answered once and refused once, and its neighbours in the batch are stored', async () => {
  const twins = times(2).map((index) => ({
    id: 'twin',
    conversation: `twin-${String(index)}`,
    text: 'price',
  }));
  const others = times(30).map((index) => ({
    id: `beside-${String(index)}`,
    conversation: `beside-${String(index)}`,
    text: 'price',
  }));
  const answers = await Promise.all([...twins, ...others].map((body) => server.post(body)));
  const [answered, refused] = answers.slice(0, 2).sort((one, two) => one.status - two.status);
  expect([answered?.status, answered?.body.duplicate]).toEqual([200, false]);
  expect([refused?.status, refused?.body.error.code]).toEqual([409, 'message.idReused']);
  for (const { status, body } of answers.slice(2)) {
    expect([status, body.duplicate, body.replies.length]).toEqual([200, false, 1]);
  }
});

test.each([
  ['new', 'reused-new'],
  ['known', 'reused-known'],
])('an id of another chat is refused in a %s chat, and nothing is stored', async (_name, chat) => {
  const first = { id: `${chat} m1`, conversation: `${chat}-first`, text: 'price' };
  const { body: answer } = await server.post(first);
  if (chat === 'reused-known') await server.post({ id: chat, conversation: chat, text: 'price' });
  const before = await server.core.store.read.message.count();
  const { status, body } = await server.post({ ...first, conversation: chat });
  expect([status, body.error.code]).toEqual([409, 'message.idReused']);
  expect(body.error.problems).toMatchObject([{ code: 'message.idReused', path: 'id' }]);
  expect(body.error.message).toContain('another conversation');
  expect(await server.core.store.read.message.count()).toBe(before);
  expect((await server.post(first)).body).toEqual({ ...answer, duplicate: true });
});

test('two new chats of one new customer at once make one customer', async () => {
  const answers = await Promise.all(
    times(4).map((index) =>
      server.post({
        id: `newcomer-${String(index)}`,
        conversation: `newcomer-${String(index)}`,
        text: 'price',
        customer: { id: 'newcomer', name: 'Nowa' },
      }),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  const customers = await server.core.store.read.customer.findMany({
    where: { externalId: 'newcomer' },
    include: { tags: true, lead: true },
  });
  expect(customers).toHaveLength(1);
  expect(customers[0]?.tags.map(({ tag }) => tag)).toEqual(['interested']);
  expect(customers[0]?.lead).toMatchObject({ stage: 'interested', score: 40 });
});

test('messages of one chat keep their order, whatever arrives beside them', async () => {
  const chats = times(5).map((chat) => `order-${String(chat)}`);
  for (const conversation of chats) {
    // Sent one after the other without waiting for the answers, on connections of their own.
    await Promise.all(
      times(20).map(async (index) => {
        await new Promise((resolve) => setTimeout(resolve, index * 15));
        return server.post({
          id: `${conversation} ${String(index)}`,
          conversation,
          text: `no ${String(index)}`,
        });
      }),
    );
  }
  for (const conversation of chats) {
    const { body } = await server.messages(conversation);
    const all = body.messages;
    expect(all.map(({ seq }) => seq)).toEqual(times(all.length).map((index) => index + 1));
    const texts = all.filter(({ author }) => author === 'customer').map(({ text }) => text);
    expect(texts).toEqual(times(20).map((index) => `no ${String(index)}`));
  }
});

test('tag and lead of the price path are on the customer, and the trace says why', async () => {
  const admin = await server.signIn(await server.addUser('admin'));
  const { body: answer } = await server.post({
    id: 'lead-1',
    conversation: 'lead',
    text: 'ＰＲＩＣＥ please',
    customer: { id: 'lead', name: 'Lea' },
  });
  const { body: list } = await server.query('customers.list', { search: 'Lea' }, admin);
  expect(list.rows[0]).toMatchObject({ name: 'Lea', tags: ['interested'], lead: { score: 10 } });
  const { body: turn } = await server.query('conversations.trace', { turnId: answer.trace }, admin);
  expect(turn.versionNumber).toBe(1);
  expect(turn.trace.steps.map(({ node }) => node)).toEqual([
    'priceWords',
    'markInterested',
    'sayPrice',
  ]);
  expect(turn.timings).toHaveLength(3);
  expect(turn.document?.nodes['sayPrice']?.type).toBe('reply');
});
