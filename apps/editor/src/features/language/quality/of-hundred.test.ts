import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ofHundred } from './of-hundred.ts';

it('rounds so that nothing is lost', () => {
  expect(ofHundred([0.865, 0.025, 0.08, 0.03])).toEqual([87, 2, 8, 3]);
  expect(ofHundred([1, 1, 1])).toEqual([34, 33, 33]);
  expect(ofHundred([0, 0])).toEqual([0, 0]);
});

it('always adds up to 100', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 6 }),
      (parts) => {
        const sum = ofHundred(parts).reduce((total, part) => total + part, 0);
        expect(sum).toBe(parts.every((part) => part === 0) ? 0 : 100);
      },
    ),
  );
});
