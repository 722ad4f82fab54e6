import { readIntentCsv, writeIntentCsv } from '@bellhop/language';
import type { Intent } from '@bellhop/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRowsOf } from './csv-rows.ts';
import { planImport } from './plan-import.ts';

const price: Intent = {
  id: 'price',
  names: { en: 'Price', th: 'ราคา' },
  examples: ['how much', 'ราคาเท่าไหร่'],
};
const stock: Intent = { id: 'stock', names: { en: 'In stock' }, examples: [] };

function plan(file: string, existing: readonly Intent[] = [price, stock], locale = 'en') {
  let next = 0;
  return planImport(readIntentCsv(file).rows, {
    existing,
    locale,
    newId: () => `new${String((next += 1))}`,
  });
}

describe('a file of sentences', () => {
  it('gives an intent with the same name what it has not got yet, and counts the rest', () => {
    const done = plan(
      'intent,example\nPRICE,HOW  MUCH\nprice,what does it cost\nราคา,What does it cost\nPrice,=1+1',
    );
    expect(done).toEqual({
      intents: [
        {
          intent: { ...price, examples: [...price.examples, 'what does it cost', '=1+1'] },
          added: ['what does it cost', '=1+1'],
          isNew: false,
        },
      ],
      added: 2,
      known: 2,
      problems: [],
      tooMany: null,
    });
  });

  it('makes the others, named in the language of the interface or as its columns say', () => {
    const done = plan(
      'id,intent,example,name_en,name_pl\n' +
        ',Prezent,zapakuj,,\n,prezent,na prezent,,\n' +
        'gift-card,Karta,bon,,\ngift-card,Karta,kup bon,Gift card,Karta\n17,Sizes,which size,,\n17,Sizes,too big,,',
      [],
      'pl',
    );
    expect(done.intents.map(({ intent }) => intent)).toEqual([
      { id: 'new1', names: { pl: 'Prezent' }, examples: ['zapakuj', 'na prezent'] },
      { id: 'gift-card', names: { en: 'Gift card', pl: 'Karta' }, examples: ['bon', 'kup bon'] },
      { id: 'new2', names: { pl: 'Sizes' }, examples: ['which size', 'too big'] },
    ]);
    expect(done.intents.every(({ isNew }) => isNew)).toBe(true);
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'takes %s for a name like any other',
    (name) => {
      const done = plan(`id,intent,example\n,${name},${name}\n${name},other,one`);
      expect(done.problems).toEqual([]);
      expect(done.intents[0]?.intent).toEqual({
        id: 'new1',
        names: { en: name },
        examples: [name],
      });
      expect(done.intents).toHaveLength(2);
    },
  );

  it('prefers the name that the interface shows, and does not guess between two', () => {
    const back: Intent = { id: 'back', names: { en: 'Return', pl: 'Zwrot' }, examples: [] };
    const money: Intent = { id: 'money', names: { en: 'Zwrot', pl: 'Pieniądze' }, examples: [] };
    const file = 'intent,example\nZwrot,chcę oddać';
    expect(plan(file, [back, money], 'pl').intents[0]?.intent.id).toBe('back');
    expect(plan(file, [back, money], 'en').intents[0]?.intent.id).toBe('money');
    expect(plan(file, [back, money], 'th')).toMatchObject({
      intents: [{ intent: { id: 'money' } }],
    });
    const twice = [back, { ...money, names: back.names }];
    expect(plan(file, twice, 'pl')).toMatchObject({
      intents: [],
      problems: [{ row: 2, text: 'Zwrot', code: 'ambiguous' }],
    });
  });

  it('names rows that do not fit and puts nothing of them in', () => {
    const full = { ...stock, examples: Array.from({ length: 1000 }, (_, at) => `s${String(at)}`) };
    const long = 'x'.repeat(501);
    const done = plan(
      `intent,example\nFresh,${long}\n${'n'.repeat(201)},hello\nIn stock,one more\nPrice,bad\u0007bell`,
      [price, full],
    );
    expect(done.intents).toEqual([]);
    expect(done.problems).toEqual([
      { row: 2, text: `${'x'.repeat(60)}…`, code: 'badExample' },
      { row: 3, text: `${'n'.repeat(60)}…`, code: 'badName' },
      { row: 4, text: 'In stock', code: 'full' },
      { row: 5, text: 'bad\u0007bell', code: 'badExample' },
    ]);
  });

  it('says when there would be too many', () => {
    const lines = (count: number) =>
      Array.from({ length: count }, (_, at) => `i${String(at)},hello`).join('\n');
    expect(plan(`intent,example\n${lines(300)}`, []).tooMany).toBeNull();
    expect(plan(`intent,example\n${lines(301)}`, []).tooMany).toBe('intents');
    const many = Array.from({ length: 20 }, (_, intent) => ({
      id: `i${String(intent)}`,
      names: { en: `i${String(intent)}` },
      examples: Array.from({ length: 1000 }, (__, at) => String(at)),
    }));
    expect(plan('intent,example\nnew,hello', many).tooMany).toBe('sentences');
  });
});

describe('a list that was exported and is imported again', () => {
  const text = fc
    .oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({
        unit: fc.constantFrom('"', ',', ';', '\n', "'", '=', '-', '價', 'ก', '🛍️', ' '),
      }),
      fc.constantFrom(
        'constructor',
        '__proto__',
        '=1+1',
        '@SUM(A1)',
        "'=1",
        'Ile?',
        'ราคา',
        '价格',
      ),
    )
    .map((each) => each.trim())
    .filter((each) => each !== '');
  const names = fc.dictionary(fc.constantFrom('en', 'zh-Hans', 'zh-Hant', 'th', 'pl'), text, {
    noNullPrototype: true,
  });
  const intent = fc.record({
    id: fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,9}$/),
    names,
    examples: fc.uniqueArray(text, {
      selector: (each) => each.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim(),
      maxLength: 5,
    }),
  });
  const intents = fc.uniqueArray(intent, { selector: ({ id }) => id, maxLength: 6 });
  const locale = fc.constantFrom('en', 'zh-Hans', 'zh-Hant', 'th', 'pl');

  it('changes nothing, in whichever language', () => {
    fc.assert(
      fc.property(intents, locale, locale, (existing, writer, reader) => {
        const done = plan(writeIntentCsv(csvRowsOf(existing, writer)), existing, reader);
        expect(done).toMatchObject({ intents: [], added: 0, problems: [] });
        expect(done.known).toBe(existing.flatMap(({ examples }) => examples).length);
      }),
    );
  });

  it('makes the same intents in a shop that has none', () => {
    fc.assert(
      fc.property(intents, locale, locale, (before, writer, reader) => {
        const done = plan(writeIntentCsv(csvRowsOf(before, writer)), [], reader);
        expect(done.problems).toEqual([]);
        expect(done.intents.map((each) => each.intent)).toEqual(before);
      }),
    );
  });
});
