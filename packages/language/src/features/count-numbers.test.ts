import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createNumberCounter } from './count-numbers.ts';

test('counts as a map would, one list after the other', () => {
  const count = createNumberCounter();
  const number = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer());
  fc.assert(
    fc.property(fc.array(number, { maxLength: 2_000, size: 'max' }), (numbers) => {
      const { places, counts } = count(numbers);
      const wanted = new Map<number, number>();
      for (const each of numbers) wanted.set(each, (wanted.get(each) ?? 0) + 1);
      expect(places.map((place, at) => [numbers[place], counts[at]])).toEqual([...wanted]);
      expect(places).toEqual([...wanted.keys()].map((each) => numbers.indexOf(each)));
    }),
    { numRuns: 50 },
  );
});
