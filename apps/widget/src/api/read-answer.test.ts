import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readErrorCode, readListing, readUnsent } from './read-answer.ts';

const message = {
  id: 'a',
  seq: 1,
  author: 'bot',
  text: 'hi',
  buttons: [],
  at: '2026-03-01T10:00:00Z',
};

test('a listing is read; a message from a newer server that cannot be shown is left out', () => {
  const answer = {
    channel: { name: 'Shop' },
    owner: 'human',
    messages: [message, { ...message, author: 'robot' }, { ...message, id: 'b', buttons: null }],
  };
  expect(readListing(answer)).toEqual({
    channelName: 'Shop',
    owner: 'human',
    messages: [message, { ...message, id: 'b' }],
  });
});

test.each([
  [{ code: 'channel.notFound', problems: [] }, 'channel.notFound'],
  [{ error: { code: 'rate.tooFast' } }, 'rate.tooFast'],
  [{ code: 'input.invalid', problems: [{ code: 'input.tooLong', path: 'text' }] }, 'input.tooLong'],
  [null, 'internal'],
  ['<html>', 'internal'],
])('the code of %j is %s', (body, expected) => {
  expect(readErrorCode(body)).toBe(expected);
});

test('no answer, however odd, throws', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      readListing(value);
      readErrorCode(value);
      expect(Array.isArray(readUnsent(value))).toBe(true);
    }),
  );
});

test('what was being sent when the page was closed comes back as not sent', () => {
  const kept = { id: 'a', text: 'hi', at: '2026-03-01T10:00:00Z', afterSeq: 3, status: 'sending' };
  expect(readUnsent([kept, 7])).toEqual([
    { ...kept, button: null, status: 'failed', code: 'network' },
  ]);
});
