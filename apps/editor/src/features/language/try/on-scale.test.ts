import { expect, it } from 'vitest';
import { onScale } from './on-scale.ts';

const thresholds = { askAt: 0.1, answerAt: 0.2 };

it.each([
  [0, 0],
  [0.05, 17],
  [0.1, 33],
  [0.15, 50],
  [0.2, 67],
  [0.6, 83],
  [1, 100],
])('%f stands at %i', (confidence, expected) => {
  expect(Math.round(onScale(confidence, thresholds))).toBe(expected);
});

it('takes thresholds that are the same, and those at the ends', () => {
  expect(onScale(0.3, { askAt: 0.3, answerAt: 0.3 })).toBeCloseTo(66.7, 1);
  expect(onScale(0, { askAt: 0, answerAt: 0 })).toBeCloseTo(66.7, 1);
  expect(onScale(1, { askAt: 1, answerAt: 1 })).toBe(100);
});
