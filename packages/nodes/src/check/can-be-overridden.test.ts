import { expect, test } from 'vitest';
import { canBeOverridden } from './can-be-overridden.ts';

test.each([
  ['loopWithoutWait', false],
  ['badConfig', false],
  ['callCycle', false],
  ['missingText', true],
  ['unknownTarget', true],
])('%s gives way to a written reason: %s', (code, may) => {
  expect(canBeOverridden({ code })).toBe(may);
});
