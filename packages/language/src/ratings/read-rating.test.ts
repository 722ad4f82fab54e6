import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRating } from './read-rating.ts';

describe('a rating in an answer', () => {
  it.each([
    ['5', 5],
    [' 4.', 4],
    ['๓', 3],
    ['２', 2],
    ['⭐⭐⭐⭐', 4],
    ['⭐️⭐️', 2],
    ['★★★★★', 5],
    ['★★★☆☆', 3],
    ['5/5', 5],
    ['8/10', 4],
    ['1/10', 1],
    ['4 out of 5', 4],
    ['I give you 3 stars', 3],
    ['4 gwiazdki', 4],
    ['5 ดาวเลยค่ะ', 5],
    ['五星', 5],
    ['给4分', 4],
    ['three', 3],
    ['三', 3],
    ['excellent!', 5],
    ['Very good, thanks', 5],
    ['good', 4],
    ['not bad', 3],
    ['not good at all', 2],
    ['terrible service', 1],
    ['ดีมากค่ะ', 5],
    ['ดีค่ะ', 4],
    ['ไม่ดีเลย', 1],
    ['แย่มาก', 1],
    ['非常滿意', 5],
    ['很不满意', 1],
    ['不满意', 2],
    ['还不错', 4],
    ['一般般吧', 3],
    ['太差了', 1],
    ['bardzo dobrze', 5],
    ['słabo', 2],
    ['fatalnie', 1],
    ['może być', 3],
  ])('%s is %d', (text, score) => {
    expect(readRating(text)?.score).toBe(score);
  });

  it.each([
    '',
    'hello',
    '6',
    '0',
    'where is my order 12345?',
    'is it good for children?',
    'I would like to know whether you have a good one of these in a larger size than the last',
  ])('%s is none', (text) => {
    expect(readRating(text)).toBeNull();
  });

  it('is 1 to 5, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const read = readRating(text);
        return read === null || (read.score >= 1 && read.score <= 5);
      }),
    );
  });
});
