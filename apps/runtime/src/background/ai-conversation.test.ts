import { buildFlow } from '@bellhop/templates';
import { freshShopSettings } from '@bellhop/schema';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishFlow } from '../testing/publish-flow.ts';
import { storedTurns } from '../testing/stored-turns.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { sendJson, startStubServer, type StubServer } from '../testing/stub-server.ts';
import { verifyDatabase } from '../verify/verify-database.ts';

let server: TestServer;
let model: StubServer;
let agent: string;
const author = { id: '', name: 'Test' };

const modelFlow = buildFlow(
  'model',
  { name: 'model', description: '', kind: 'conversation', defaultLocale: 'en', locales: ['en'] },
  {
    start: {
      type: 'message',
      at: [0, 0],
      config: { on: 'keywords', keywords: ['tea'], mode: 'contains', canInterrupt: false },
      to: { then: 'ask' },
    },
    ask: {
      type: 'ai-reply',
      at: [300, 0],
      config: { useFaq: false, notes: 'We sell green tea.' },
      to: { declined: 'sorry', failed: 'sorry', timeout: 'sorry' },
    },
    sorry: {
      type: 'reply',
      at: [600, 0],
      config: { text: { en: 'I do not know.' }, quickReplies: [] },
    },
  },
);

beforeAll(async () => {
  server = await startTestServer();
  agent = await server.signIn(await server.addUser('agent'));
  model = await startStubServer((_heard, response) => {
    const content = `Answer ${String(model.heard.length)}.`;
    sendJson(response, { choices: [{ message: { role: 'assistant', content } }] });
  });
  const ai = {
    baseUrl: `http://127.0.0.1:${String(model.port)}/v1`,
    model: 'small',
    secret: null,
    pricePerMillionInput: 0,
    pricePerMillionOutput: 0,
    currency: 'USD',
  };
  const fresh = freshShopSettings({ timeZone: 'UTC', country: 'TH' });
  await server.core.services.shop.save({ ...fresh, ai }, author);
  await publishFlow(server.core, modelFlow);
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await model[Symbol.asyncDispose]();
});

const said = async (conversation: string) =>
  (await server.messages(conversation)).body.messages.map(({ text }) => text);
const answered = async (conversation: string, text: string) => {
  await expect.poll(() => said(conversation), { timeout: 20_000 }).toContain(text);
};
const askedWith = (index: number) => {
  const { messages } = JSON.parse(model.heard[index]?.body ?? '') as {
    messages: { role: string; content: string }[];
  };
  return messages.slice(1).map(({ role, content }) => `${role}: ${content}`);
};

test('the model is asked with what was said before, whoever said it', async () => {
  await server.post({ id: '1', conversation: 'a', text: 'Is your tea green?' });
  await answered('a', 'Answer 1.');
  const { id } = await server.core.store.read.conversation.findFirstOrThrow({
    where: { externalId: 'a' },
  });
  const reply = { id, text: 'Gus here: all of it is.', clientMessageId: 'r1' };
  await server.mutate('conversations.reply', reply, agent);
  await server.mutate('conversations.returnToBot', { id }, agent);
  await server.post({ id: '2', conversation: 'a', text: 'And the other tea?' });
  await answered('a', 'Answer 2.');
  expect(askedWith(0)).toEqual(['user: Is your tea green?']);
  expect(askedWith(1)).toEqual([
    'user: Is your tea green?',
    'assistant: Answer 1.\nGus here: all of it is.',
    'user: And the other tea?',
  ]);
});

test('no more than ten messages go, the newest of them, and nothing that came later', async () => {
  for (let index = 1; index <= 7; index += 1) {
    const before = model.heard.length;
    await server.post({ id: `b${String(index)}`, conversation: 'b', text: `tea ${String(index)}` });
    await answered('b', `Answer ${String(before + 1)}.`);
  }
  const asked = askedWith(model.heard.length - 1);
  expect(asked).toHaveLength(10);
  expect(asked.slice(0, 2)).toEqual([expect.stringContaining('assistant: '), 'user: tea 3']);
  expect(asked.at(-1)).toBe('user: tea 7');
});

test('what was said before is stored with no turn, and every turn comes out again', async () => {
  const [turn] = await storedTurns(server.core.store, { externalId: 'm:2' });
  expect(turn?.event).toContain('And the other tea?');
  expect(JSON.stringify(turn)).not.toContain('Is your tea green?');
  const findings: unknown[] = [];
  await verifyDatabase(server.core.store, {
    found: (finding) => findings.push(finding),
    counted: () => {},
  });
  expect(findings).toEqual([]);
});
