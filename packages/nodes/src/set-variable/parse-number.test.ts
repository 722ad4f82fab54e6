import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumber } from './parse-number.ts';

describe('a number in a customer’s words', () => {
  it.each([
    ['590', 590],
    ['-3', -3],
    ['−3', -3],
    ['1 234,50', 1234.5],
    ['1\u00a0234,50 zł', 1234.5],
    ['1,234.50', 1234.5],
    ['1.234,50', 1234.5],
    ['1,234', 1234],
    ['1,234,567', 1234567],
    ['1.234.567', 1234567],
    ['0,125', 0.125],
    ['12,5', 12.5],
    ['1.234', 1.234],
    ['๑,๒๓๔.๕๐', 1234.5],
    ['１２３', 123],
    ['฿590', 590],
    ['THB 1,200', 1200],
    ['590 บาท', 590],
    ['100元', 100],
    ['15 %', 15],
    ['3.', 3],
  ])('%s', (text, expected) => {
    expect(parseNumber(text)).toBe(expected);
  });

  it.each([
    '',
    ' ',
    'two',
    '1,2,3',
    '12-5',
    '1.2.3',
    '1,23.45,6',
    '5 apples',
    'NaN',
    '1e5',
    '฿',
    ',',
  ])('is none: %s', (text) => {
    expect(parseNumber(text)).toBeNull();
  });

  it('never throws and never gives anything but a number', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const number = parseNumber(text);
        expect(number === null || Number.isFinite(number)).toBe(true);
      }),
    );
  });

  it('reads what English, Polish and Thai write', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999_99, max: 9_999_999_99 }), (cents) => {
        const number = cents / 100;
        for (const locale of ['en', 'pl', 'th-u-nu-thai', 'zh-Hant']) {
          const text = number.toLocaleString(locale, { minimumFractionDigits: 2 });
          expect(parseNumber(text), text).toBe(number);
        }
      }),
    );
  });
});
