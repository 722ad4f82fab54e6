import { expect, test } from 'vitest';
import { countMisses } from './misses.ts';

const after = (...understood: boolean[]) =>
  understood.reduce((misses, each) => countMisses(misses, { understood: each }), 0);

test('counts misses in a row', () => {
  expect(after()).toBe(0);
  expect(after(false)).toBe(1);
  expect(after(false, false, false)).toBe(3);
  expect(after(false, false, true)).toBe(0);
  expect(after(false, true, false)).toBe(1);
});
