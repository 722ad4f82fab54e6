import { describe, expect, test } from 'vitest';
import { pinyinOf } from './pinyin.ts';
import type { WordRule, WordSearchOptions } from './word-request.ts';
import { createWordSearch } from './word-search.ts';

function find(
  rule: WordRule,
  words: readonly string[],
  text: string,
  more: Omit<WordSearchOptions, 'rule'> = {},
) {
  const { found, matches, missing } = createWordSearch(words, { rule, ...more }).search(text);
  for (const match of matches)
    expect(text.slice(match.span.start, match.span.end)).toBe(match.text);
  return {
    found,
    missing,
    matches: matches.map(({ keyword, text: met, by }) => `${keyword}: ${met} (${by})`),
  };
}

const foundBy = (words: readonly string[], text: string, more: Omit<WordSearchOptions, 'rule'>) =>
  find('any', words, text, more).matches;

describe('rules', () => {
  test('any: the longest at every place, without overlaps', () => {
    const { found, matches } = find('any', ['退', '退货', '货', 'refund'], '要退貨, 退 or Refund?');
    expect(found).toBe(true);
    expect(matches).toEqual(['退货: 退貨 (exact)', '退: 退 (exact)', 'refund: Refund (exact)']);
    expect(find('any', ['refund'], 'hello')).toEqual({ found: false, matches: [], missing: [] });
  });

  test('all: every word, each once, and what is missing', () => {
    expect(find('all', ['refund', 'order'], 'order order, REFUND')).toEqual({
      found: true,
      matches: ['order: order (exact)', 'refund: REFUND (exact)'],
      missing: [],
    });
    expect(find('all', ['refund', 'order'], 'my order')).toEqual({
      found: false,
      matches: ['order: order (exact)'],
      missing: ['refund'],
    });
    expect(find('all', ['退', '退货'], '退货').found).toBe(true);
    expect(find('all', ['Refund', 'refund', ' '], 'refund').found).toBe(true);
  });

  test('none: not one of them, and what speaks against it', () => {
    expect(find('none', ['refund'], 'my order').found).toBe(true);
    expect(find('none', ['refund'], 'my refund')).toEqual({
      found: false,
      matches: ['refund: refund (exact)'],
      missing: [],
    });
  });

  test.each<[WordRule, boolean]>([
    ['any', false],
    ['all', false],
    ['none', true],
    ['exact', false],
    ['startsWith', false],
    ['near', false],
  ])('%s of no words is %s', (rule, found) => {
    expect(find(rule, [], 'text').found).toBe(found);
    expect(find(rule, ['', '\u200B'], '').found).toBe(found);
  });

  test('exact and startsWith look past what stands around', () => {
    expect(find('exact', ['how much', 'price'], '“Price?!”').matches).toEqual([
      'price: Price (exact)',
    ]);
    expect(find('exact', ['price'], 'the price').found).toBe(false);
    expect(find('startsWith', ['price'], '¿price of it').found).toBe(true);
    expect(find('startsWith', ['price'], 'the price').found).toBe(false);
    expect(find('exact', ['paczka'], 'Paczkę!', { stem: true }).found).toBe(true);
    expect(find('exact', ['paczka'], 'moja paczkę', { stem: true }).found).toBe(false);
    expect(find('startsWith', ['paczka'], 'paczki nie ma', { stem: true }).found).toBe(true);
    expect(find('startsWith', ['退货'], '要退或', { soundsAlike: { pinyinOf } }).found).toBe(false);
  });
});

