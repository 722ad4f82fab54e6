import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { announcingWord } from './announcing-word.ts';
import { extractContacts } from './extract-contacts.ts';

function wordsIn(text: string, country: string): (string | null)[] {
  return extractContacts(text, { country }).map(({ span }) => announcingWord(text, span));
}

describe('announcingWord', () => {
  test.each([
    ['moje zamówienie nr 600700800', 'PL', ['zamówienie nr']],
    ['tel. (512) 345-678', 'PL', ['tel']],
    ['โทร 081-234-5678 นะคะ', 'TH', ['โทร']],
    ['订单号２４０３１１０９１２３４５６７８，微信 lin_2020x', 'CN', ['订单号', '微信']],
    ['vx13800138000', 'CN', ['vx']],
    ['passport AB123456', 'GB', ['passport']],
    ['13800138000', 'CN', [null]],
    ['my order is late, call 081-234-5678', 'TH', ['call']],
    ['order 12 mugs for jan@example.pl', 'PL', [null]],
  ])('%s', (text, country, words) => {
    expect(wordsIn(text, country)).toEqual(words);
  });

  test('takes any text and any place in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(50), fc.nat(50), (text, start, length) => {
        const word = announcingWord(text, { start, end: start + length });
        expect(word === null || text.includes(word)).toBe(true);
      }),
    );
  });

  test('what is announced has a word', () => {
    for (const text of ['order no 1234', 'AWB 123456', 'konto 12 1234 5678 0000', 'qq 12345']) {
      expect([text, ...wordsIn(text, 'PL')]).not.toContain(null);
    }
  });
});
