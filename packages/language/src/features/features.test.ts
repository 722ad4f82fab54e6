import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../fold/fold.ts';
import {
  analysedAtMost,
  characterGramsOf,
  foldBounded,
  letterRunsOf,
  wordsOf,
} from './features.ts';
import { anyText } from './any-text.fixture.ts';

const textsOf = (pieces: readonly { text: string }[]) => pieces.map(({ text }) => text);

describe('wordsOf', () => {
  test.each([
    ['Gdzie jest PACZKA?', ['gdzie', 'jest', 'paczka']],
    ["don't", ['don', 't']],
    ['iphone15 多少钱', ['iphone15']],
    ['ราคา 100 บาท', ['100']],
    ['где мой заказ', ['где', 'мой', 'заказ']],
    ['ok👍👍', ['ok', '👍', '👍']],
    ['...', []],
    ['', []],
  ])('%s', (text, words) => {
    expect(textsOf(wordsOf(fold(text)))).toEqual(words);
  });
});

describe('characterGramsOf', () => {
  test('marks the borders of words', () => {
    expect(textsOf(characterGramsOf(fold('hi')))).toEqual([' hi', 'hi ', ' hi ']);
  });

  test('takes up to four characters where there are no words', () => {
    expect(textsOf(characterGramsOf(fold('退貨吗')))).toEqual([
      '退',
      '货',
      '吗',
      '退货',
      '货吗',
      '退货吗',
    ]);
  });
});

describe('foldBounded', () => {
  test('looks at the beginning of long texts only', () => {
    const folded = foldBounded('é'.repeat(100_000));
    expect(folded.text).toHaveLength(analysedAtMost);
    expect(folded.ends).toHaveLength(analysedAtMost);
  });
});

test('pieces lie within any text and are what stands there', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const folded = foldBounded(text);
      for (const word of wordsOf(folded)) {
        expect(folded.text.slice(word.start, word.end)).toBe(word.text);
      }
      for (const gram of characterGramsOf(folded)) {
        expect(gram.text).toContain(folded.text.slice(gram.start, gram.end));
        expect(gram.end).toBeGreaterThan(gram.start);
      }
      let before = 0;
      for (const { start, end } of letterRunsOf(folded.text)) {
        expect(start).toBeGreaterThanOrEqual(before);
        expect(end).toBeGreaterThan(start);
        before = end;
      }
      expect(before).toBeLessThanOrEqual(folded.text.length);
    }),
  );
});
