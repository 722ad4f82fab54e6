import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readChat } from '../store/read-chat.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import type { Chat, ChatWrite } from './chat.ts';
import { chatAfter } from './chat-after.ts';
import { emptyWrite } from './empty-write.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server[Symbol.asyncDispose]());

async function read(externalId: string): Promise<Chat> {
  const { store } = server.core;
  const { id } = await store.read.conversation.findFirstOrThrow({ where: { externalId } });
  const chat = await readChat(store, id);
  if (chat === null) throw new Error('no such chat');
  return chat;
}

const tags = fc.uniqueArray(fc.constantFrom('buyer', 'vip', 'ลูกค้า', '退货', '😀'));
const text = fc.option(fc.constantFrom('new', 'won', 'Anna'));
const changes = fc.record<Pick<ChatWrite, 'addTags' | 'removeTags' | 'lead' | 'fields'>>({
  addTags: tags,
  removeTags: tags,
  lead: fc.option(
    fc.record({ stage: text, owner: text, scoreChange: fc.integer({ min: -5, max: 9 }) }),
  ),
  fields: fc
    .dictionary(
      fc.constantFrom('size', 'colour', 'constructor', '尺码'),
      fc.constantFrom(null, 'M', 4, true, ['a', 'b'], { deep: { er: [null] } }),
    )
    .map((fields) => new Map(Object.entries(fields))),
});

test('whatever a write changes of the customer, memory knows what the database knows', async () => {
  await server.post({ id: '1', conversation: 'changing', text: 'hello', customer: { id: 'anna' } });
  const { machine, clock } = server.core;
  await fc.assert(
    fc.asyncProperty(changes, async (change) => {
      const before = await read('changing');
      const write = { ...emptyWrite(before, clock.now().toISOString()), ...change };
      await machine.group.commit(write);
      const stored = await read('changing');
      const { tags: known, ...rest } = chatAfter(write);
      expect(new Set(known)).toEqual(new Set(stored.tags));
      expect({ ...rest, tags: stored.tags }).toEqual(stored);
    }),
    { numRuns: 60 },
  );
});

test('a chat stays in memory as its own messages change the customer, and is right there', async () => {
  const { machine, channels } = server.core;
  const channelId = (await channels.find('demo'))?.id ?? '';
  const send = (id: string, name: string) =>
    server.post({ id, conversation: 'kept', text: 'สวัสดีค่ะ', customer: { id: 'kept', name } });
  await send('k1', 'Anna');
  server.passTime(26 * 3_600_000);
  await send('k2', 'Anna K.');
  const known = machine.known.take(channelId, 'kept');
  expect(known?.chat.customer).toMatchObject({ name: 'Anna K.', locale: 'th', visits: 2 });
  expect(known?.chat).toEqual(await read('kept'));
  expect(known?.keys).toEqual(['m:k1', 'm:k2']);
});

test('two chats that change one customer in the same moment are both read anew', async () => {
  const { machine, channels } = server.core;
  const channelId = (await channels.find('demo'))?.id ?? '';
  const send = (id: string, conversation: string, name: string) =>
    server.post({ id, conversation, text: 'price', customer: { id: 'both', name } });
  await Promise.all([send('b1', 'left', 'Anna'), send('b2', 'right', 'Anna')]);
  await Promise.all([send('b3', 'left', 'Anna L.'), send('b4', 'right', 'Anna R.')]);
  for (const conversation of ['left', 'right']) {
    const known = machine.known.take(channelId, conversation);
    if (known !== undefined) expect(known.chat).toEqual(await read(conversation));
  }
});
