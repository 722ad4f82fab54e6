import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WrittenIntentCsvRow } from './intent-csv.ts';
import { readIntentCsv } from './read-intent-csv.ts';
import { writeIntentCsv } from './write-intent-csv.ts';

const row = (place: number, intent: string, example: string) => ({
  row: place,
  intent,
  example,
  names: [],
});

describe('reading', () => {
  test.each([
    ['commas', 'intent,language,example\r\nPrice,en,"how much, please"\r\n'],
    ['semicolons', 'intent;language;example\nPrice;en;how much, please\n'],
    ['tabs', 'intent\tlanguage\texample\nPrice\ten\thow much, please'],
    ['a byte order mark', '\uFEFFintent,example\nPrice,"how much, please"'],
    ['capital letters and another order', 'EXAMPLE,Intent\n" how much, please ",Price'],
    ['a line that names the separator', 'sep=;\r\nintent;example\r\nPrice;how much, please'],
  ])('%s', (_, text) => {
    expect(readIntentCsv(text)).toEqual({
      rows: [row(2, 'Price', 'how much, please')],
      problems: [],
    });
  });

  test('all columns, and line breaks within a sentence', () => {
    const text =
      'id,intent,language,example,NAME_EN,name_zh-hant\n' +
      'price,價格,zh-Hant,"多少錢？\n含運費嗎",Price,價格\n';
    expect(readIntentCsv(text).rows).toEqual([
      {
        row: 2,
        id: 'price',
        intent: '價格',
        example: '多少錢？\n含運費嗎',
        names: [
          { locale: 'en', text: 'Price' },
          { locale: 'zh-Hant', text: '價格' },
        ],
      },
    ]);
  });

  test('names broken rows and reads the others', () => {
    const text = [
      'Intent,Example,id,colour,example',
      'Price,how much',
      'Price,',
      ',whose is this',
      'Price,too,many,,,,,cells',
      '',
      'Price,"never closed',
      ',,new',
      'Stock,do you have it,stock',
      'Stock,,stock',
      ',only an id,stock',
    ].join('\n');
    const { rows, problems } = readIntentCsv(text);
    expect(rows.map(({ row: place }) => place)).toEqual([2, 8, 9, 11]);
    expect(problems).toEqual([
      { row: 1, column: 'colour', code: 'intentCsv.unknownColumn' },
      { row: 1, column: 'example', code: 'intentCsv.duplicateColumn' },
      { row: 3, column: 'Example', code: 'intentCsv.noExample' },
      { row: 4, column: 'Intent', code: 'intentCsv.noIntent' },
      { row: 5, column: null, code: 'intentCsv.tooManyCells' },
      { row: 7, column: null, code: 'intentCsv.unclosedQuote' },
      { row: 10, column: 'Example', code: 'intentCsv.noExample' },
    ]);
  });

  test.each(['', '\uFEFF', 'Price,how much\n', 'intent\nPrice', 'example\nhow much'])(
    '%j has no header',
    (text) => {
      const { rows, problems } = readIntentCsv(text);
      expect(rows).toEqual([]);
      expect(problems.at(-1)).toEqual({ row: 1, column: null, code: 'intentCsv.noHeader' });
    },
  );

  test('too large', () => {
    expect(readIntentCsv(`intent,example\n${'x'.repeat(5_000_000)}`)).toEqual({
      rows: [],
      problems: [{ row: 1, column: null, code: 'intentCsv.tooLarge' }],
    });
    const many = readIntentCsv(`intent,example\n${'x,y\n'.repeat(20_301)}`);
    expect(many.rows).toHaveLength(20_300);
    expect(many.problems).toEqual([{ row: 20_302, column: null, code: 'intentCsv.tooLarge' }]);
  });
});

describe('writing', () => {
  const written = (intent: string, example: string): WrittenIntentCsvRow => ({
    id: 'price',
    intent,
    language: 'en',
    example,
    names: [{ locale: 'en', text: intent }],
  });

  test('quotes what needs it', () => {
    expect(writeIntentCsv([written('Price, all', 'how\nmuch')])).toBe(
      '\uFEFFid,intent,language,example,name_en\r\n' +
        'price,"Price, all",en,"how\nmuch","Price, all"\r\n',
    );
  });

  test.each(['=1+1', '+48 22', '-5', '@SUM(A1)', "'=1"])('guards %j', (text) => {
    const file = writeIntentCsv([written(text, text)]);
    expect(file).not.toMatch(/(?:^|,)[=+\-@]/m);
    expect(file).toContain(`'${text}`);
    expect(readIntentCsv(file).rows).toMatchObject([{ intent: text, example: text }]);
  });
});

describe('for any', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom('"', ',', ';', '\t', '\r', '\n', "'", '=', '-', '價', 'ก', '🛍️', ' '),
    }),
    fc.constantFrom('constructor', '__proto__', 'toString', '=1+1', 'ile to kosztuje?', 'ราคา'),
  );
  const filled = cell.filter((text) => text.trim() !== '');
  const tidy = filled.map((text) => text.trim());
  const name = fc.record({
    locale: fc.constantFrom('en', 'zh-Hans', 'zh-Hant', 'th', 'pl', 'pt-BR'),
    text: filled,
  });
  const names = fc.uniqueArray(name, { selector: ({ locale }) => locale, maxLength: 5 });

  test('rows, reading gives back what was written', () => {
    const anyRow = fc.record(
      { id: tidy, intent: tidy, example: tidy, names, language: fc.constantFrom('', 'en', 'th') },
      { requiredKeys: ['intent', 'example', 'names', 'language'] },
    );
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 6 }), (rows) => {
        const { rows: read, problems } = readIntentCsv(writeIntentCsv(rows));
        expect(problems).toEqual([]);
        expect(read).toHaveLength(rows.length);
        for (const [at, { language: _, names: given, ...others }] of rows.entries()) {
          const { names: back, ...rest } = read[at] ?? { names: [] };
          expect(rest).toEqual({ ...others, row: at + 2 });
          expect(new Set(back)).toEqual(new Set(given));
        }
      }),
    );
  });

  test('text, reading does not throw', () => {
    fc.assert(
      fc.property(cell, (text) => {
        const { problems } = readIntentCsv(`intent,example\n${text}`);
        expect(problems.every(({ row: place }) => place >= 1)).toBe(true);
      }),
    );
  });
});
