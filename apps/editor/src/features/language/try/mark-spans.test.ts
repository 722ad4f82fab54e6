import { expect, it } from 'vitest';
import { markSpans } from './mark-spans.ts';

const shown = (text: string, spans: { start: number; end: number }[]) =>
  markSpans(text, spans)
    .map(({ text: part, isMarked }) => (isMarked ? `[${part}]` : part))
    .join('');

it('marks the words that weighed, in the order of the text', () => {
  expect(
    shown('how much is this', [
      { start: 12, end: 16 },
      { start: 4, end: 8 },
    ]),
  ).toBe('how [much] is [this]');
});

it('takes spans that overlap and spans of a text that was longer', () => {
  expect(
    shown('abcdef', [
      { start: 1, end: 4 },
      { start: 2, end: 5 },
    ]),
  ).toBe('a[bcd][e]f');
  expect(
    shown('abc', [
      { start: 2, end: 9 },
      { start: 7, end: 9 },
    ]),
  ).toBe('ab[c]');
  expect(shown('', [{ start: 0, end: 2 }])).toBe('');
});
