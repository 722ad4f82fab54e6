import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectLocale } from './detect-locale.ts';

const shop = ['en', 'pl', 'th', 'zh-Hans', 'zh-Hant'];

describe('detectLocale', () => {
  test.each([
    ['ราคาเท่าไหร่คะ', 'th'],
    ['iPhone 15 Pro Max ราคา', 'th'],
    ['多少钱', 'zh-Hans'],
    ['多少錢', 'zh-Hant'],
    ['你好', 'zh-Hans'],
    ['這個iphone15 Pro Max多少錢?', 'zh-Hant'],
    ['皇后的衣服', 'zh-Hans'],
    [`${'好'.repeat(300)}錢`, 'zh-Hant'],
    ['gdzie jest moja paczka', 'pl'],
    ['ile to kosztuje', 'pl'],
    ['Łódź', 'pl'],
    ['zwrot', 'pl'],
    ['Where is my order?', 'en'],
    ["what's the price", 'en'],
    ['what does 钱 mean', 'en'],
    ['café', 'en'],
    ['ＨＥＬＬＯ', 'en'],
    ['thx', 'en'],
    ['送料はいくらですか', null],
    ['привет', null],
    ['M', null],
    ['123 😀', null],
    ['', null],
  ])('%s is %s', (text, locale) => {
    expect(detectLocale(text, shop)).toBe(locale);
  });

  test.each([
    ['多少錢', ['en', 'zh-Hans'], 'zh-Hans'],
    ['多少钱', ['zh-TW'], 'zh-TW'],
    ['多少錢', ['zh', 'zh-HK'], 'zh-HK'],
    ['多少錢', ['zh-CN', 'zh-Hant-TW'], 'zh-Hant-TW'],
    ['hello', ['en-GB', 'th'], 'en-GB'],
    ['hello', ['zh-Hans', 'th'], null],
    ['ok', ['pl', 'th'], 'pl'],
    ['hallo', ['de'], null],
    ['hello', [], null],
  ])('%s among %j is %s', (text, candidates, locale) => {
    expect(detectLocale(text, candidates)).toBe(locale);
  });

  test('takes any string and gives back a candidate or null', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (text, candidates) => {
        const offered = [...candidates, ...shop];
        expect([null, ...offered]).toContain(detectLocale(text, offered));
      }),
    );
  });
});
