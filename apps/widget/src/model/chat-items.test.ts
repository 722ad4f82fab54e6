import { expect, test } from 'vitest';
import { chatItems, type MessageItem } from './chat-items.ts';
import { freshChat, type ChatState, type KnownMessage, type Outgoing } from './chat-state.ts';

const buttons = [{ id: 'yes', label: 'Yes' }];

function stored(seq: number, author: KnownMessage['author'], at = '10:00'): KnownMessage {
  const time = `2026-03-01T${at}:00`;
  const own = author === 'bot' ? buttons : [];
  const id = seq.toString();
  return { id, key: id, seq, author, text: 'words', buttons: own, at: time };
}
function outgoing(change: Partial<Outgoing>): Outgoing {
  const at = '2026-03-01T10:01:00';
  return {
    id: 'o',
    text: 'Yes',
    button: null,
    at,
    afterSeq: 1,
    status: 'sent',
    code: null,
    ...change,
  };
}
function messagesOf(state: Partial<ChatState>): MessageItem[] {
  return chatItems({ ...freshChat(), ...state }).filter((item) => item.kind === 'message');
}
function active(state: Partial<ChatState>): string[] {
  return messagesOf(state)
    .filter(({ areButtonsActive }) => areButtonsActive)
    .map(({ key }) => key);
}

test('only the newest bot message has live buttons', () => {
  const messages = [stored(1, 'bot'), stored(2, 'customer'), stored(3, 'bot')];
  expect(active({ messages })).toEqual(['3']);
});

test('buttons stay live while the customer types something else', () => {
  expect(active({ messages: [stored(1, 'bot'), stored(2, 'customer')] })).toEqual(['1']);
});

test('a person who answers ends the buttons', () => {
  expect(active({ messages: [stored(1, 'bot'), stored(2, 'agent')] })).toEqual([]);
});

test.each([
  ['sending', []],
  ['sent', []],
  ['failed', ['1']],
  ['refused', ['1']],
] as const)('a press that is %s leaves live: %j', (status, expected) => {
  const state = { messages: [stored(1, 'bot')], outgoing: [outgoing({ button: 'yes', status })] };
  expect(active(state)).toEqual(expected);
});

test('neighbours of one author share name and time', () => {
  const messages = [stored(1, 'agent'), stored(2, 'agent', '10:02'), stored(3, 'agent', '10:30')];
  const shown = messagesOf({ messages });
  expect(shown.map(({ isFirst, isLast }) => [isFirst, isLast])).toEqual([
    [true, false],
    [false, true],
    [true, true],
  ]);
});

test('each day of the reader has a heading', () => {
  const messages = [stored(1, 'bot'), { ...stored(2, 'bot'), at: '2026-03-02T10:00:00' }];
  const kinds = chatItems({ ...freshChat(), messages }).map(({ kind }) => kind);
  expect(kinds).toEqual(['day', 'message', 'day', 'message']);
});

test('what is on its way comes last', () => {
  const state = { messages: [stored(1, 'bot')], outgoing: [outgoing({})] };
  expect(messagesOf(state).map(({ key, status }) => [key, status])).toEqual([
    ['1', 'stored'],
    ['o', 'sent'],
  ]);
});
