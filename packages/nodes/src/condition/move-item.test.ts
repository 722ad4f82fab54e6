import { expect, it } from 'vitest';
import { moveItem, replaceItem } from './move-item.ts';

it('moves an entry by one place, never out of the list', () => {
  const list = ['a', 'b', 'c'];
  expect(moveItem(list, 1, -1)).toEqual(['b', 'a', 'c']);
  expect(moveItem(list, 1, 1)).toEqual(['a', 'c', 'b']);
  expect(moveItem(list, 0, -1)).toBe(list);
  expect(moveItem(list, 2, 1)).toBe(list);
  expect(moveItem(list, 9, 1)).toBe(list);
});

it('replaces one entry', () => {
  expect(replaceItem(['a', 'b'], 1, 'x')).toEqual(['a', 'x']);
});
