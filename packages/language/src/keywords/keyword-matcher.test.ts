import { describe, expect, test } from 'vitest';
import { createKeywordMatcher, type KeywordMode } from './keyword-matcher.ts';

function find(mode: KeywordMode, keyword: string | readonly string[], text: string) {
  const keywords = typeof keyword === 'string' ? [keyword] : keyword;
  return createKeywordMatcher(keywords, mode).match(text);
}

describe('contains', () => {
  test.each([
    ['多少钱', '這個iphone多少錢？', '多少錢', ['script']],
    ['多少錢', '这个多少钱', '多少钱', ['script']],
    ['退货', '我想退貨😡', '退貨', ['script']],
    ['iphone', 'iphone多少钱', 'iphone', []],
    ['iPhone', '我的IPHONE15坏了 iphone 呢', 'iphone', ['case']],
    ['how much', 'so ＨＯＷ　ＭＵＣＨ is it', 'ＨＯＷ　ＭＵＣＨ', ['case', 'width']],
    ['how much', 'how \n much?', 'how \n much', []],
    ['price', '💰price💰', 'price', []],
    ['price', 'Price_list', 'Price', ['case']],
    ['size', 'oversized but what size', 'size', []],
    ['100', '满100减10', '100', []],
    ['ile kosztuje', 'Cześć, ILE KOSZTUJE?', 'ILE KOSZTUJE', ['case']],
    ['zwrot', 'Chcę zrobić zwrot.', 'zwrot', []],
    ['łódź', 'wysyłka: lodz', 'lodz', ['accents']],
    ['lodz', 'do Łódź!', 'Łódź', ['case', 'accents']],
    ['ราคา', 'ราคาเท่าไหร่', 'ราคา', []],
    ['ราคา', 'สอบถามราคาค่ะ', 'ราคา', []],
    ['น้ำ', 'ขอน\u0E4D\u0E49\u0E32หน่อย', 'น\u0E4D\u0E49\u0E32', ['compatibility']],
    ['แพง', 'เเพงมาก', 'เเพง', ['compatibility']],
    ['123', 'เลข ๑๒๓', '๑๒๓', ['compatibility']],
    ["don't", 'I don’t know', 'don’t', ['compatibility']],
    ['👍', 'ok👍🏽', '👍🏽', ['compatibility']],
    ['цена', 'Какая ЦЕНА?', 'ЦЕНА', ['case']],
    ['가격', '이가격은', '가격', []],
    ['カート', 'ｶｰﾄに入れる', 'ｶｰﾄ', ['width']],
    ['  price ', 'price', 'price', []],
    ['how much?', 'how much?', 'how much?', []],
  ])('%s is in %s', (keyword, text, found, foldings) => {
    const match = find('contains', keyword, text);
    expect(match).toMatchObject({ keyword, text: found, foldings });
    expect(text.slice(match?.span.start, match?.span.end)).toBe(found);
  });

  test.each([
    ['price', 'priceless'],
    ['size', 'oversized'],
    ['15', 'iphone15'],
    ['iphone', 'iphone15'],
    ['цена', 'оценар'],
    ['price', 'pr ice'],
    ['how much?', 'how much'],
    ['ที', 'ที่ไหน'],
    ['น', 'น้ำ'],
    ['\u0E32', 'น้\u0E33'],
    ['ia', 'ﬁa'],
    ['👩', '👩‍💻'],
    ['🇱🇹', '🇵🇱🇹🇭'],
    ['か', 'が'],
    ['か', 'か\u3099'],
    ['', 'anything'],
    ['\u200B', 'any\u200Bthing'],
    [' ', 'any thing'],
    ['price', ''],
  ])('%s is not in %s', (keyword, text) => {
    expect(find('contains', keyword, text)).toBeNull();
  });

  test.each([
    [['b', 'a'], 'a b', 'a'],
    [['退', '退货', '退货款'], '要退货款吗', '退货款'],
    [['货款', '要退货'], '要退货款吗', '要退货'],
    [['货', '要退货吗'], '要退货款', '货'],
    [['Price', 'price', 'PRICE'], 'price', 'Price'],
    [['track', 'track my order'], 'track my orders', 'track'],
  ])('out of %j, %s has %s', (keywords, text, keyword) => {
    expect(find('contains', keywords, text)?.keyword).toBe(keyword);
  });

  test('finds all, also overlapping ones', () => {
    const matcher = createKeywordMatcher(['货', '退货', 'ok', 'OK'], 'contains');
    expect(
      matcher
        .matchAll('OK 退貨, token')
        .map(({ keyword, span }) => [keyword, span.start, span.end]),
    ).toEqual([
      ['ok', 0, 2],
      ['OK', 0, 2],
      ['退货', 3, 5],
      ['货', 4, 5],
    ]);
  });
});

describe('equals', () => {
  test.each([
    ['ile kosztuje', '  ILE  KOSZTUJE?!', 'ILE  KOSZTUJE'],
    ['how much?', 'How much', 'How much'],
    ['多少钱', '「多少錢」？～', '多少錢'],
    ['ราคา', 'ราคา...', 'ราคา'],
    ['zwrot', '„Zwrot”', 'Zwrot'],
    ['C#', 'c#!', 'c#'],
    ['?', ' ? ', '?'],
    ['⑴', '⑴', '⑴'],
    ['1', '1️⃣', '1️⃣'],
    ['👍', '👍🏿', '👍🏿'],
  ])('%s is %s', (keyword, text, found) => {
    expect(find('equals', keyword, text)?.text).toBe(found);
  });

  test.each([
    ['price', 'the price'],
    ['price', 'price please'],
    ['c', 'c#'],
    ['多少钱', '多少钱呢'],
    ['?', 'what?'],
    ['?', ''],
  ])('%s is not %s', (keyword, text) => {
    expect(find('equals', keyword, text)).toBeNull();
  });
});

describe('startsWith', () => {
  test.each([
    ['price', ' Price of this?', 'Price'],
    ['what', '“What is it”', 'What'],
    ['退', '退货', '退'],
    ['#vip', '#VIP me', '#VIP'],
    ['...', '...hm', '...'],
  ])('%s starts %s', (keyword, text, found) => {
    expect(find('startsWith', keyword, text)?.text).toBe(found);
  });

  test.each([
    ['price', 'priceless'],
    ['price', 'the price'],
    ['ที', 'ที่ไหน'],
  ])('%s does not start %s', (keyword, text) => {
    expect(find('startsWith', keyword, text)).toBeNull();
  });
});
