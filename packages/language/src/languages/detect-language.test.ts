import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectLanguage } from './detect-language.ts';
import { detectLocale } from './detect-locale.ts';
import { isOtherWord } from './other-languages.ts';
import { languages } from './registry.generated.ts';

describe('detectLanguage', () => {
  test.each([
    ['ราคาเท่าไหร่คะ', 'th'],
    ['iPhone 15 Pro Max ราคา', 'th'],
    ['สวัสดี hello', 'th'],
    ['多少钱', 'zh-Hans'],
    ['你好', 'zh-Hans'],
    ['我の店', 'zh-Hans'],
    ['這個iphone15 Pro Max多少錢?', 'zh-Hant'],
    ['請問有現貨嗎', 'zh-Hant'],
    ['gdzie jest moja paczka', 'pl'],
    ['Łódź', 'pl'],
    ['No i rewelacja', 'pl'],
    ['bluza w rozmiarze M', 'pl'],
    ['Where is my order?', 'en'],
    ['My phone was stolen', 'en'],
    ['I want the jalapeño one, is the café open?', 'en'],
    ['die cut stickers', 'en'],
    ['thx', 'en'],
    ['ＨＥＬＬＯ', 'en'],
    ['где мой заказ', 'other'],
    ['送料はいくらですか', 'other'],
    ['返品希望です', 'other'],
    ['배송 언제 와요', 'other'],
    ['أين طلبي', 'other'],
    ['שלום', 'other'],
    ['कितना', 'other'],
    ['πόσο κοστίζει', 'other'],
    ['Wo ist meine Bestellung?', 'other'],
    ['où est ma commande', 'other'],
    ['¿Dónde está mi pedido?', 'other'],
    ['bao nhieu tien', 'other'],
    ['khi nào giao hàng', 'other'],
    ['berapa harganya kak', 'other'],
    ['onde está meu pedido', 'other'],
    ['quanto costa la spedizione', 'other'],
    ['kde je moje objednávka', 'other'],
    ['siparişim nerede', 'other'],
    ['12345', null],
    ['😀 !', null],
    ['', null],
  ])('%s is %s', (text, locale) => {
    expect(detectLanguage(text).locale).toBe(locale);
  });

  test('says why, and how sure', () => {
    expect(detectLanguage('No, gdzie moja PACZKĘ?')).toMatchObject({
      locale: 'pl',
      because: [
        { span: { start: 4, end: 9 }, text: 'gdzie' },
        { span: { start: 10, end: 14 }, text: 'moja' },
        { span: { start: 15, end: 21 }, text: 'PACZKĘ' },
      ],
    });
    expect(detectLanguage('這個').because.map(({ text }) => text)).toEqual(['這', '個']);
    expect(detectLanguage('ราคา').because.map(({ text }) => text)).toEqual(['ราคา']);
    expect(detectLanguage('где').because.map(({ text }) => text)).toEqual(['где']);
    expect(detectLanguage('iPhone').because).toEqual([]);
    expect(detectLanguage('好的').share).toBeCloseTo(0.5);
    expect(detectLanguage('ราคา').share).toBe(1);
    expect(detectLanguage('where is my order').share).toBeGreaterThan(0.7);
    expect(detectLanguage('1').share).toBe(0);
  });

  test('agrees with detectLocale about our languages', () => {
    const locales = languages.map(({ locale }) => locale);
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'żółć ok gdzie the is 錢钱ราค') }),
        (text) => {
          const { locale } = detectLanguage(text);
          if (locale !== 'other') expect(detectLocale(text, locales)).toBe(locale);
        },
      ),
    );
  });

  test('takes any text; scores fall, and spans are in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { share, scores, because } = detectLanguage(text);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        expect(scores.map(({ score }) => score)).toEqual(
          scores.map(({ score }) => score).sort((left, right) => right - left),
        );
        for (const { span, text: sign } of because) {
          expect(text.slice(span.start, span.end)).toBe(sign);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('no common word of ours is a sign of another language', () => {
    const words = languages.flatMap(({ commonWords }) => [...(commonWords ?? [])]);
    expect(words.filter((word) => isOtherWord(word, word, new Set()))).toEqual([]);
    expect(new Set(words).size).toBe(words.length);
  });

  test('looks at the start of long texts', () => {
    expect(detectLanguage('ราคา '.repeat(20_000)).locale).toBe('th');
    expect(detectLanguage('a'.repeat(100_000)).locale).toBe('en');
  });
});

test.each([
  ['有冇黑色', 'zh-Hant'],
  ['佢哋', 'zh-Hant'],
  ['drogo', 'pl'],
  ['raty?', 'pl'],
  ['有货吗', 'zh-Hans'],
])('characters of Cantonese and single words: %s is %s', (text, locale) => {
  expect(detectLanguage(text).locale).toBe(locale);
});
