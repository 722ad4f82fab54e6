import { buildFlow } from '@bellhop/templates';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishFlow } from '../testing/publish-flow.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  for (const conversation of ['emma', 'xiaoyu', 'other']) {
    await server.post({ id: conversation, conversation, text: 'zzz' });
    const { id } = await server.core.store.read.conversation.findFirstOrThrow({
      where: { externalId: conversation },
    });
    await server.core.services.conversations.returnToBot(id, { id: '', name: 'Ada' });
  }
  await publishFlow(
    server.core,
    buildFlow(
      'morning',
      {
        name: 'morning',
        description: '',
        kind: 'conversation',
        defaultLocale: 'en',
        locales: ['en'],
      },
      {
        start: {
          type: 'schedule',
          at: [0, 0],
          config: { days: [1, 2, 3, 4, 5, 6, 7], time: '09:00', audience: ['VIP'] },
          to: { then: 'say' },
        },
        say: {
          type: 'reply',
          at: [400, 0],
          config: { text: { en: 'Good morning!' }, quickReplies: [] },
        },
      },
    ),
  );
});
afterAll(() => server[Symbol.asyncDispose]());

const greetings = async (conversation: string) => {
  const { body } = await server.messages(conversation);
  return body.messages.filter(({ text }) => text === 'Good morning!').length;
};
const hours = (count: number) => count * 3_600_000;
const atRest = async () => {
  const [row] = await server.core.store.read.scheduleMoment.findMany();
  return row?.cursor === null;
};

test('the audience is greeted once a day, and nobody else; what was slept through comes once', async () => {
  // The schedule begins when it is first seen.
  server.passTime(hours(0.1));
  await expect.poll(atRest, { timeout: 20_000 }).toBe(true);
  server.passTime(hours(24));
  await expect.poll(() => greetings('xiaoyu'), { timeout: 20_000 }).toBe(1);
  expect([await greetings('emma'), await greetings('other')]).toEqual([0, 0]);
  await server.core.background.stop();
  server.passTime(hours(72));
  server.core.background.start((error) => {
    throw error;
  });
  await expect.poll(() => greetings('xiaoyu'), { timeout: 20_000 }).toBe(2);
  await server.core.background.stop();
  server.core.background.start((error) => {
    throw error;
  });
  await expect.poll(atRest, { timeout: 20_000 }).toBe(true);
  expect(await greetings('xiaoyu')).toBe(2);
});

test('customers who have not written for three months are left alone', async () => {
  server.passTime(hours(24 * 91));
  await expect.poll(atRest, { timeout: 20_000 }).toBe(true);
  expect(await greetings('xiaoyu')).toBe(2);
});
