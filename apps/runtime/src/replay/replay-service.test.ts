import { compileFlow, judgeChat, replayPrograms } from '@bellhop/engine';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';

let server: TestServer;
let operator: string;
beforeAll(async () => {
  server = await startTestServer();
  operator = await server.signIn(await server.addUser('operator'));
  const customer = { id: 'line-8812', name: 'Malee Srisuk' };
  const texts = ['Hello', 'where is my order', 'call Malee on 081-234-5678 or m@shop.example'];
  for (const [index, text] of texts.entries()) {
    await server.post({ id: `a${String(index)}`, conversation: 'malee', text, customer });
    server.passTime(1000);
  }
  for (const number of [1, 2, 3]) {
    await server.post({ id: `b${String(number)}`, conversation: `c${String(number)}`, text: 'Hi' });
    server.passTime(1000);
  }
});
afterAll(() => server[Symbol.asyncDispose]());

const idOf = async (name: string) => {
  const { body } = await server.query('conversations.list', { view: 'all' }, operator);
  return body.rows.find(({ customerName }) => customerName === name)?.id ?? '';
};

describe('stored conversations for drafts', () => {
  test('come newest first, as they ran, and are the same on the versions that ran', async () => {
    const { body: page } = await server.query('replay.page', {}, operator);
    expect(page.chats.map(({ turns }) => turns.length)).toEqual([1, 1, 1, 3]);
    expect(page.nextCursor).toBeNull();
    const { body: around } = await server.query('replay.around', undefined, operator);
    const versions = new Map(
      around.versions.map((flow) => [flow.version, compileFlow(flow)] as const),
    );
    const live = around.live.flatMap((version) => versions.get(version) ?? []);
    for (const { document } of live) {
      const version = `draft:${document.id}`;
      const draft = compileFlow({ version, document });
      const programOf = replayPrograms(draft, { ...around, versions, live });
      for (const chat of page.chats) {
        const verdict = judgeChat(chat, { flow: document.id, version, programOf });
        expect(verdict).toEqual({ result: 'same', change: null });
      }
    }
  });

  test('are chosen by time, channel, tag and how they came out', async () => {
    const count = async (filter: object) => {
      const { body } = await server.query('replay.page', filter, operator);
      return body.chats.length;
    };
    expect(await count({ channel: 'demo' })).toBe(4);
    expect(await count({ channel: 'another' })).toBe(0);
    expect(await count({ since: '2999-01-01T00:00:00.000Z' })).toBe(0);
    expect(await count({ tag: 'nobody has it' })).toBe(0);
    const answered = await count({ outcome: 'answered' });
    expect(answered + (await count({ outcome: 'handedOff' }))).toBe(4);
  });

  test('become tests without what tells whose they were', async () => {
    const { body } = await server.query(
      'replay.testSource',
      { id: await idOf('Malee Srisuk') },
      operator,
    );
    expect(body.events).toHaveLength(3);
    expect(body.flows.length).toBeGreaterThan(0);
    const all = JSON.stringify(body.events);
    expect(all).not.toMatch(/malee|srisuk|8812|345-?678|m@shop/i);
    expect(all).toContain('where is my order');
    expect(all).toContain('customer@example.com');
  });

  test('one that is not there is told as such', async () => {
    const { status, body } = await server.query('replay.chat', { id: 'nobody' }, operator);
    expect([status, body.error.data.bellhop.code]).toEqual([404, 'conversation.notFound']);
  });
});