describe('near', () => {
  test.each([
    [['cancel', 'order'], 'cancel my order', true],
    [['cancel', 'order'], 'the order I want you to please cancel', true],
    [['cancel', 'order'], 'the order that I want you to please cancel', false],
    [['cancel', 'order'], 'my order: I want to cancel it', true],
    [['cancel', 'order'], 'cancel! About something else I wrote you: an order', false],
    [['cancel', 'order'], 'cancel, a b c d e f g, cancel the order', true],
    [['cancel', 'order', 'today'], 'cancel a b order c d today', true],
    [['cancel', 'order', 'today'], 'cancel a b c order d e f today', false],
    [['退', '订单'], '退掉我昨天晚上买的订单', true],
    [['退', '订单'], '退掉我昨天晚上的时候买的那个订单', false],
    [['ยกเลิก', 'ออเดอร์'], 'ยกเลิกที่สั่งออเดอร์', true],
    [['order', 'order'], 'order', false],
    [['退货', '退'], '退货', false],
    [['order'], 'order', false],
  ])('%j in %s: %s', (words, text, found) => {
    expect(find('near', words, text).found).toBe(found);
  });

  test('takes another width, and says which group it was', () => {
    expect(find('near', ['a', 'b'], 'a x b', { within: 0 }).found).toBe(false);
    expect(find('near', ['a', 'b'], 'b a', { within: 0 }).found).toBe(true);
    expect(find('near', ['a', 'b'], 'a 1 2 3 4 5 6 b A')).toEqual({
      found: true,
      matches: ['b: b (exact)', 'a: A (exact)'],
      missing: [],
    });
    expect(find('near', ['a', 'b'], 'a').missing).toEqual(['b']);
  });
});

describe('repeated letters', () => {
  test.each([
    ['help', 'HEEELP me', 'HEEELP', ['case', 'repeats']],
    ['good', 'goood', 'goood', ['repeats']],
    ['so', 'soooo', 'soooo', ['repeats']],
    ['pilne', 'pilneee!!!', 'pilneee', ['repeats']],
    ['dużo', 'duuuzo', 'duuuzo', ['accents', 'repeats']],
    ['มาก', 'แพงมากกกก', 'มากกกก', ['repeats']],
    ['ค่า', 'สวัสดีค่าาา', 'ค่าาา', ['repeats']],
    ['哈哈', '哈哈哈', '哈哈', []],
    ['www', 'www', 'www', []],
    ['AAA', 'AAA battery', 'AAA', []],
  ])('%s is in %s', (keyword, text, met, foldings) => {
    const result = createWordSearch([keyword], { rule: 'any' }).search(text);
    expect(result.matches).toMatchObject([{ keyword, text: met, by: 'exact', foldings }]);
  });

  test.each([
    ['w', 'www'],
    ['AA', 'AAA battery'],
    ['XL', 'XXXL'],
    ['I', 'III'],
    ['50', '5000'],
  ])('%s is not in %s', (keyword, text) => {
    expect(find('any', [keyword], text).found).toBe(false);
  });
});

describe('stem', () => {
  test.each([
    ['paczka', 'gdzie są moje paczki', 'paczki'],
    ['paczka', 'czekam na PACZKĘ', 'PACZKĘ'],
    ['paczka', 'z paczkami', 'paczkami'],
    ['paczka', 'w paczce', 'paczce'],
    ['paczka', 'dwóch paczek', 'paczek'],
    ['paczki', 'paczka', 'paczka'],
    ['zwrot', 'po zwrocie', 'zwrocie'],
    ['zwrot pieniędzy', 'bez zwrotu pieniędzy', 'zwrotu pieniędzy'],
    ['kurier', 'do kurierów', 'kurierów'],
    ['kosztuje', 'ile kosztują?', 'kosztują'],
    ['order', 'my orders', 'orders'],
    ['box', 'two boxes', 'boxes'],
    ['return', 'I returned it', 'returned'],
    ['cancel order', 'cancelled orders', 'cancelled orders'],
    ['exchange', 'exchanging it', 'exchanging'],
  ])('%s is met in %s', (keyword, text, met) => {
    expect(foundBy([keyword], text, { stem: true })).toEqual([`${keyword}: ${met} (stem)`]);
    expect(foundBy([keyword], text, {})).toEqual([]);
  });

  test.each([
    ['paczka', 'paczucha'],
    ['but', 'buty'],
    ['car', 'take care'],
    ['sin', 'sing'],
    ['zwrot pieniędzy', 'zwrotu moich pieniędzy'],
    ['zwrot pieniędzy', 'zwrotu, pieniędzy'],
    ['iphone15', 'iphone15y'],
    ['цена', 'цены'],
  ])('%s is not met in %s', (keyword, text) => {
    expect(foundBy([keyword], text, { stem: true })).toEqual([]);
  });

  test('what is there exactly is said to be exact', () => {
    expect(foundBy(['paczka', 'paczki'], 'paczki', { stem: true })).toEqual([
      'paczki: paczki (exact)',
    ]);
  });
});

