import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pinyinOf } from './pinyin.ts';
import { pinyinSyllables } from './pinyin-syllables.ts';
import { splitSyllables } from './split-syllables.ts';
import { createWordSearch } from './word-search.ts';

const soundsAlike = { pinyinOf };
const shopWords = [
  '发货',
  '退款',
  '多少钱',
  '客服',
  '绿色',
  '方案',
  '西安',
  '我们',
  '嫦娥',
  '麻辣',
];
const search = createWordSearch(shopWords, { rule: 'any', soundsAlike });
const heard = (text: string) =>
  search.search(text).matches.map(({ keyword, text: met }) => `${keyword}: ${met}`);

describe('pinyin that a customer typed', () => {
  test.each([
    ['fahuo', ['发货: fahuo']],
    ['FA HUO le ma', ['发货: FA HUO']],
    ['tuikuan le ma', ['退款: tuikuan']],
    ['wo yao tui kuan!!', ['退款: tui kuan']],
    ['Fāhuò, tuìkuǎn', ['发货: Fāhuò', '退款: tuìkuǎn']],
    ['fa1 huo4', ['发货: fa1 huo4']],
    ['tui4kuan3 a', ['退款: tui4kuan3']],
    ['tui-kuan', ['退款: tui-kuan']],
    ['fahuoooo', ['发货: fahuoooo']],
    ['ｆａ　ｈｕｏ', ['发货: ｆａ　ｈｕｏ']],
    ['duo shaoqian', ['多少钱: duo shaoqian']],
    ['hello, haimeifahuo ma', ['发货: fahuo']],
    ['lvse', ['绿色: lvse']],
    ['lǜ sè de', ['绿色: lǜ sè']],
    ['you fangan ma', ['方案: fangan']],
    ["xi'an keyi ma, xi an", ["西安: xi'an", '西安: xi an']],
    ['women yao tuikuan', ['我们: women', '退款: tuikuan']],
    ['wo de iphone shenme shihou fahuo', ['发货: fahuo']],
    ['我的 order 12 什么时候fahuo', ['发货: fahuo']],
  ])('is heard: %s', (text, met) => {
    expect(heard(text)).toEqual(met);
  });

  test.each([
    ...['fa', 'huo', 'tui le', 'fa, huo', 'fa 5 huo', 'xian zai', 'women', 'change', 'Mała?'],
    ...['我要 change 密码', '这件是 women 尺码', 'fahuo@shop.example', 'Joshua Fahuo', 'fahuox'],
  ])('is not heard: %s', (text) => {
    expect(heard(text)).toEqual([]);
  });

  test('a keyword of one character is never met', () => {
    const one = createWordSearch(['花', '退', '好'], { rule: 'any', soundsAlike });
    for (const text of ['hua', 'tui', 'tui kuan', 'hao de', 'nihao']) {
      expect(one.search(text).found, text).toBe(false);
    }
  });

  test('the whole message, its beginning, and southern sounds', () => {
    const find = (rule: 'exact' | 'startsWith', text: string) =>
      createWordSearch(['发货'], { rule, soundsAlike }).search(text).found;
    expect(find('exact', ' Fa huo? ')).toBe(true);
    expect(find('exact', 'fahuo le ma')).toBe(false);
    expect(find('startsWith', 'fahuo le ma')).toBe(true);
    expect(find('startsWith', 'hai mei fahuo')).toBe(false);
    const southern = { pinyinOf, southern: true };
    const options = { rule: 'any', soundsAlike: southern } as const;
    expect(createWordSearch(['吃饭'], options).search('wo yao cifan').found).toBe(true);
    expect(
      createWordSearch(['吃饭'], { rule: 'any', soundsAlike }).search('wo yao cifan').found,
    ).toBe(false);
  });

  test('means nothing when sounds do not count', () => {
    expect(createWordSearch(['发货'], { rule: 'any' }).search('fahuo').found).toBe(false);
  });
});

// Each is the sound of an English or Polish word that is used below.
const treacherous = [
  ...[
    '我们',
    '嫦娥',
    '麻辣',
    '大码',
    '那么',
    '你呢',
    '马克',
    '塔克',
    '立刻',
    '抹茶',
    '妈妈',
    '爸爸',
  ],
  ...[
    '哪里',
    '发的',
    '测那',
    '怕你',
    '不大',
    '他们',
    '撒了',
    '拉了',
    '把那那',
    '同你',
    '单哥',
    '涅马',
  ],
  ...[
    '谈过',
    '骂米',
    '那米',
    '萨米',
    '他可',
    '大热',
    '可可',
    '可乐',
    '乐得',
    '开门',
    '瓦工',
    '汪大',
  ],
];

