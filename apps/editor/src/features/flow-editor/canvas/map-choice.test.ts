import { expect, test } from 'vitest';
import { isWorthAMap } from './map-choice.ts';

test.each([
  [6, false],
  [12, true],
  [250, true],
  [251, false],
])('a flow of %i steps has a map from the start: %s', (steps, isShown) => {
  expect(isWorthAMap(steps)).toBe(isShown);
});
