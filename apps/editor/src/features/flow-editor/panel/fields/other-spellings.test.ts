import { expect, test } from 'vitest';
import { otherSpellings } from './other-spellings.ts';

test.each([
  [['price'], ['prices']],
  [['prices'], ['price']],
  [['price', 'prices'], []],
  [['Delivery fee'], ['Delivery fees']],
  [
    ['parcels', 'box'],
    ['parcel', 'boxes'],
  ],
  [['多少钱', 'ราคา', 'M', 'A-12', 'zażółć'], []],
])('of %j the other number is offered: %j', (words, others) => {
  expect(otherSpellings(words)).toEqual(others);
});

test('no more than a few at a time', () => {
  const words = ['cup', 'mug', 'bag', 'shoe', 'coat', 'hat', 'scarf', 'belt'];
  expect(otherSpellings(words)).toHaveLength(6);
});
