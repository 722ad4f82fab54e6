import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../features/any-text.fixture.ts';
import { inspectIntents } from './inspect-intents.ts';
import { shopExamples } from './shop-examples.fixture.ts';

const report = inspectIntents(shopExamples);

describe('inspectIntents', () => {
  test('measures how well examples are told apart', () => {
    expect(report.examples).toBe(24);
    expect(report.accuracy).toBeGreaterThan(0.7);
    expect(report.rightInTopThree).toBe(1);
  });

  test('says what happens at the thresholds of the model and at others', () => {
    for (const rates of [report.rates, ...report.ratesByCaution]) {
      if (!rates) throw new Error('no rates');
      const parts =
        rates.answeredRight +
        rates.answeredWrong +
        rates.askedRight +
        rates.askedWrong +
        rates.notUnderstood;
      expect(parts).toBeCloseTo(1, 9);
      expect(rates.askAt).toBeLessThanOrEqual(rates.answerAt);
    }
    const answered = report.ratesByCaution.map(
      (rates) => rates.answeredRight + rates.answeredWrong,
    );
    expect(answered[0]).toBe(1);
    expect(answered).toEqual(answered.toSorted((left, right) => right - left));
    expect(answered.at(-1)).toBeLessThan(0.2);
  });

  test('asks for more examples', () => {
    const { intents } = inspectIntents([
      ...shopExamples,
      { intent: 'hours', text: 'when are you open' },
      ...Array.from({ length: 10 }, (_, index) => ({ intent: 'many', text: `number ${index}` })),
    ]);
    expect(intents.map(({ intent, examples, advice }) => [intent, examples, advice])).toEqual([
      ['tracking', 8, 'couldUseMore'],
      ['refund', 8, 'couldUseMore'],
      ['invoice', 8, 'couldUseMore'],
      ['hours', 1, 'tooFew'],
      ['many', 10, null],
    ]);
    expect(intents.map(({ readRight }) => readRight)[3]).toBeNull();
  });

  test('names intents that are taken for each other, with examples', () => {
    const colours = ['red', 'blue', 'green', 'black', 'white', 'pink'];
    const { confusions } = inspectIntents([
      ...colours.map((colour) => ({ intent: 'shirt', text: `do you have it in ${colour}` })),
      ...colours.map((colour) => ({ intent: 'trousers', text: `is there one in ${colour}` })),
      { intent: 'trousers', text: 'do you have it in yellow' },
      { intent: 'trousers', text: 'do you have it in brown' },
    ]);
    const first = confusions.find(({ intent }) => intent === 'trousers');
    expect(first).toMatchObject({ takenFor: 'shirt' });
    expect(first?.texts).toContain('do you have it in yellow');
    expect(first?.count).toBeGreaterThanOrEqual(2);
  });

  test('finds the same words in two intents and twice in one', () => {
    const { contradictions, duplicates } = inspectIntents([
      ...shopExamples,
      { intent: 'cancel', text: '我要退款' },
      { intent: 'cancel', text: '我要退款！' },
      { intent: 'invoice', text: 'POPROSZE FAKTURE' },
    ]);
    expect(contradictions).toEqual([
      { texts: ['我要退款', '我要退款！'], intents: ['refund', 'cancel'] },
    ]);
    expect(duplicates).toEqual([
      { intent: 'cancel', texts: ['我要退款', '我要退款！'] },
      { intent: 'invoice', texts: ['poproszę fakturę', 'POPROSZE FAKTURE'] },
    ]);
  });

  test('does not call it twice when one intent speaks both ways of writing Chinese', () => {
    const { contradictions, duplicates } = inspectIntents([
      ...shopExamples,
      { intent: 'cancel', text: '谢谢，不要了' },
      { intent: 'cancel', text: '謝謝，不要了' },
      { intent: 'cancel', text: '謝謝 不要了' },
      { intent: 'tracking', text: '订单到哪了' },
      { intent: 'refund', text: '訂單到哪了' },
    ]);
    expect(duplicates).toEqual([{ intent: 'cancel', texts: ['謝謝，不要了', '謝謝 不要了'] }]);
    expect(contradictions).toEqual([
      { texts: ['订单到哪了', '訂單到哪了'], intents: ['tracking', 'refund'] },
    ]);
  });

  test('sets aside what cannot be learned from', () => {
    const { unusable, examples } = inspectIntents([
      ...shopExamples,
      { intent: 'refund', text: '?!' },
    ]);
    expect(unusable).toEqual(['?!']);
    expect(examples).toBe(24);
  });

  test.each([
    ['nothing', []],
    ['one intent', shopExamples.slice(0, 8)],
    ['one example', shopExamples.slice(0, 1)],
  ])('says nothing about %s', (_name, examples) => {
    expect(inspectIntents(examples)).toMatchObject({
      accuracy: null,
      rates: null,
      ratesByCaution: [],
      confusions: [],
    });
  });

  test('takes any examples', () => {
    const example = fc.record({
      intent: fc.constantFrom('a', 'b', '__proto__', ''),
      text: anyText,
    });
    fc.assert(
      fc.property(fc.array(example, { maxLength: 12 }), (examples) => {
        expect(inspectIntents(examples)).toEqual(inspectIntents(examples));
      }),
      { numRuns: 40 },
    );
  });
});
