import { describe, expect, test } from 'vitest';
import { readable } from './readable.ts';

describe('readable', () => {
  test.each([
    ['１２３ＡＢ＠．－', '123AB@.-'],
    ['๐๑๒ ٣٤ ०९ 𝟎𝟗𝟘𝟡𝟿', '012 34 09 09099'],
    ['+48–512—345', '+48-512-345'],
    ['1\u00A02\u30003\n4', '1 2 3\n4'],
    ['1\u200B2\uFEFF3', '123'],
    ['1️⃣2⃣❸➃➎⓵①', '①②③④⑤①①'],
    ['➕V ²½ⅳ', '+V ²½ⅳ'],
    ['Łódź 電話 โทร 👩🏽‍💻', 'Łódź 電話 โทร 👩🏽💻'],
    ['\uD83D x \uDE00', '\uD83D x \uDE00'],
    ['', ''],
  ])('%s', (text, expected) => {
    expect(readable(text).text).toBe(expected);
  });

  test('knows the way back', () => {
    const text = 'a 1️⃣\u200B２👩x';
    const { text: plain, starts, ends } = readable(text);
    const written = (part: string) => {
      const at = plain.indexOf(part);
      return text.slice(starts[at], ends[at + part.length - 1]);
    };
    expect(plain).toBe('a ①2👩x');
    expect(['a', '①', '2', '👩', 'x', '①2'].map(written)).toEqual([
      'a',
      '1️⃣',
      '２',
      '👩',
      'x',
      '1️⃣\u200B２',
    ]);
  });
});
