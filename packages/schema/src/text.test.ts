import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCleanText, pickText } from './text.ts';

describe('isCleanText', () => {
  it.each(['', 'hello', '多少錢？', 'ราคา', 'zażółć', '👩‍👩‍👧 ok\n\ttab'])('takes %j', (text) => {
    expect(isCleanText(text)).toBe(true);
  });

  it.each(['\ud800', 'a\udc00b', '\udc00\ud800', 'a\u0000', '\u001b[31m', '\u007f'])(
    'refuses %j',
    (text) => {
      expect(isCleanText(text)).toBe(false);
    },
  );

  it('agrees with the platform on surrogates', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        if (isCleanText(text)) expect(() => encodeURIComponent(text)).not.toThrow();
      }),
    );
  });
});

describe('pickText', () => {
  it('prefers the wanted language, then its relative, then the fallback, then any', () => {
    expect(pickText({ en: 'a', 'zh-Hans': 'b' }, 'zh-Hans', 'en')).toBe('b');
    expect(pickText({ en: 'a', 'zh-Hans': 'b' }, 'zh-Hant', 'en')).toBe('b');
    expect(pickText({ en: 'a', 'zh-Hans': 'b' }, 'th', 'en')).toBe('a');
    expect(pickText({ en: ' ', pl: 'c' }, 'th', 'en')).toBe('c');
    expect(pickText({}, 'th', 'en')).toBe('');
  });
});
