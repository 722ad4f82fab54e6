import { expect, test } from 'vitest';
import { blankPaper, performOnPaper } from './paper.ts';

const rate = (score: number, comment: string | null = null) => {
  return { type: 'rate' as const, score, comment };
};
const ratingsAfter = (...ratings: ReturnType<typeof rate>[]) =>
  performOnPaper(blankPaper('2026-03-01T10:00:00.000Z'), ratings).ratings;

test('a comment stands for the rating that it explains; every other rating counts', () => {
  expect(ratingsAfter(rate(2), rate(2, 'late'))).toEqual([rate(2, 'late')]);
  expect(ratingsAfter(rate(2), rate(2))).toHaveLength(2);
  expect(ratingsAfter(rate(5), rate(2, 'late'))).toHaveLength(2);
  expect(ratingsAfter(rate(2), rate(2, 'late'), rate(2, 'again'))).toHaveLength(2);
});
