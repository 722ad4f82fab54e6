import { freshState } from '@bellhop/schema';
import { expect, test } from 'vitest';
import type { Chat } from './chat.ts';
import { createKnownChats, knowsKey } from './known-chats.ts';

function chat(externalId: string, customerId = externalId): Chat {
  const customer = {
    id: customerId,
    externalId: customerId,
    name: null,
    locale: null,
    visits: 0,
    lastVisit: null,
    fields: {},
  };
  return {
    id: `c-${externalId}`,
    channel: { id: 'h', key: 'demo', name: 'Demo', kind: 'api' },
    externalId,
    customer,
    tags: [],
    lead: null,
    orders: [],
    owner: 'bot',
    agentId: null,
    agentName: null,
    state: freshState,
    language: null,
    handOff: null,
    lastText: '',
    lastAt: '',
    unread: 0,
    seq: 0,
    received: 0,
    heardAt: null,
    createdAt: '',
    version: 0,
  };
}

test('a chat is there until it is taken, and a second taker asks the database', () => {
  const known = createKnownChats();
  known.keep({ chat: chat('a'), keys: ['1'] }, known.now());
  expect(known.take('h', 'a')?.keys).toEqual(['1']);
  expect(known.take('h', 'a')).toBeUndefined();
});

test('what was read before something changed is not kept', () => {
  const known = createKnownChats();
  const before = known.now();
  known.customerChanged('anna');
  known.keep({ chat: chat('one', 'anna'), keys: [] }, before);
  known.keep({ chat: chat('two', 'ben'), keys: [] }, before);
  expect(known.take('h', 'one')).toBeUndefined();
  expect(known.take('h', 'two')).toBeDefined();
  known.dropAll();
  known.keep({ chat: chat('two', 'ben'), keys: [] }, before);
  expect(known.take('h', 'two')).toBeUndefined();
  known.keep({ chat: chat('two', 'ben'), keys: [] }, known.now());
  expect(known.take('h', 'two')).toBeDefined();
});

test('a change of a customer drops every chat with that customer and no other', () => {
  const known = createKnownChats();
  known.keep({ chat: chat('one', 'anna'), keys: [] }, known.now());
  known.keep({ chat: chat('two', 'anna'), keys: [] }, known.now());
  known.keep({ chat: chat('three', 'ben'), keys: [] }, known.now());
  known.customerChanged('anna');
  expect(['one', 'two', 'three'].map((name) => known.take('h', name) !== undefined)).toEqual([
    false,
    false,
    true,
  ]);
});

test('the chat that was quiet longest goes first, and keys are remembered in number', () => {
  const known = createKnownChats({ limit: 1 });
  const keys = Array.from({ length: 30 }, (_, index) => String(index));
  for (const name of ['a', 'b', 'c']) known.keep({ chat: chat(name), keys }, known.now());
  expect(known.take('h', 'a')).toBeUndefined();
  expect(known.take('h', 'b')?.keys).toEqual(keys.slice(-16));
});

test('what changed too long ago to be remembered counts as changed, for all', () => {
  const known = createKnownChats({ limit: 1 });
  known.keep({ chat: chat('one', 'anna'), keys: [] }, known.now());
  known.customerChanged('ben');
  known.keep({ chat: chat('two', 'ben'), keys: [] }, known.now());
  for (const customer of ['cleo', 'dan']) known.customerChanged(customer);
  expect(known.take('h', 'one')).toBeUndefined();
  expect(known.take('h', 'two')).toBeDefined();
});

test('a key is known by all its characters', () => {
  expect(knowsKey({ keys: ['m:11', 'm:21'] }, 'm:21')).toBe(true);
  expect(knowsKey({ keys: ['m:11', 'm:21'] }, 'm:31')).toBe(false);
  expect(knowsKey({ keys: [] }, '')).toBe(false);
});
