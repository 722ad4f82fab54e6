import { expect, it } from 'vitest';
import { mergeMessages } from './merge-messages.ts';

it('joins trees at every depth', () => {
  expect(mergeMessages([{ a: { b: '1' } }, { a: { c: '2' } }, { d: '3' }])).toEqual({
    a: { b: '1', c: '2' },
    d: '3',
  });
});

it('refuses a key that is written twice', () => {
  expect(() => mergeMessages([{ a: { b: '1' } }, { a: { b: '2' } }])).toThrow('key b');
});
