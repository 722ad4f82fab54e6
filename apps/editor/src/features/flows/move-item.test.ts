import fc from 'fast-check';
import { expect, it } from 'vitest';
import { moveItem } from './move-item.ts';

it('puts an item in another place', () => {
  expect(moveItem(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
  expect(moveItem(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
  expect(moveItem(['a', 'b', 'c'], 1, 9)).toEqual(['a', 'c', 'b']);
  expect(moveItem(['a'], 5, 0)).toEqual(['a']);
});

it('never loses or repeats an item', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer()), fc.integer(), fc.integer(), (items, from, to) => {
      expect(moveItem(items, from, to).toSorted()).toEqual(items.toSorted());
    }),
  );
});
