import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WordRequest, WordRule } from './word-request.ts';
import { createWordScanner } from './word-scanner.ts';
import { createWordSearch } from './word-search.ts';

const rules = fc.constantFrom<WordRule>('any', 'all', 'none', 'exact', 'startsWith', 'near');
// Words of five languages that are forms, misspellings, sounds and parts of each other.
const parts = [
  ...['paczka', 'paczki', 'paczce', 'zamówienie', 'zamowienia', 'zwrot', 'price', 'prices'],
  ...['pirce', 'refund', 'refnud', 'refunds', 'order', 'oder', 'heeelp', 'help', 'where is', 'is'],
  ...[
    '退货',
    '退貨',
    '退或',
    '多少钱',
    '多少錢',
    '钱',
    '包邮',
    '宅配',
    'ราคา',
    'ราคาเท่าไร',
    'เท่าไร',
  ],
  ...['มากกก', 'มาก', 'constructor', '15', 'iphone15'],
];
const glue = [' ', ' ', ' ', ',', '?', '😀', '\u0301', '\uD83D', '\u200D', 'ﬁ', 'Ａ'];
const near = fc
  .array(fc.constantFrom(...parts, ...glue), { maxLength: 10 })
  .map((list) => list.join(''));
const wild = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
  .map((units) => String.fromCharCode(...units));
const words = fc.array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...parts) }, near, wild), {
  maxLength: 8,
});
// Every character has the sound of its last two bits.
const pinyinOf = (text: string) =>
  Array.from(text, (character) => String(character.charCodeAt(0) % 4));
const request: fc.Arbitrary<WordRequest> = fc.record({
  words,
  options: fc.record(
    {
      rule: rules,
      within: fc.nat(6),
      stem: fc.boolean(),
      typos: fc.boolean(),
      soundsAlike: fc.record({ pinyinOf: fc.constant(pinyinOf), southern: fc.boolean() }),
    },
    { requiredKeys: ['rule'] },
  ),
});

describe('many lists in one scan', () => {
  test('each gives the same as it would alone', () => {
    fc.assert(
      fc.property(
        fc.array(request, { maxLength: 6 }),
        fc.array(fc.oneof(near, wild), { minLength: 1, maxLength: 3 }),
        (requests, texts) => {
          const scanner = createWordScanner(requests);
          const alone = requests.map((one) => createWordSearch(one.words, one.options));
          for (const text of texts) {
            const scan = scanner.scan(text);
            const together = requests.map((_, at) => scan.resultOf(at));
            expect(together).toEqual(alone.map((search) => search.search(text)));
            const met = scanner.scan(text).met();
            together.forEach((result, at) => {
              if (!met.has(at)) expect(result).toEqual(alone[at]?.search(''));
            });
          }
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('it does not matter which are asked for, nor in which order', () => {
    fc.assert(
      fc.property(fc.array(request, { minLength: 2, maxLength: 4 }), near, (requests, text) => {
        const scanner = createWordScanner(requests);
        const forwards = scanner.scan(text);
        const results = requests.map((_, at) => forwards.resultOf(at));
        const backwards = scanner.scan(text);
        requests.forEach((_, at) => {
          const last = requests.length - 1 - at;
          expect(backwards.resultOf(last)).toEqual(results[last]);
        });
        expect(scanner.scan(text).resultOf(1)).toEqual(results[1]);
      }),
      { numRuns: 300 },
    );
  });

  test('it says which lists are met at all', () => {
    const scanner = createWordScanner([
      { words: ['price', 'refund'], options: { rule: 'all' } },
      { words: ['parcel'], options: { rule: 'any' } },
      { words: ['order'], options: { rule: 'any', typos: true } },
      { words: ['delivery'], options: { rule: 'none', stem: true } },
    ]);
    expect([...scanner.scan('the price of my odrer').met()].sort()).toEqual([0, 2]);
  });

  test('a list that is not there is a mistake of the caller', () => {
    expect(() => createWordScanner([]).scan('price').resultOf(0)).toThrow('no request');
  });

  test('the words of another list do not make a mistyped word an exact one', () => {
    const scanner = createWordScanner([
      { words: ['order'], options: { rule: 'any', typos: true } },
      { words: ['odrer'], options: { rule: 'any', typos: true } },
    ]);
    const scan = scanner.scan('my odrer');
    expect(scan.resultOf(0).matches).toMatchObject([{ keyword: 'order', by: 'typo' }]);
    expect(scan.resultOf(1).matches).toMatchObject([{ keyword: 'odrer', by: 'exact' }]);
  });
});
