import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, isCharacterBorder, writtenSpan } from './fold.ts';

/** Any sequence of UTF-16 units, well formed or not, and texts of the kind that customers write. */
const anyText = fc.oneof(
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
    .map((units) => String.fromCharCode(...units)),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom(
      ...Array.from('aAéłŁßİﬁ½ＡｶﾞàÀ錢钱多แเนนนม้ําย่๑٣０①😀👍👩'),
      ...[
        '\u0301',
        '\u200D',
        '\u200B',
        '\uFE0F',
        '\u{1F3FD}',
        ' ',
        '\u3000',
        '\n',
        '\uD83D',
        '\uDE00',
      ],
    ),
    maxLength: 40,
  }),
);

describe('fold', () => {
  test.each([
    ['case', 'HOW Much', 'how much'],
    ['full width', 'ＨＯＷ　ＭＵＣＨ１', 'how much1'],
    ['half-width kana', 'ｶﾞｲﾄﾞ', 'ガイド'],
    ['white space', 'a \t\n\u00A0 b', 'a b'],
    ['white space around a zero-width character', 'a \u200B b', 'a b'],
    ['zero-width characters', 'pr\u200Bi\u00ADce\uFEFF', 'price'],
    ['traditional Chinese', '這個多少錢？幾時發貨', '这个多少钱?几时发货'],
    ['regional variants', '裡裏台臺檯着著', '里里台台台着着'],
    ['Polish letters', 'Zażółć gęślą jaźń ŁÓDŹ', 'zazolc gesla jazn lodz'],
    ['accents taken apart', 'L\u0301o\u0301dz\u0301', 'lodz'],
    ['other Latin letters', 'Straße İstanbul søk œuvre', 'strasse istanbul sok oeuvre'],
    ['Greek', 'Ώρα ΟΔΟΣ οδός', 'ωρα οδοσ οδοσ'],
    ['Cyrillic keeps its letters', 'Ёлка й', 'елка й'],
    ['quotes and dashes', 'don’t don´t “a” – e‑mail', 'don\'t don\'t "a" - e-mail'],
    ['ligatures and rings', 'ﬁt ① ㎏ ™', 'fit 1 kg tm'],
    ['a keycap', '1️⃣', '1'],
    ['a skin tone', '👍🏽', '👍'],
    ['flags stay apart', '🏴󠁧󠁢󠁥󠁮󠁧󠁿🏴󠁧󠁢󠁳󠁣󠁴󠁿', '🏴󠁧󠁢󠁥󠁮󠁧󠁿🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
    ['hidden tags', 'a\u{E0062}c', 'ac'],
    ['Thai sara am', '\u0E19\u0E49\u0E33', '\u0E19\u0E49\u0E4D\u0E32'],
    ['Thai sara am in two parts', '\u0E19\u0E4D\u0E49\u0E32', '\u0E19\u0E49\u0E4D\u0E32'],
    ['Thai sara e twice', 'เเพง', 'แพง'],
    ['Thai digits', '๑๒๓', '123'],
    ['digits of other scripts', '٣٤ ۵ १२ ৭ ០ 𝟙𝟡 𑛀', '34 5 12 7 0 19 0'],
    ['digits stay', '5000 555555', '5000 555555'],
    ['repeated Thai letters', 'มากกกก ค่าาาา ๆๆๆ', 'มาก ค่า ๆ'],
    ['doubled Thai letters stay', 'กรรม จริงงนะ', 'กรรม จริงงนะ'],
    ['a Thai letter with a mark is another one', 'กกก่', 'กกก่'],
    ['repeated Latin and Chinese letters stay', 'AAA goood 哈哈哈', 'aaa goood 哈哈哈'],
    ['Nordic, Turkish, Icelandic', 'Đð ŁØøÆ Œ Þ ı', 'dd loo' + 'ae oe th i'],
    ['Thai marks stay', 'ที่นี่', 'ที่นี่'],
    ['nothing', '', ''],
  ])('%s', (_name, text, folded) => {
    expect(fold(text).text).toBe(folded);
  });

  test('leads back to the text as it was written', () => {
    const text = 'Do  Łodzi, ﬁrma 👩🏽‍💻錢';
    const folded = fold(text);
    const at = (part: string) => {
      const start = folded.text.indexOf(part);
      const span = writtenSpan(folded, start, start + part.length);
      return text.slice(span.start, span.end);
    };
    expect(folded.text).toBe('do lodzi, firma 👩💻钱');
    expect(['do', 'lodzi', 'f', 'firma', '👩', '钱'].map(at)).toEqual([
      'Do',
      'Łodzi',
      'ﬁ',
      'ﬁrma',
      '👩🏽‍💻',
      '錢',
    ]);
  });

  test('a run of Thai letters is one letter on the way back', () => {
    const folded = fold('ชอบมากกกกค่ะ');
    expect(folded.text).toBe('ชอบมากค่ะ');
    expect(writtenSpan(folded, 5, 6)).toEqual({ start: 5, end: 9 });
    expect(writtenSpan(folded, 3, 9)).toEqual({ start: 3, end: 12 });
  });

  test('digits of every script become 0 to 9', () => {
    const digits = Array.from({ length: 0x20000 }, (_, code) => code)
      .filter((code) => code < 0xd800 || code > 0xdfff)
      .map((code) => String.fromCodePoint(code))
      .filter((character) => /\p{Nd}/u.test(character));
    expect(digits.length % 10).toBe(0);
    expect(fold(digits.join('')).text).toBe('0123456789'.repeat(digits.length / 10));
  });

  test('never cuts a character as people see it', () => {
    const text = 'é e\u0301 ที่ น้ำ 👩🏽‍💻 🇵🇱🇹🇭 1️⃣ ｶﾞ 각 \u1100\u1161\u11A8 ok';
    const folded = fold(text);
    const seen = new Set([text.length]);
    for (const { index } of new Intl.Segmenter('en').segment(text)) seen.add(index);
    for (let position = 0; position < folded.text.length; position += 1) {
      if (!isCharacterBorder(folded, position)) continue;
      expect(seen).toContain(folded.starts[position]);
    }
    expect(folded.ends.every((end) => seen.has(end))).toBe(true);
  });

  test('takes any string and keeps a position for every unit', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = fold(text);
        expect(folded.starts).toHaveLength(folded.text.length);
        expect(folded.ends).toHaveLength(folded.text.length);
        let before = 0;
        folded.starts.forEach((start, index) => {
          const end = folded.ends[index] ?? 0;
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          before = start;
        });
      }),
      { numRuns: 500 },
    );
  });

  test('the written part between two borders folds to the same', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, first, second) => {
        const folded = fold(text);
        const borders = Array.from({ length: folded.text.length + 1 }, (_, index) => index).filter(
          (position) => isCharacterBorder(folded, position),
        );
        const [start = 0, end = 0] = [first, second]
          .map((number) => borders[number % borders.length] ?? 0)
          .sort((left, right) => left - right);
        if (start === end) return;
        const span = writtenSpan(folded, start, end);
        expect(fold(text.slice(span.start, span.end)).text).toBe(folded.text.slice(start, end));
      }),
      { numRuns: 1000 },
    );
  });

  test('changes nothing the second time, for every single character', () => {
    const changed: string[] = [];
    for (let code = 0; code < 0x30000; code += 1) {
      const once = fold(String.fromCodePoint(code)).text;
      if (fold(once).text !== once) changed.push(code.toString(16));
    }
    expect(changed).toEqual([]);
  });

  test('stays linear on hostile texts', () => {
    for (const text of [
      'e' + '\u0301'.repeat(100_000),
      '👩' + '\u200D'.repeat(100_000),
      ' '.repeat(100_000) + 'a',
      'เ'.repeat(100_000),
      'กกกขขข'.repeat(20_000),
      ...['ąb cd ', '发货 吗 ', 'ราคา เท่า '].map((words) => words.repeat(60_000)),
    ]) {
      expect(fold(text).text.length).toBeLessThanOrEqual(text.length);
    }
  });
});
