import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectLanguage } from './detect-language.ts';
import { rememberLanguage, type LanguageMemory } from './remember-language.ts';

function after(messages: readonly string[]): LanguageMemory | null {
  let memory: LanguageMemory | null = null;
  for (const message of messages) memory = rememberLanguage(memory, detectLanguage(message));
  return memory;
}

describe('rememberLanguage', () => {
  test.each([
    [['สวัสดีค่ะ'], 'th'],
    [['สวัสดีค่ะ', 'ok'], 'th'],
    [['สวัสดีค่ะ', 'ok', 'ok', 'ok', 'OK'], 'th'],
    [['สวัสดีค่ะ', 'TH1234567890'], 'th'],
    [['สวัสดีค่ะ', '👍'], 'th'],
    [['สวัสดีค่ะ', 'iPhone 15 Pro'], 'th'],
    [['สวัสดีค่ะ', 'thank you'], 'th'],
    [['สวัสดีค่ะ', 'thank you', 'ราคาเท่าไหร่', 'thank you'], 'th'],
    [['สวัสดีค่ะ', 'thank you', 'how much'], 'en'],
    [['สวัสดีค่ะ', 'sorry, where is my order?'], 'en'],
    [['ok', 'gdzie jest moja paczka'], 'pl'],
    [['gdzie jest moja paczka', 'iphone'], 'pl'],
    [['gdzie jest moja paczka', 'ok, numer 12345'], 'pl'],
    [['我想退貨', '好的'], 'zh-Hant'],
    [['我想退貨', '你好在吗'], 'zh-Hant'],
    [['我想退貨', '请问什么时候发货'], 'zh-Hans'],
    [['我想退货', '好的'], 'zh-Hans'],
    [['我想退货', 'когда будет мой заказ'], 'other'],
    [['123', '👍'], undefined],
    [[], undefined],
  ])('%j is %s', (messages, locale) => {
    expect(after(messages)?.locale).toBe(locale);
  });

  test('a message that says the same again silences the other language', () => {
    const memory = after(['สวัสดีค่ะ', 'thank you']);
    expect(memory?.challenger?.locale).toBe('en');
    expect(rememberLanguage(memory, detectLanguage('ราคา'))?.challenger).toBeNull();
    expect(rememberLanguage(memory, detectLanguage('123'))).toEqual(memory);
  });

  test('never forgets, whatever is written', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (messages) => {
        expect(after(['สวัสดี', ...messages])).not.toBeNull();
      }),
    );
  });
});
