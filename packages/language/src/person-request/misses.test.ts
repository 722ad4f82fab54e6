import { expect, test } from 'vitest';
import { countMisses, isLost } from './misses.ts';

const after = (...understood: boolean[]) =>
  understood.reduce((misses, each) => countMisses(misses, { understood: each }), 0);

test('counts misses in a row', () => {
  expect(after()).toBe(0);
  expect(after(false)).toBe(1);
  expect(after(false, false, false)).toBe(3);
  expect(after(false, false, true)).toBe(0);
  expect(after(false, true, false)).toBe(1);
});

test.each([
  [0, undefined, false],
  [1, undefined, false],
  [2, undefined, true],
  [3, undefined, true],
  [1, 1, true],
  [2, 3, false],
  [0, 0, false],
  [1, 0, true],
])('%i misses, limit %s: %s', (misses, limit, lost) => {
  expect(isLost(misses, limit)).toBe(lost);
});
