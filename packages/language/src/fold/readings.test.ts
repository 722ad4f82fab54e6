import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, writtenSpan } from './fold.ts';
import { readingsWithoutRepeats } from './readings.ts';

const read = (text: string) => readingsWithoutRepeats(fold(text)).map((reading) => reading.text);

describe('readingsWithoutRepeats', () => {
  test.each([
    ['heeelp', 'help', 'heelp'],
    ['HÉÉÉlp', 'help', 'heelp'],
    ['sooooo goood', 'so god', 'soo good'],
    ['pilneee!!!', 'pilne!!!', 'pilnee!!!'],
    ['спасибооо', 'спасибо', 'спасибоо'],
    ['เสื้อheeelpมาก', 'เสื้อhelpมาก', 'เสื้อheelpมาก'],
    ['hiii size XXXL', 'hi size xxxl', 'hii size xxxl'],
  ])('%s is read as %s and %s', (text, one, two) => {
    expect(read(text)).toEqual([one, two]);
  });

  test.each([
    ['www.shop.pl'],
    ['AAA battery'],
    ['XXXL'],
    ['xxxs'],
    ['Henryk VIII'],
    ['5000'],
    ['SKUAAAB12'],
    ['哈哈哈'],
    ['ฮา ฮา'],
    ['...'],
    ['😀😀😀'],
    ['good'],
    [''],
  ])('%s is read as it stands', (text) => {
    expect(read(text)).toEqual([]);
  });

  test('leads back to the whole run', () => {
    const text = 'Oh NOOO, heeelp me';
    for (const reading of readingsWithoutRepeats(fold(text))) {
      const part = (start: number, end: number) => {
        const span = writtenSpan(reading, start, end);
        return text.slice(span.start, span.end);
      };
      const comma = reading.text.indexOf(',');
      expect(part(3, comma)).toBe('NOOO');
      expect(part(comma + 2, reading.text.indexOf(' me'))).toBe('heeelp');
    }
  });

  test('takes any text, and keeps a position for every unit', () => {
    const repeated = fc.string({ unit: fc.constantFrom(...Array.from('aaaAAbé1 กßﬁ錢😀𝒶')) });
    fc.assert(
      fc.property(fc.oneof(repeated, fc.string({ unit: 'binary' })), (text) => {
        for (const reading of readingsWithoutRepeats(fold(text))) {
          expect(reading.starts).toHaveLength(reading.text.length);
          expect(reading.ends).toHaveLength(reading.text.length);
          reading.starts.forEach((start, index) => {
            expect(start).toBeGreaterThanOrEqual(reading.starts[index - 1] ?? 0);
            expect(reading.ends[index] ?? 0).toBeGreaterThan(start);
            expect(reading.ends[index] ?? 0).toBeLessThanOrEqual(text.length);
          });
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('stays linear', () => {
    const folded = fold('aab'.repeat(10_000) + 'aaab '.repeat(10_000) + 'a'.repeat(50_000));
    expect(readingsWithoutRepeats(folded)).toHaveLength(2);
  });
});
