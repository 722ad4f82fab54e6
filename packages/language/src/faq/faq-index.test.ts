import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDocumentIndex } from './document-index.ts';
import { createFaqIndex, type FaqEntry } from './faq-index.ts';

const shop: readonly FaqEntry[] = [
  {
    id: 'returns',
    questions: ['How do I return an item?', '怎么退货', 'Jak zwrócić towar?', 'ขอคืนสินค้าได้ไหม'],
  },
  {
    id: 'delivery',
    questions: ['How long does delivery take?', '几天能到货', 'Ile trwa dostawa?', 'จัดส่งกี่วันถึง'],
  },
  {
    id: 'payment',
    questions: [
      'Can I pay by card?',
      '可以货到付款吗',
      'Czy mogę zapłacić kartą?',
      'เก็บเงินปลายทางได้ไหม',
    ],
  },
  { id: 'gift', questions: ['Do you wrap gifts?'] },
];

describe('search', () => {
  test.each([
    ['i want to return my item', 'returns'],
    ['我要退貨', 'returns'],
    ['chcę zwrócić ten towar', 'returns'],
    ['อยากคืนสินค้าค่ะ', 'returns'],
    ['delivery to Bangkok, how long?', 'delivery'],
    ['幾天到貨', 'delivery'],
    ['ile dni trwa dostawa', 'delivery'],
    ['จัดส่งใช้เวลากี่วัน', 'delivery'],
    ['is paying by card ok', 'payment'],
    ['能货到付款不', 'payment'],
    ['place kartą', 'payment'],
    ['gift wrapping', 'gift'],
  ])('%s', (text, id) => {
    const reading = createFaqIndex(shop).search(text);
    expect(reading.hits[0]?.id).toBe(id);
    expect(reading.verdict).not.toBe('notFound');
  });

  test('the same question is an answer, whatever its spelling and the signs around it', () => {
    const index = createFaqIndex(shop);
    const reading = index.search('ＨＯＷ do i return an item???');
    expect(reading.verdict).toBe('answer');
    expect(reading.hits[0]).toEqual({
      id: 'returns',
      question: 'How do I return an item?',
      confidence: 1,
    });
  });

  test('of two entries with the same question the earlier one answers', () => {
    const twice = [
      { id: 'first', questions: ['opening hours'] },
      { id: 'second', questions: ['Opening hours?'] },
    ];
    const reading = createFaqIndex(twice).search('opening hours');
    expect(reading.hits.map(({ id }) => id)).toEqual(['first', 'second']);
  });

  test('what is not in the base is not found', () => {
    const reading = createFaqIndex(shop).search(
      'What is the weather like in the mountains tomorrow?',
    );
    expect(reading.verdict).toBe('notFound');
  });

  test('three different entries at most, best first', () => {
    const { hits } = createFaqIndex(shop).search('how do I return, pay by card, delivery, gifts');
    expect(hits).toHaveLength(3);
    expect(new Set(hits.map(({ id }) => id)).size).toBe(3);
    const confidences = hits.map(({ confidence }) => confidence);
    expect(confidences).toEqual(confidences.toSorted((left, right) => right - left));
  });

  test('says which words of the message it was', () => {
    const text = '你好，我想問怎麼退貨呢';
    const { because } = createFaqIndex(shop).search(text);
    expect(because[0]?.word).toContain('退貨');
    const english = createFaqIndex(shop).search('Hello, my CARD please');
    expect(english.because[0]).toMatchObject({ word: 'CARD', span: { start: 10, end: 14 } });
  });

  test.each([
    ['', []],
    ['   ', []],
    ['😡👍🏽', []],
    ['?!…', []],
    ['\uD800', []],
  ])('nothing is found for %j', (text, hits) => {
    expect(createFaqIndex(shop).search(text)).toMatchObject({
      verdict: 'notFound',
      hits,
      because: [],
    });
  });

  test('words that objects know are ordinary words', () => {
    const index = createFaqIndex([{ id: 'constructor', questions: ['constructor __proto__'] }]);
    expect(index.search('the constructor').hits[0]?.id).toBe('constructor');
  });

  test('a base without entries, entries without questions', () => {
    expect(createFaqIndex([]).search('hello')).toMatchObject({ verdict: 'notFound', hits: [] });
    const index = createFaqIndex([
      { id: 'empty', questions: [] },
      { id: 'blank', questions: ['', ' ', '？'] },
      { id: 'full', questions: ['hello there'] },
    ]);
    expect(index.search('hello').hits.map(({ id }) => id)).toEqual(['full']);
    expect(index.search('？').hits).toEqual([]);
  });

  test('of a very long message the beginning is read', () => {
    const index = createFaqIndex(shop);
    const long = 'how do I return an item '.repeat(5000);
    expect(index.search(long).hits[0]?.id).toBe('returns');
    expect(index.search('退货'.repeat(50_000)).hits[0]?.id).toBe('returns');
  });
});

describe('thresholds', () => {
  test('come from the base when it has enough questions', () => {
    const topics = [
      'parcel',
      'refund',
      'voucher',
      'invoice',
      'size',
      'colour',
      'battery',
      'warranty',
    ];
    const entries = topics.map((topic) => ({
      id: topic,
      questions: [`where is my ${topic}`, `I need help with the ${topic}`, `${topic} problem`],
    }));
    const usual = createFaqIndex(shop.slice(0, 1)).search('');
    const own = createFaqIndex(entries).search('');
    expect(usual).toMatchObject({ answerAt: 0.4, askAt: 0.16 });
    expect(own.answerAt).toBeGreaterThan(own.askAt);
    expect(own).not.toMatchObject({ answerAt: 0.4, askAt: 0.16 });
  });
});

describe('documents', () => {
  test('are found by their places, those with the same id as one', () => {
    const index = createDocumentIndex([
      { id: 'a', text: 'red shoes' },
      { id: 'b', text: 'blue shirts' },
      { id: 'a', text: 'crimson boots' },
    ]);
    expect(index.search('crimson boots', 5)[0]).toEqual({ i: 2, conf: 1 });
    expect(
      index
        .search('shirts and shoes', 5)
        .map(({ i }) => i)
        .toSorted(),
    ).toEqual([0, 1]);
    expect(index.search('shirts and shoes', 1)).toHaveLength(1);
  });
});

describe('for any text', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'退货怎么returnzwotคืนสินค้า😡 \uD83D㌀﷽?,') }),
  );
  const anyEntries = fc.array(
    fc.record({ id: fc.string(), questions: fc.array(anyText, { maxLength: 4 }) }),
    { maxLength: 8 },
  );

  test('it never throws, stays within bounds and says the same again', () => {
    fc.assert(
      fc.property(anyEntries, anyText, (entries, text) => {
        const reading = createFaqIndex(entries).search(text);
        expect(createFaqIndex(entries).search(text)).toEqual(reading);
        expect(reading.hits.length).toBeLessThanOrEqual(3);
        for (const { confidence } of reading.hits) {
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
        for (const { span, word, weight } of reading.because) {
          expect(text.slice(span.start, span.end)).toBe(word);
          expect(span.end).toBeGreaterThan(span.start);
          expect(weight).toBeGreaterThan(0);
        }
      }),
    );
  });

  test('every question of a base finds an entry that has it', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const index = createFaqIndex(entries);
        for (const question of entries.flatMap(({ questions }) => questions)) {
          const hit = index.search(question).hits[0];
          if (hit) expect(hit.confidence).toBe(1);
        }
      }),
    );
  });
});
