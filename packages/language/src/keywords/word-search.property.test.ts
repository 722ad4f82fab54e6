import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createKeywordMatcher } from './keyword-matcher.ts';
import type { WordRule } from './word-request.ts';
import { createWordSearch } from './word-search.ts';

const rules = fc.constantFrom<WordRule>('any', 'all', 'none', 'exact', 'startsWith', 'near');
const parts = [
  ...['paczka', 'paczki', 'refund', 'refnud', 'heeelp', 'help', '退货', '退或', '錢', 'ราคา'],
  ...['มากกก', ' ', ' ', ' ', ',', '15', '😀', '\u0301', '\uD83D', '\u200D', 'ﬁ', 'constructor'],
];
const near = fc.array(fc.constantFrom(...parts), { maxLength: 12 }).map((list) => list.join(''));
const wild = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 })
  .map((units) => String.fromCharCode(...units));
const anyText = fc.oneof(near, wild, fc.string({ unit: 'binary' }));
const anyWords = fc.array(fc.oneof(fc.constantFrom(...parts), near, wild), { maxLength: 8 });
// Every character has the sound of its last two bits.
const pinyinOf = (text: string) =>
  Array.from(text, (character) => String(character.charCodeAt(0) % 4));
const options = fc.record({
  rule: rules,
  stem: fc.boolean(),
  typos: fc.boolean(),
  within: fc.nat(10),
  soundsAlike: fc.constant({ pinyinOf, southern: true }),
});

test('takes any text and any words, and points into the text', () => {
  fc.assert(
    fc.property(anyWords, options, anyText, (words, how, text) => {
      const { found, matches, missing } = createWordSearch(words, how).search(text);
      for (const { span, text: met, keyword } of matches) {
        expect(words).toContain(keyword);
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.end).toBeLessThanOrEqual(text.length);
        expect(text.slice(span.start, span.end)).toBe(met);
      }
      if (how.rule !== 'none' && found) expect(matches.length).toBeGreaterThan(0);
      if (how.rule === 'none') expect(found).toBe(matches.length === 0);
      if (how.rule === 'all') expect(found).toBe(missing.length === 0 && matches.length > 0);
    }),
    { numRuns: 2000 },
  );
});

test('finds at least what the plain matcher finds, whatever else is allowed', () => {
  fc.assert(
    fc.property(anyWords, options, anyText, (words, how, text) => {
      const plain = createKeywordMatcher(words, 'contains').match(text);
      const any = createWordSearch(words, { ...how, rule: 'any' }).search(text);
      if (plain) expect(any.found).toBe(true);
      const none = createWordSearch(words, { ...how, rule: 'none' }).search(text);
      expect(none.found).toBe(!any.found);
    }),
    { numRuns: 2000 },
  );
});

test('without other forms and runs of letters it is the plain matcher', () => {
  fc.assert(
    fc.property(anyWords, anyText, (words, text) => {
      if (/(\p{L})\1\1/iu.test(text.normalize('NFKC'))) return;
      const [first] = createWordSearch(words, { rule: 'any' }).search(text).matches;
      const plain = createKeywordMatcher(words, 'contains').match(text);
      expect(first && { span: first.span, text: first.text }).toEqual(
        plain ? { span: plain.span, text: plain.text } : undefined,
      );
    }),
    { numRuns: 2000 },
  );
});

test('long texts are looked at from the start only', () => {
  const search = createWordSearch(['paczka', '退货'], { rule: 'any', stem: true, typos: true });
  expect(search.search('a '.repeat(4_000) + 'paczka').found).toBe(true);
  expect(search.search('a '.repeat(900) + 'paczki').found).toBe(true);
  expect(search.search('a '.repeat(1_000) + 'paczki').found).toBe(false);
  expect(search.search(`${'a '.repeat(4_997)}paczkarnia`).found).toBe(false);
  expect(search.search('a '.repeat(50_000) + 'paczka').found).toBe(false);
  expect(search.search('aaab '.repeat(20_000)).found).toBe(false);
  expect(search.search('退'.repeat(100_000)).matches).toEqual([]);
});
