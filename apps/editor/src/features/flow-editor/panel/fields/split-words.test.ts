import { expect, it } from 'vitest';
import { splitWords } from './split-words.ts';

it('makes many words of a list, in any script', () => {
  expect(splitWords(['price', 'cost, how much，多少钱、价格;ราคา\nile'], ['price'])).toEqual([
    'price',
    'cost',
    'how much',
    '多少钱',
    '价格',
    'ราคา',
    'ile',
  ]);
});

it('leaves what is there alone, and has every word once', () => {
  expect(splitWords(['1,5 kg', 'b', 'a', 'b'], ['1,5 kg', 'b'])).toEqual(['1,5 kg', 'b', 'a']);
  expect(splitWords([' , '], [])).toEqual([]);
});

it('cuts a word that is longer than a keyword can be', () => {
  expect(splitWords(['x'.repeat(300)], [])).toEqual(['x'.repeat(100)]);
});
