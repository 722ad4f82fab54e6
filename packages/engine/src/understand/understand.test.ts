import { understoodSchema, type FaqEntry, type LanguageBase } from '@bellhop/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileLanguage, trainLanguage } from './compile-language.ts';
import { understand } from './understand.ts';

const around = { locale: null, day: '2026-03-02', country: 'TH' };
const nothing = compileLanguage(null, { intents: [], faq: [] });

const answer = (text: string, from: string | null = null, until: string | null = null) => ({
  locale: 'en',
  text,
  from,
  until,
});
const entry = (id: string, questions: string[], rest: Partial<FaqEntry> = {}): FaqEntry => ({
  id,
  questions,
  answers: [answer(`Answer of ${id}.`)],
  product: '',
  buttons: [],
  ...rest,
});

const base: LanguageBase = {
  intents: [
    {
      id: 'price',
      names: { en: 'Price', th: 'ราคา' },
      examples: [
        'how much is it',
        'what is the price',
        'price please',
        'how much does this cost',
        'ราคาเท่าไร',
      ],
    },
    {
      id: 'cancel',
      names: { en: 'Cancel' },
      examples: [
        'cancel my order',
        'please cancel it',
        'i want to cancel',
        'can i cancel the order',
        'ยกเลิกออเดอร์',
      ],
    },
  ],
  faq: [
    entry('wash', ['Can I put the mug into the dishwasher?', 'Is the mug dishwasher safe?']),
    entry('gift', ['Do you wrap gifts?', 'Can you wrap it as a present?'], {
      answers: [
        answer('Wrapped for Christmas.', '2026-12-01', '2026-12-24'),
        answer('Yes.', '2026-01-01', '2026-06-30'),
      ],
    }),
    entry('glass', ['Is the glass lid included?', 'Does it come with a lid?'], {
      product: 'teapot',
    }),
  ],
};
const shop = compileLanguage('l_1', base);
const read = (text: string, day = around.day) => understand(shop, text, { ...around, day });

describe('reading a message', () => {
  it('names the intent in the words of the shop and says which words told', () => {
    const { version, intent } = read('how much is the price?');
    expect(version).toBe('l_1');
    expect(intent).toMatchObject({
      verdict: 'answer',
      ranked: [{ intent: 'price', names: { th: 'ราคา' } }, {}],
    });
    expect(intent?.because.length).toBeGreaterThan(0);
    for (const { span, word } of intent?.because ?? []) {
      expect('how much is the price?'.slice(span.start, span.end).toLowerCase()).toContain(
        word.slice(0, 2).toLowerCase(),
      );
    }
  });

  it('finds a stored question with the answer of today', () => {
    const { faq } = read('is the mug dishwasher safe');
    expect(faq?.verdict).toBe('answer');
    expect(faq?.hits[0]).toMatchObject({ id: 'wash', answer: { en: 'Answer of wash.' } });
    expect(read('do you wrap gifts?').faq?.hits[0]?.answer).toEqual({ en: 'Yes.' });
    expect(read('do you wrap gifts?', '2026-12-10').faq?.hits[0]?.answer).toEqual({
      en: 'Wrapped for Christmas.',
    });
  });

  it('leaves out a question that has no answer today', () => {
    expect(read('do you wrap gifts?', '2027-01-10').faq?.hits.map(({ id }) => id)).not.toContain(
      'gift',
    );
  });

  it('knows the product in whatever form it is named', () => {
    const polish = compileLanguage(null, {
      intents: [],
      faq: [entry('wash', ['Czy filiżanka nadaje się do zmywarki?'], { product: 'filiżanka' })],
    });
    const verdict = (text: string) => understand(polish, text, around).faq?.verdict;
    expect(verdict('czy filiżanka nadaje się do zmywarki')).toBe('answer');
    expect(verdict('czy filiżankę można do zmywarki, nadaje się?')).not.toBe('notUnderstood');
    expect(verdict('czy filiżanki nadają się do zmywarki')).toBe('answer');
    expect(verdict('czy nadaje się do zmywarki')).toBe('didYouMean');
  });

  it('asks back when the answer is about a product that was not named', () => {
    expect(read('does it come with a lid?').faq).toMatchObject({
      verdict: 'didYouMean',
      hits: [{ id: 'glass' }],
    });
    expect(read('does the teapot come with a lid?').faq?.hits[0]).toMatchObject({ id: 'glass' });
  });

  it('reads mood, contacts and the wish for a person without being taught anything', () => {
    const angry = understand(
      nothing,
      'this is a scam, give me my money back, terrible service',
      around,
    );
    expect(angry).toMatchObject({
      intent: null,
      faq: null,
      language: 'en',
      sentiment: { label: 'negative' },
    });
    expect(understand(nothing, 'โทร 081-234-5678 นะคะ', around).contacts).toMatchObject([
      { kind: 'phone', value: '+66812345678' },
    ]);
    const asking = '我要转人工';
    const { person } = understand(nothing, asking, around);
    expect(asking.slice(person?.span.start, person?.span.end)).toBe(person?.text);
  });

  it('says why something is a contact, and what a number is that is none', () => {
    const text = 'zamówienie 600700800, tel. 512 345 678';
    const reading = understand(nothing, text, { ...around, country: 'PL' });
    expect(reading.contacts).toMatchObject([
      { kind: 'phone', value: '+48512345678', because: 'phone.announced' },
    ]);
    expect(reading.recognised).toEqual([
      { kind: 'orderNumber', span: { start: 11, end: 20 }, because: 'orderNumber.announced' },
    ]);
  });

  it('keeps where the number of a card stands, not the number', () => {
    const reading = understand(nothing, 'card 4111 1111 1111 1111', around);
    expect(reading).toMatchObject({ contacts: [], recognised: [{ kind: 'bankCard' }] });
    expect(JSON.stringify(reading)).not.toContain('1111');
  });

  it('says how sure the language is, and nothing where there is nothing to say', () => {
    const share = understand(nothing, 'gdzie jest moja paczka', around).languageShare ?? 0;
    expect(share).toBeGreaterThan(0.5);
    expect(share).toBe(Math.round(share * 100) / 100);
    for (const text of ['123', 'Wo ist meine Bestellung?', 'https://example.com']) {
      const { languageShare, language, ...reading } = understand(nothing, text, around);
      expect([text, languageShare === undefined]).toEqual([text, language === null]);
      expect(reading).not.toHaveProperty('recognised');
    }
  });

  it('adds little to what is kept of a plain message', () => {
    const plain = understand(nothing, 'where is my order', around);
    const { languageShare: _share, ...before } = plain;
    expect(JSON.stringify(plain).length - JSON.stringify(before).length).toBeLessThan(60);
  });

  it('gives the same with a kept model as with a fresh one', () => {
    const kept = compileLanguage('l_1', base, trainLanguage(base));
    for (const text of ['price?', 'cancel', 'ยกเลิก', 'hello']) {
      expect(understand(kept, text, around)).toEqual(understand(shop, text, around));
    }
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 300 }),
          fc.constantFrom('', '👩‍💻', '\ud800', 'constructor', '__proto__'),
        ),
        (text) => {
          const reading = understand(shop, text, around);
          expect(understoodSchema.parse(reading)).toEqual(reading);
          expect(understand(shop, text, around)).toEqual(reading);
        },
      ),
      { numRuns: 200 },
    );
  });
});
