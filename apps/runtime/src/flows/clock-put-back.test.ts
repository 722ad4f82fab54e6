import type { Event } from '@bellhop/schema';
import { buildFlow } from '@bellhop/templates';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTurnReader } from '../store/conversation-turns.ts';
import { ship } from '../testing/delivery-shop.ts';
import { publishAgain } from '../testing/publish-again.ts';
import { publishFlow } from '../testing/publish-flow.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { verifyDatabase } from '../verify/verify-database.ts';

const day = 24 * 3_600_000;
let server: TestServer;
beforeEach(async () => {
  server = await startTestServer();
});
afterEach(() => server[Symbol.asyncDispose]());

const asking = (version: string) =>
  buildFlow(
    'asking',
    { name: 'asking', description: '', kind: 'conversation', defaultLocale: 'en', locales: ['en'] },
    {
      start: {
        type: 'message',
        at: [0, 0],
        config: { on: 'keywords', keywords: ['zebra'], mode: 'contains', canInterrupt: false },
        to: { then: 'ask' },
      },
      ask: {
        type: 'reply',
        at: [400, 0],
        config: { text: { en: 'Sure?' }, quickReplies: [{ id: 'yes', label: { en: 'Yes' } }] },
        to: { 'button:yes': 'answer' },
      },
      answer: {
        type: 'reply',
        at: [900, 0],
        config: { text: { en: `Done, says ${version}.` }, quickReplies: [] },
      },
    },
  );

let messages = 0;
async function write(text: string, button?: string): Promise<string[]> {
  messages += 1;
  const { body } = await server.post({
    id: `m${String(messages)}`,
    conversation: 'c',
    text,
    button,
  });
  return body.replies.map((reply) => reply.text);
}

test('what goes live after the clock was put back counts as the newest all the same', async () => {
  const id = await publishFlow(server.core, asking('one'));
  expect(await write('zebra')).toEqual(['Sure?']);
  server.passTime(-day);
  await publishAgain(server.core, id, { document: asking('two'), running: 'move' });
  expect(await write('Yes', 'yes')).toEqual(['Done, says two.']);
  const { read } = server.core.store;
  expect(await read.turn.findMany({ where: { release: null } })).toEqual([]);
  const found: unknown[] = [];
  const note = (finding: unknown) => found.push(finding);
  await verifyDatabase(server.core.store, { found: note, counted: () => {} });
  expect(found).toEqual([]);
});

test('the turns of a chat stand in the order in which they were, whatever the clock said', async () => {
  await publishFlow(server.core, asking('one'));
  await write('zebra');
  await ship(server, 'c', 'O-1');
  server.passTime(-day);
  await write('Yes', 'yes');
  await ship(server, 'c', 'O-2');
  server.passTime(2 * day);
  await write('zebra');
  const { read } = server.core.store;
  const { id } = await read.conversation.findFirstOrThrow();
  const turns = (await createTurnReader({ read })([id])).get(id) ?? [];
  const brought = turns.map(({ event }) => {
    const { body } = event as Event;
    return body.type === 'customerMessage'
      ? body.text
      : body.type === 'orderChanged' && body.order.number;
  });
  expect(brought).toEqual(['zebra', 'O-1', 'Yes', 'O-2', 'zebra']);
});
