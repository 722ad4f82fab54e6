import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, writtenSpan, type FoldedText } from '../fold/fold.ts';
import { isKeywordBorder, withoutEdges } from './borders.ts';
import { createKeywordMatcher, type KeywordMode } from './keyword-matcher.ts';

const modes = fc.constantFrom<KeywordMode>('contains', 'equals', 'startsWith');
// Few different characters, so that keywords and texts meet often.
const letters = [
  ...Array.from('aAbÀ錢钱ｂﬁ退ทเ !?,1①😀ß'),
  ...['ที่', 'น้ำ', '\u0301', '\u200B', '\u200D', '\uD83D', '  '],
];
const near = fc.string({ unit: fc.constantFrom(...letters), maxLength: 30 });
const shortNear = fc.string({ unit: fc.constantFrom(...letters), maxLength: 4 });
const wild = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 })
  .map((units) => String.fromCharCode(...units));
const anyText = fc.oneof(near, fc.string({ unit: 'binary' }), wild);
const anyKeywords = fc.array(fc.oneof(shortNear, wild), { maxLength: 8 });

interface Found {
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

/** The same rules, tried at every place for every keyword. */
function findSlowly(keywords: readonly string[], mode: KeywordMode, folded: FoldedText): Found[] {
  const core = withoutEdges(folded);
  const found: Found[] = [];
  keywords.forEach((keyword, index) => {
    const wanted = wantedPart(keyword, mode);
    for (let start = 0; wanted !== '' && start < folded.text.length; start += 1) {
      const end = start + wanted.length;
      const fits =
        folded.text.startsWith(wanted, start) &&
        isKeywordBorder(folded, start) &&
        isKeywordBorder(folded, end) &&
        (mode === 'contains' || start <= core.start) &&
        (mode !== 'equals' || end >= core.end);
      if (fits) found.push({ index, start, end });
    }
  });
  return found.sort((left, right) => left.start - right.start || right.end - left.end);
}

function wantedPart(keyword: string, mode: KeywordMode): string {
  const whole = fold(keyword);
  const { start, end } = withoutEdges(whole);
  return mode === 'equals' && start < end ? whole.text.slice(start, end) : whole.text.trim();
}

test('finds what a slow search finds', () => {
  fc.assert(
    fc.property(anyKeywords, modes, anyText, (keywords, mode, text) => {
      const folded = fold(text);
      const expected = findSlowly(keywords, mode, folded).map(({ index, start, end }) => ({
        keyword: keywords[index],
        span: writtenSpan(folded, start, end),
      }));
      const matcher = createKeywordMatcher(keywords, mode);
      const all = matcher.matchAll(text);
      expect(all.map(({ keyword, span }) => ({ keyword, span }))).toEqual(expected);
      expect(matcher.match(text)).toEqual(all[0] ?? null);
    }),
    { numRuns: 2000 },
  );
});

test('a match is a part of the text that folds to the keyword', () => {
  fc.assert(
    fc.property(anyKeywords, modes, anyText, (keywords, mode, text) => {
      for (const match of createKeywordMatcher(keywords, mode).matchAll(text)) {
        const { start, end } = match.span;
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(match.text).toBe(text.slice(start, end));
        expect(fold(match.text).text).toBe(wantedPart(match.keyword, mode));
      }
    }),
    { numRuns: 2000 },
  );
});

test('a Chinese keyword is found whatever Chinese stands around it', () => {
  const han = fc.string({ unit: fc.constantFrom(...Array.from('我想要這个的嗎吗多少貨')) });
  fc.assert(
    fc.property(han, han, (before, after) => {
      const text = `${before}退貨款${after}`;
      const match = createKeywordMatcher(['退货款'], 'contains').match(text);
      expect(match?.span).toEqual({ start: before.length, end: before.length + 3 });
      expect(match?.foldings).toEqual(['script']);
    }),
  );
});

test('every keyword finds itself', () => {
  fc.assert(
    fc.property(anyText, modes, (keyword, mode) => {
      if (fold(keyword).text.trim() === '') return;
      expect(createKeywordMatcher([keyword], mode).match(keyword)).not.toBeNull();
    }),
    {
      numRuns: 2000,
      examples: [
        ['\tힰ', 'contains'],
        [' \u0e33', 'equals'],
      ],
    },
  );
});

test('a thousand keywords take a text no longer than one does, in steps', () => {
  const many = Array.from({ length: 1000 }, (_, index) => `退${'货'.repeat(index % 30)}${index}款`);
  const text = '退货'.repeat(500);
  expect(createKeywordMatcher(many, 'contains').match(text)).toBeNull();
  expect(createKeywordMatcher([...many, '货退'], 'contains').match(text)?.span.start).toBe(1);
});
