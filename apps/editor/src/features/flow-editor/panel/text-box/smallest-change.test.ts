import fc from 'fast-check';
import { expect, it } from 'vitest';
import { smallestChange } from './smallest-change.ts';

it('touches only what differs', () => {
  expect(smallestChange('Hi {{ a }}!', 'Hi {{ a | x }}!')).toEqual({
    from: 8,
    to: 8,
    insert: '| x ',
  });
});

it('leads to the other text from any text', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 8 });
  fc.assert(
    fc.property(letters, letters, (before, after) => {
      const { from, to, insert } = smallestChange(before, after);
      expect(before.slice(0, from) + insert + before.slice(to)).toBe(after);
    }),
  );
});