const sentences = [
  'Do you have shoes for women?',
  'Can I change the size of my order?',
  'How long can you hold it?',
  'I need a pen and a long ruler',
  'The sun was in my eyes all day',
  'Is there a sale on cocoa and cola?',
  'Big bang theory shirts please',
  'We like the same game',
  'Joshua and Hua ordered two lamps',
  'Take me to the sale',
  'can he change me a size',
  'can women change size here',
  'take me home',
  'make me an offer',
  'like name of the lane',
  'She can make a change',
  'Nine women came late',
  'Can I pay in yuan?',
  'Mama and baba like mocha',
  'me, mama and women',
  'women change name',
  'change name',
  'change',
  'women',
  'nine',
  'Mocha size large',
  'Do you ship to China or Canada?',
  'My name is Wanda',
  'one banana, nine panda pens',
  'same game, same name',
  'Long time no see',
  'hello, can he see me',
  'ok take me',
  'The banana cake was late again',
  'Can a man change a tire here?',
  'Is the lane too long for a van?',
  'Human resources, please',
  'Hang on a minute',
  'pending since nine',
  'I like you, nine out of ten',
  'Czy macie mała czarna torba?',
  'Ma pani mała kawę?',
  'nie ma',
  'Nie ma sensu',
  'mała',
  'dama',
  'Cena mała?',
  'Jaka jest cena tej lampy?',
  'Pani dała mi nową sukienkę',
  'tania kawa',
  'nie ma pani',
  'nie ma mała',
  'Czy to pasuje na moje panie?',
  'Dla mamy proszę',
  'Same duże rozmiary',
  'mama ma dane',
  'ta dama ma mała',
  'dane pani mama ma',
  'Czy jest taki sam sok?',
  'Zamów pan kuriera na sobotę',
  'Piwa nie ma, a kawa jest',
  'Chcę oddać banana',
  'Dokąd jedzie ta paczka?',
  'Nie działa mi lampa',
  'Pan Wang dzwonił w sprawie zwrotu',
  'nie, pani nie ma danych',
  'mapa, moneta, zupa',
  'Kupię dwa koce',
];

describe('sentences in English and Polish', () => {
  const traps = createWordSearch(treacherous, { rule: 'any', soundsAlike });

  test('hold words that are pinyin too', () => {
    const words = sentences.flatMap((text) => text.toLowerCase().match(/[a-z]+/g) ?? []);
    const possible = words.filter((word) => splitSyllables(word) !== null);
    expect(new Set(possible).size).toBeGreaterThan(50);
    expect(sentences.length).toBeGreaterThan(60);
  });

  test.each(sentences)('%s', (text) => {
    expect(traps.search(text).matches).toEqual([]);
    expect(traps.search(text.toUpperCase()).matches).toEqual([]);
  });
});

const syllable = fc.constantFrom(...pinyinSyllables);

test('a word of syllables is read as syllables, and nothing is lost', () => {
  const closed = syllable.filter((one) => !/^[aeo]/.test(one));
  fc.assert(
    fc.property(fc.array(closed, { minLength: 1, maxLength: 10 }), (syllables) => {
      const word = syllables.join('');
      const read = splitSyllables(word);
      expect(read?.join('')).toBe(word);
      expect(read?.every((one) => pinyinSyllables.has(one))).toBe(true);
    }),
  );
  expect(splitSyllables('ang'.repeat(200))).toBeNull();
});

test('takes any text, points into it, and underlines the syllables of the keyword', () => {
  const pieces = fc.constantFrom(
    ...['fa', 'huo', 'fahuo', 'TUI', 'kuǎn', '4', ' ', ' ', "'", '-', '退', 'ﬀ', 'ﬁ', 'ü', 'lv'],
    ...['\u0301', '\u200D', '\uD83D', 'women', 'order', 'an', 'g', '，', 'อ', 'x', '\n', 'Ａ'],
  );
  const near = fc.array(pieces, { maxLength: 14 }).map((list) => list.join(''));
  fc.assert(
    fc.property(fc.oneof(near, fc.string({ unit: 'binary' })), (text) => {
      for (const { span, text: met } of search.search(text).matches) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.end).toBeLessThanOrEqual(text.length);
        expect(text.slice(span.start, span.end)).toBe(met);
        expect(met.trim()).toBe(met);
      }
    }),
    { numRuns: 3000 },
  );
});

test('syllables from a keyboard are found wherever the customer puts spaces', () => {
  const keyword = fc.constantFrom(...shopWords.slice(0, 4));
  fc.assert(
    fc.property(keyword, fc.array(fc.boolean(), { maxLength: 3 }), (word, spaces) => {
      const sounds = pinyinOf(word);
      const typed = sounds.map((one, at) => (at > 0 && spaces[at] ? ` ${one}` : one)).join('');
      expect(heard(`wo yao ${typed} le`)).toEqual([`${word}: ${typed}`]);
    }),
  );
});
