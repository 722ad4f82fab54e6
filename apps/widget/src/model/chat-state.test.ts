import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  freshChat,
  lastSeq,
  reduceChat,
  type ChatAction,
  type ChatMessage,
  type ChatState,
  type Outgoing,
} from './chat-state.ts';

const at = '2026-03-01T10:00:00.000Z';

function stored(seq: number, change: Partial<ChatMessage> = {}): ChatMessage {
  return {
    id: `m${seq.toString()}`,
    seq,
    author: 'bot',
    text: 'Hello',
    buttons: [],
    at,
    ...change,
  };
}
function written(id: string, change: Partial<Outgoing> = {}): Outgoing {
  const rest = { at, button: null, afterSeq: 0, status: 'sending', code: null } as const;
  return { id, text: 'hi', ...rest, ...change };
}
function listed(...messages: ChatMessage[]): ChatAction {
  return { type: 'listed', listing: { channelName: 'Shop', owner: 'bot', messages } };
}
function after(actions: readonly ChatAction[], start: ChatState = freshChat()): ChatState {
  return actions.reduce(reduceChat, start);
}

test('the same message twice, or another with its number, shows once', () => {
  const state = after([
    listed(stored(1), stored(2)),
    listed(stored(2), stored(1, { id: 'other' })),
  ]);
  expect(state.messages.map(({ id }) => id)).toEqual(['m1', 'm2']);
  expect(lastSeq(state)).toBe(2);
});

test('listings in any order and any overlap give the same list', () => {
  const all = Array.from({ length: 12 }, (_, index) => stored(index + 1));
  const parts = fc.array(fc.subarray(all), { maxLength: 8 });
  fc.assert(
    fc.property(parts, (listings) => {
      const state = after([...listings.map((part) => listed(...part)), listed(...all)]);
      expect(state.messages).toEqual(all.map((message) => ({ ...message, key: message.id })));
    }),
  );
});

test('a stored message replaces the outgoing one with its id', () => {
  const outgoing = written('a');
  const state = after([
    { type: 'written', outgoing },
    listed(stored(1, { id: 'a', author: 'customer', text: 'hi' })),
  ]);
  expect(state.outgoing).toEqual([]);
});

test('where the server gives ids of its own, the words decide, one for one', () => {
  const state = after([
    { type: 'written', outgoing: written('a') },
    { type: 'written', outgoing: written('b') },
    { type: 'accepted', id: 'b', owner: 'bot' },
    listed(stored(1, { author: 'customer', text: 'hi' })),
  ]);
  expect(state.outgoing.map(({ id }) => id)).toEqual(['a']);
  expect(state.messages).toMatchObject([{ id: 'm1', key: 'b' }]);
});

test('an older message with the same words is not taken for the new one', () => {
  const outgoing = written('a', { afterSeq: 4 });
  const state = after([
    { type: 'written', outgoing },
    listed(stored(3, { author: 'customer', text: 'hi' })),
  ]);
  expect(state.outgoing).toEqual([outgoing]);
});

test('a failed message keeps its id through the retry', () => {
  const failed = after([
    { type: 'written', outgoing: written('a') },
    { type: 'sendFailed', id: 'a', code: 'network', canRetry: true },
  ]);
  expect(failed.outgoing).toMatchObject([{ id: 'a', status: 'failed', code: 'network' }]);
  const again = after([{ type: 'retried', id: 'a' }], failed);
  expect(again.outgoing).toMatchObject([{ id: 'a', status: 'sending', code: null }]);
});

test('a refused message can be taken back', () => {
  const refused = after([
    { type: 'written', outgoing: written('a') },
    { type: 'sendFailed', id: 'a', code: 'input.tooLong', canRetry: false },
  ]);
  expect(refused.outgoing).toMatchObject([{ status: 'refused', code: 'input.tooLong' }]);
  expect(after([{ type: 'withdrawn', id: 'a' }], refused).outgoing).toEqual([]);
});

test('the first load that fails shows why; a later one only says that the line is down', () => {
  expect(after([{ type: 'listingFailed', code: 'channel.notFound' }])).toMatchObject({
    phase: 'failed',
    code: 'channel.notFound',
  });
  const dropped = after([listed(stored(1)), { type: 'listingFailed', code: 'network' }]);
  expect(dropped).toMatchObject({ phase: 'ready', isConnected: false });
  expect(after([listed()], dropped).isConnected).toBe(true);
});
