import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createNumberTable } from './number-table.ts';

test('says where a number stands, and of others that they stand nowhere', () => {
  const number = fc.oneof(fc.integer({ min: -8, max: 8 }), fc.integer());
  fc.assert(
    fc.property(fc.uniqueArray(number, { maxLength: 60 }), number, (keys, other) => {
      const table = createNumberTable(keys);
      expect(keys.map((key) => table.placeOf(key))).toEqual(keys.map((_, place) => place));
      expect(table.placeOf(other)).toBe(keys.indexOf(other));
    }),
  );
});
