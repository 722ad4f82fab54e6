import { readFaqCsv, writeFaqCsv } from '@bellhop/language';
import type { FaqEntry } from '@bellhop/schema';
import { describe, expect, it } from 'vitest';
import { entriesOf, rowsOf } from './csv-entries.ts';

const answer = (
  locale: string,
  text: string,
  from: string | null = null,
  until: string | null = null,
) => ({
  locale,
  text,
  from,
  until,
});
const entry: FaqEntry = {
  id: 'parking',
  questions: ['where to park', 'ที่จอดรถ'],
  answers: [
    answer('en', 'Behind the shop.'),
    answer('th', 'หลังร้าน'),
    answer('en', 'Nowhere, we are rebuilding.', '2026-05-01', '2026-06-30'),
  ],
  product: '',
  buttons: [{ en: 'Map', th: 'แผนที่' }],
};
const fresh = () => {
  throw new Error('no new id is needed');
};

describe('a file that was exported and is imported again', () => {
  it('gives the same entries, with days and translated buttons', () => {
    const { rows, problems } = readFaqCsv(writeFaqCsv(rowsOf([entry], 'th')));
    expect(problems).toEqual([]);
    expect(entriesOf(rows, [entry], fresh)).toEqual({
      entries: [entry],
      replaced: 1,
      problems: [],
    });
  });

  it('takes several answers in one language for the same days', () => {
    const twice = { ...entry, answers: [answer('en', 'One'), answer('en', 'Two')] };
    const { rows } = readFaqCsv(writeFaqCsv(rowsOf([twice], 'en')));
    expect(rows).toHaveLength(2);
    expect(entriesOf(rows, [twice], fresh).entries).toEqual([twice]);
  });
});

describe('entriesOf', () => {
  const row = { questions: ['Where to park'], answers: [{ locale: 'en', text: 'There.' }] };

  it('knows an entry by its question when the file has no ids', () => {
    const { entries, replaced } = entriesOf([row], [entry], fresh);
    expect([entries[0]?.id, replaced]).toEqual(['parking', 1]);
  });

  it('tells the same question about two products apart', () => {
    const rows = [
      { ...row, product: 'Bike' },
      { ...row, product: 'Car' },
    ];
    let next = 0;
    const { entries, replaced } = entriesOf(rows, [entry], () => `n${(next += 1)}`);
    expect([entries.map(({ id }) => id), replaced]).toEqual([['n1', 'n2'], 0]);
  });

  it('keeps an id that it can use and replaces one that it cannot', () => {
    const rows = [
      { ...row, id: 'my-id' },
      { ...row, id: '17', questions: ['other'] },
    ];
    expect(entriesOf(rows, [], () => 'fresh').entries.map(({ id }) => id)).toEqual([
      'my-id',
      'fresh',
    ]);
  });

  it('names rows that are too long instead of storing half of them', () => {
    const rows = [row, { ...row, questions: ['x'.repeat(501)] }];
    const { entries, problems } = entriesOf(rows, [], () => 'fresh');
    expect([entries.length, problems.map(({ part }) => part)]).toEqual([1, ['questions']]);
  });
});
