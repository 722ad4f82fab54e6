import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../features/any-text.fixture.ts';
import type { IntentExample, IntentModel } from './intent-model.ts';
import { createIntentReader } from './intent-reader.ts';
import { shopExamples } from './shop-examples.fixture.ts';
import { trainIntents } from './train-intents.ts';

const readerOf = (examples: readonly IntentExample[]) => createIntentReader(trainIntents(examples));
const shop = readerOf(shopExamples);
const best = (text: string) => shop.read(text).ranked[0]?.intent;

describe('createIntentReader', () => {
  test.each([
    ['where is the parcel i ordered', 'tracking'],
    ['kiedy dotrze moja przesyłka', 'tracking'],
    ['快遞還沒到', 'tracking'],
    ['please refund me', 'refund'],
    ['proszę o zwrot środków', 'refund'],
    ['還沒退款', 'refund'],
    ['ＩＮＶＯＩＣＥ', 'invoice'],
    ['invocie please', 'invoice'],
    ['发票', 'invoice'],
    ['ใบกำกับ', 'invoice'],
  ])('%s', (text, intent) => {
    expect(best(text)).toBe(intent);
    expect(shop.read(text).verdict).toBe('answer');
  });

  test('does not understand what no example is like', () => {
    for (const text of ['', '🦄', '...', 'qwzx', 'здравствуйте', '\uD83D']) {
      expect(shop.read(text)).toMatchObject({ verdict: 'notUnderstood', because: [] });
    }
    expect(shop.read('🦄').ranked).toEqual([]);
  });

  test('ranks three intents at most, best first', () => {
    const { ranked } = shop.read('refund or invoice for my parcel');
    expect(ranked).toHaveLength(3);
    const confidences = ranked.map(({ confidence }) => confidence);
    expect(confidences).toEqual(confidences.toSorted((left, right) => right - left));
  });

  test('says which thresholds it was held against, and takes others', () => {
    const model = trainIntents(shopExamples);
    const text = 'refund please';
    expect(createIntentReader(model).read(text)).toMatchObject({
      answerAt: model.answerAt,
      askAt: model.askAt,
    });
    const strict = createIntentReader(model, { answerAt: 1.1, askAt: 0 });
    expect(strict.read(text)).toMatchObject({ verdict: 'didYouMean', answerAt: 1.1, askAt: 0 });
    const deaf = createIntentReader(model, { answerAt: 1.2, askAt: 1.1 });
    expect(deaf.read(text).verdict).toBe('notUnderstood');
  });

  test('survives being stored', () => {
    const model = JSON.parse(JSON.stringify(trainIntents(shopExamples))) as IntentModel;
    expect(model.format).toBe(2);
    expect(createIntentReader(model).read('money back')).toEqual(shop.read('money back'));
  });

  test('reads one message whatever was read before', () => {
    const reading = shop.read('where is it');
    shop.read('refund refund 退款');
    expect(shop.read('where is it')).toEqual(reading);
  });
});

describe('because', () => {
  test('names the words in the written text', () => {
    const text = '  Hello!  I want my MONEY back now';
    const reading = shop.read(text);
    expect(reading.because.map(({ word }) => word)).toContain('MONEY');
    for (const { span, word } of reading.because)
      expect(text.slice(span.start, span.end)).toBe(word);
  });

  test.each([
    ['請問什麼時候退款給我', '退款', 'refund'],
    ['ช่วยออกใบกำกับภาษีให้ด้วย', 'ใบกำกับภาษี', 'invoice'],
  ])('finds pieces in %s', (text, piece, intent) => {
    const reading = shop.read(text);
    expect(reading.ranked[0]?.intent).toBe(intent);
    expect(reading.because[0]?.word).toContain(piece);
  });

  test('gives shares that add up to at most 1', () => {
    const { because } = shop.read('where is my parcel and when does it arrive please tell me');
    expect(because).toHaveLength(5);
    const sum = because.reduce((total, { weight }) => total + weight, 0);
    expect(sum).toBeGreaterThan(0.5);
    expect(sum).toBeLessThanOrEqual(1);
  });
});

describe('odd examples', () => {
  test('none', () => {
    expect(readerOf([]).read('hello')).toMatchObject({ verdict: 'notUnderstood', ranked: [] });
  });

  test('none with a letter', () => {
    const reader = readerOf([
      { intent: 'a', text: '' },
      { intent: 'b', text: '?!' },
    ]);
    expect(reader.read('?!')).toMatchObject({ verdict: 'notUnderstood', ranked: [] });
  });

  test('a single intent', () => {
    const reader = readerOf(shopExamples.filter(({ intent }) => intent === 'refund'));
    expect(reader.read('refund please').verdict).toBe('answer');
    expect(reader.read('tyrannosaurus').verdict).toBe('notUnderstood');
  });

  test('an intent with one sentence', () => {
    const reader = readerOf([...shopExamples, { intent: 'hours', text: 'opening times' }]);
    expect(reader.read('what are your opening times').ranked[0]?.intent).toBe('hours');
    expect(reader.read('refund please').ranked[0]?.intent).toBe('refund');
  });

  test('one sentence in two intents', () => {
    const reader = readerOf([
      ...shopExamples,
      { intent: 'left', text: 'banana' },
      { intent: 'right', text: 'Banana!' },
    ]);
    const intents = reader.read('banana').ranked.map(({ intent }) => intent);
    expect(intents.slice(0, 2).toSorted()).toEqual(['left', 'right']);
  });

  test('emoji', () => {
    const reader = readerOf([
      ...shopExamples,
      { intent: 'thanks', text: '👍' },
      { intent: 'thanks', text: '🙏🏽' },
    ]);
    expect(reader.read('👍🏿').ranked[0]?.intent).toBe('thanks');
    expect(reader.read('🙏').ranked[0]?.intent).toBe('thanks');
  });

  test('names that objects have', () => {
    const reader = readerOf([
      { intent: 'constructor', text: '__proto__ toString' },
      { intent: '__proto__', text: 'constructor hasOwnProperty' },
    ]);
    expect(reader.read('toString').ranked[0]?.intent).toBe('constructor');
    expect(reader.read('constructor').ranked[0]?.intent).toBe('__proto__');
  });
});

test('reads any text by any examples, with spans inside the text', () => {
  const example = fc.record({ intent: fc.constantFrom('a', 'b', '__proto__'), text: anyText });
  fc.assert(
    fc.property(fc.array(example, { maxLength: 8 }), anyText, (examples, text) => {
      const reader = readerOf(examples);
      for (const read of [text, ...examples.map((one) => one.text)]) {
        const { ranked, because } = reader.read(read);
        for (const { confidence } of ranked) {
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
        for (const { span, word } of because) {
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(read.length);
          expect(read.slice(span.start, span.end)).toBe(word);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('trains the same model each time', () => {
  expect(trainIntents(shopExamples)).toEqual(trainIntents(shopExamples));
});

test('a very long message costs no more than a long one', () => {
  for (const text of ['退款'.repeat(50_000), 'refund '.repeat(15_000), 'e\u0301'.repeat(50_000)]) {
    expect(shop.read(text).because.every(({ span }) => span.end <= 4_000)).toBe(true);
  }
});
