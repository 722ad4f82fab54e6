import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FaqCsvRow } from './faq-csv.ts';
import { readFaqCsv } from './read-faq-csv.ts';
import { writeFaqCsv } from './write-faq-csv.ts';

const returns: FaqCsvRow = {
  id: 'returns',
  questions: ['How do I return it?', '怎么退货'],
  answers: [
    { locale: 'en', text: 'Within 14 days.\nFree of charge.' },
    { locale: 'zh-Hans', text: '14 天内，免费' },
  ],
};

describe('reading', () => {
  test.each([
    ['commas', 'id,question,answer_en\r\na,Hi | Hello,"Hello, you"\r\n', 'Hello, you'],
    ['semicolons', 'id;question;answer_en\na;"Hi\nHello";Hello, you\n', 'Hello, you'],
    ['tabs', 'ID\tQuestion\tanswer_en\na\tHi | Hello\tHello, you', 'Hello, you'],
    [
      'a byte order mark',
      '\uFEFFid,question,answer_en\na,Hi | Hello,"say ""Hello"""',
      'say "Hello"',
    ],
    ['CR alone', 'id,question,answer_en\ra,Hi | Hello,x', 'x'],
    ['a line that names the separator', 'sep=;\r\nid;question;answer_en\r\na;Hi | Hello;x', 'x'],
    ['names in capital letters', 'ID,QUESTION,ANSWER_EN\na,Hi | Hello,x', 'x'],
    ['quoted names', '"id","question","answer_en"\n"a","Hi | Hello","x"', 'x'],
  ])('%s', (_, text, answer) => {
    expect(readFaqCsv(text)).toEqual({
      rows: [{ id: 'a', questions: ['Hi', 'Hello'], answers: [{ locale: 'en', text: answer }] }],
      problems: [],
    });
  });

  test('all columns', () => {
    const text =
      'question,answer_zh-Hant,tags,buttons,product,valid_from,valid_until\n' +
      '運費,免費,a b,是 | 否,SKU-1,2026-02-01,2028-02-29\n';
    expect(readFaqCsv(text).rows).toEqual([
      {
        questions: ['運費'],
        answers: [{ locale: 'zh-Hant', text: '免費' }],
        buttons: ['是', '否'],
        product: 'SKU-1',
        validFrom: '2026-02-01',
        validUntil: '2028-02-29',
      },
    ]);
  });

  test('names broken rows and reads the others', () => {
    const text = [
      'id,question,answer_en,valid_from,valid_until,colour,id',
      'a,,no question',
      'b,no answer, ',
      'c,bad day,x,2026-02-30',
      'd,ends before it starts,x,2026-02-02,2026-02-01',
      'e,good,x',
      '',
      'e,the same id,x',
      'f,too,many,,,,,cells',
      'g,"never closed,x',
      'h,also good,x',
    ].join('\n');
    const { rows, problems } = readFaqCsv(text);
    expect(rows.map(({ id }) => id)).toEqual(['e', 'h']);
    expect(problems).toEqual([
      { row: 1, column: 'colour', code: 'faqCsv.unknownColumn' },
      { row: 1, column: 'id', code: 'faqCsv.duplicateColumn' },
      { row: 2, column: 'question', code: 'faqCsv.noQuestion' },
      { row: 3, column: null, code: 'faqCsv.noAnswer' },
      { row: 4, column: 'valid_from', code: 'faqCsv.badDate' },
      { row: 5, column: 'valid_until', code: 'faqCsv.badDate' },
      { row: 8, column: 'id', code: 'faqCsv.duplicateId' },
      { row: 9, column: null, code: 'faqCsv.tooManyCells' },
      { row: 10, column: null, code: 'faqCsv.unclosedQuote' },
    ]);
  });

  test.each(['', '\uFEFF', '\n\n', 'Hi,Hello\nx,y', '"'])('%j has no header', (text) => {
    const { rows, problems } = readFaqCsv(text);
    expect(rows).toEqual([]);
    expect(problems.at(-1)).toEqual({ row: 1, column: null, code: 'faqCsv.noHeader' });
  });

  test('too large', () => {
    const long = readFaqCsv(`question,answer_en\n${'x'.repeat(5_000_000)}`);
    expect(long).toEqual({
      rows: [],
      problems: [{ row: 1, column: null, code: 'faqCsv.tooLarge' }],
    });
    const many = readFaqCsv(`question,answer_en\n${'x,y\n'.repeat(20_001)}`);
    expect(many.rows).toHaveLength(20_000);
    expect(many.problems).toEqual([{ row: 20_002, column: null, code: 'faqCsv.tooLarge' }]);
  });
});

describe('writing', () => {
  test('quotes what needs it', () => {
    expect(writeFaqCsv([returns])).toBe(
      '\uFEFFid,question,answer_en,answer_zh-Hans,buttons,product,valid_from,valid_until\r\n' +
        'returns,"How do I return it?\n怎么退货","Within 14 days.\nFree of charge.",14 天内，免费,,,,\r\n',
    );
  });

  test.each(['=1+1', '+48 22', '-5', '@SUM(A1)', '\t=1', "'=1"])('guards %j', (answer) => {
    const row: FaqCsvRow = { questions: ['q'], answers: [{ locale: 'en', text: answer }] };
    const text = writeFaqCsv([row]);
    expect(text).toContain(`'${answer}`);
    expect(readFaqCsv(text).rows).toEqual([row]);
  });
});

describe('for any', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom('"', ',', ';', '\t', '\r', '\n', "'", '=', '-', '退', 'a', ' '),
    }),
  );
  const filled = cell.filter((text) => text.trim() !== '');
  const part = cell
    .map((text) => text.trim())
    .filter((text) => text !== '' && !/[\r\n]| \| /.test(text));
  const day = fc.constantFrom('2026-01-31', '2026-02-28');

  test('rows, reading gives back what was written', () => {
    const anyRow = fc.record(
      {
        questions: fc.array(part, { minLength: 1, maxLength: 3 }),
        answers: fc.tuple(filled, filled).map(([en, th]) => [
          { locale: 'en', text: en },
          { locale: 'th', text: th },
        ]),
        buttons: fc.array(part, { minLength: 1, maxLength: 3 }),
        product: part,
        validFrom: day,
      },
      { requiredKeys: ['questions', 'answers'] },
    );
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 5 }), (rows) => {
        const numbered = rows.map((row, at) => ({ ...row, id: String(at) }));
        expect(readFaqCsv(writeFaqCsv(numbered))).toEqual({ rows: numbered, problems: [] });
      }),
    );
  });

  test('text, reading does not throw', () => {
    fc.assert(
      fc.property(cell, (text) => {
        const { problems } = readFaqCsv(`question,answer_en\n${text}`);
        expect(problems.every(({ row }) => row >= 1)).toBe(true);
      }),
    );
  });
});
