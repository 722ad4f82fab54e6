import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ConversationView } from '../api/shapes/conversation-shapes.ts';
import { testPlace } from '../testing/test-database.ts';
import { readConversations } from './conversation-rows.ts';
import { readForgotten } from './erase-rows.ts';
import { everyOwner } from './newest-of-owners.ts';
import { openDatabase } from './open-database.ts';
import type { Store } from './open-store.ts';
import { readChatRows } from './replay-rows.ts';

// More than two pages of each view, and two chats in every moment, the second of which may be of another owner.
const chats = Array.from({ length: 480 }, (_, at) => ({
  id: `c${String(at).padStart(3, '0')}`,
  owner: everyOwner[(at * 7 + Math.floor(at / 5)) % everyOwner.length] ?? 'bot',
  lastAt: `2026-01-01T00:${String(Math.floor(at / 2) % 60).padStart(2, '0')}:00.${String(Math.floor(at / 120))}00Z`,
}));

const newestFirst = [...chats].sort((left, right) =>
  `${left.lastAt} ${left.id}` < `${right.lastAt} ${right.id}` ? 1 : -1,
);

let folder: string;
let store: Store;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bellhop-'));
  store = await openDatabase(testPlace(folder));
  const channel = { id: 'h', key: 'shop', name: 'Shop', kind: 'webhook', secret: 's' };
  const customer = { id: 'u', channelId: 'h', externalId: 'ann', createdAt: '' };
  const same = {
    ...{ channelId: 'h', customerId: 'u', state: '{}', lastText: '', createdAt: '' },
    ...{ unread: 0, seq: 0, received: 0 },
  };
  await store.write(async (transaction) => {
    await transaction.channel.create({ data: { ...channel, createdAt: '' } });
    await transaction.customer.create({ data: customer });
    await transaction.conversation.createMany({
      data: chats.map((chat) => ({ ...same, ...chat, externalId: chat.id })),
    });
  });
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

test.each<[ConversationView, readonly string[]]>([
  ['all', everyOwner],
  ['inbox', ['waiting', 'human']],
  ['bot', ['bot']],
  ['closed', ['closed']],
])('the pages of "%s" have each chat once, the newest first', async (view, owners) => {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await readConversations(store, view, cursor);
    seen.push(...page.rows.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  const expected = newestFirst.filter(({ owner }) => owners.includes(owner)).map(({ id }) => id);
  expect(seen).toEqual(expected);
});

test('a replay has the newest chats of whichever owner, page after page', async () => {
  const first = await readChatRows(store, {}, { cursor: undefined, take: 100 });
  const last = first.at(-1);
  const cursor = `${last?.lastAt ?? ''} ${last?.id ?? ''}`;
  const second = await readChatRows(store, {}, { cursor, take: 100 });
  expect([...first, ...second].map(({ id }) => id)).toEqual(
    newestFirst.slice(0, 200).map(({ id }) => id),
  );
});

test('those in which nobody has written for long are found whoever has them, the oldest first', async () => {
  const before = '2026-01-01T00:20:00.000Z';
  const found = await readForgotten(store, before);
  const old = newestFirst.filter(({ lastAt }) => lastAt < before).reverse();
  expect(old.length).toBeGreaterThan(100);
  expect(found.map(({ id }) => id)).toEqual(old.map(({ id }) => id).slice(0, found.length));
  expect(found).toHaveLength(Math.min(200, old.length));
});
