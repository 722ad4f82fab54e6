import { expect, it } from 'vitest';
import { markOf } from './intent-mark.ts';

const examples = (count: number) => Array.from({ length: count }, (_, index) => String(index));
const report = (count: number) => ({
  confusions: [
    { intent: 'price', takenFor: 'discount', count, texts: [] },
    { intent: 'price', takenFor: 'refund', count: 1, texts: [] },
  ],
});

it('asks for examples first', () => {
  expect(markOf({ id: 'price', examples: examples(4) }, report(4))).toEqual({ kind: 'tooFew' });
});

it('names what an intent is often taken for', () => {
  expect(markOf({ id: 'price', examples: examples(12) }, report(2))).toEqual({
    kind: 'confused',
    takenFor: 'discount',
    count: 2,
  });
});

it('says nothing about a few that went astray, and before the report is there', () => {
  expect(markOf({ id: 'price', examples: examples(40) }, report(5))).toBeNull();
  expect(markOf({ id: 'price', examples: examples(6) }, report(1))).toBeNull();
  expect(markOf({ id: 'refund', examples: examples(6) }, null)).toBeNull();
});