describe('typos', () => {
  test.each([
    ['refund', 'I want a REFNUD', 'REFNUD'],
    ['refund', 'refnd please', 'refnd'],
    ['delivery', 'devilery', 'devilery'],
    ['zamówienie', 'gdzie zamowiene', 'zamowiene'],
    ['how much', 'how muhc', 'how muhc'],
    ['iphone 15', 'ihpone 15', 'ihpone 15'],
    ['refund', 'reffffumd', 'reffffumd'],
  ])('%s is met in %s', (keyword, text, met) => {
    expect(foundBy([keyword], text, { typos: true })).toEqual([`${keyword}: ${met} (typo)`]);
    expect(foundBy([keyword], text, {})).toEqual([]);
  });

  test.each([
    ['price', 'rice'],
    ['buy', 'by'],
    ['shoes', 'shows'],
    ['stock', 'stick'],
    ['price', 'pride'],
    ['form', 'from'],
    ['iphone14', 'iphone15'],
    ['1500', '1400'],
    ['退货款', '退货歉'],
    ['ราคา', 'ราคส'],
    ['refund', 'rfnd'],
    ['constructor', '__proto__'],
  ])('%s is not met in %s', (keyword, text) => {
    expect(foundBy([keyword], text, { typos: true })).toEqual([]);
  });

  test('a word of the list is not another one mistyped', () => {
    expect(foundBy(['paid', 'pain'], 'pain', { typos: true })).toEqual(['pain: pain (exact)']);
    expect(find('all', ['paid', 'pain'], 'pain', { typos: true }).missing).toEqual(['paid']);
  });

  test('endings and mistakes together', () => {
    const both = { stem: true, typos: true };
    expect(foundBy(['paczka'], 'pacxki', both)).toEqual(['paczka: pacxki (typo)']);
    expect(foundBy(['kosztuje'], 'kosztuej', both)).toEqual(['kosztuje: kosztuej (typo)']);
  });
});

describe('sound', () => {
  const soundsAlike = { pinyinOf };

  test.each([
    ['退货', '我要退或', '退或'],
    ['发货', '怎么还不发获', '发获'],
    ['包邮', '包油吗', '包油'],
    ['快递', '什么块递', '块递'],
    ['快遞', '哪個塊遞', '塊遞'],
  ])('%s is heard in %s', (keyword, text, met) => {
    expect(foundBy([keyword], text, { soundsAlike })).toEqual([`${keyword}: ${met} (sound)`]);
  });

  test.each([
    ['退', '腿'],
    ['refund', '退款'],
    ['退货', '退 或'],
    ['牛奶', '流来'],
  ])('%s is not heard in %s', (keyword, text) => {
    expect(foundBy([keyword], text, { soundsAlike })).toEqual([]);
  });

  test('southern sounds when asked for', () => {
    const southern = { soundsAlike: { pinyinOf, southern: true } };
    expect(foundBy(['牛奶'], '流来', southern)).toEqual(['牛奶: 流来 (sound)']);
    expect(foundBy(['吃饭'], '次饭', southern)).toEqual(['吃饭: 次饭 (sound)']);
    expect(foundBy(['人民'], '仍明', southern)).toEqual(['人民: 仍明 (sound)']);
    expect(foundBy(['东西'], '蹲西', southern)).toEqual([]);
  });

  test('a source of sounds that fails to answer for every character is not used', () => {
    const silent = { soundsAlike: { pinyinOf: () => [] } };
    expect(foundBy(['退货'], '退货 退或', silent)).toEqual(['退货: 退货 (exact)']);
  });
});
