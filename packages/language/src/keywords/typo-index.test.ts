import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance } from './edit-distance.ts';
import { buildTypoIndex, mistakesBetween } from './typo-index.ts';

const short = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 });

describe('editDistance', () => {
  test.each([
    ['refund', 'refund', 0],
    ['refund', 'refnud', 1],
    ['refund', 'refun', 1],
    ['refund', 'refunds', 1],
    ['refund', 'refumd', 1],
    ['delivery', 'devilery', 2],
    ['ca', 'abc', 3],
    ['', 'ab', 2],
  ])('%s to %s takes %i', (left, right, distance) => {
    expect(editDistance(left, right, 9)).toBe(distance);
    expect(editDistance(right, left, 9)).toBe(distance);
  });

  test('stops counting at the limit', () => {
    fc.assert(
      fc.property(short, short, fc.nat(4), (left, right, atMost) => {
        const whole = editDistance(left, right, 99);
        expect(editDistance(left, right, atMost)).toBe(Math.min(whole, atMost + 1));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the index of typos', () => {
  const words = ['price', 'refund', 'delivery', 'paczka', 'zamowienie', 'buy'];
  const found = (word: string) =>
    buildTypoIndex(words)
      .find(word)
      .map(({ entry, distance }) => [words[entry], distance]);

  test.each([
    ['refnud', 'refund', 1],
    ['rfund', 'refund', 1],
    ['reffund', 'refund', 1],
    ['delivry', 'delivery', 1],
    ['devilery', 'delivery', 2],
    ['elivery', 'delivery', 1],
    ['pacxka', 'paczka', 1],
    ['zamowinie', 'zamowienie', 1],
    ['zamwoienia', 'zamowienie', 2],
    ['zmaowiene', 'zamowienie', 2],
    ['zmaowienei', 'zamowienie', 2],
  ])('%s may be %s', (word, wanted, distance) => {
    expect(found(word)).toEqual([[wanted, distance]]);
  });

  test.each(['rice', 'prize1', 'by', 'buy1', 'refnds', 'deliv', '', 'x'.repeat(50)])(
    '%j is none of them',
    (word) => {
      expect(found(word)).toEqual([]);
    },
  );

  test.each([
    ['change', 'exchange'],
    ['taking', 'tracking'],
    ['rice', 'price'],
    ['ab', 'abc'],
    ['abc', 'abc'],
  ])('%s is not %s mistyped', (written, wanted) => {
    expect(mistakesBetween(written, wanted)).toBeNull();
  });

  test('finds what comparing with every word finds', () => {
    fc.assert(
      fc.property(fc.uniqueArray(short, { maxLength: 20 }), short, (list, word) => {
        const expected = list.flatMap((wanted, entry) => {
          const distance = mistakesBetween(word, wanted);
          return distance === null ? [] : [{ entry, distance }];
        });
        const actual = buildTypoIndex(list).find(word);
        expect(actual.sort((left, right) => left.entry - right.entry)).toEqual(expected);
      }),
      { numRuns: 3000 },
    );
  });
});
