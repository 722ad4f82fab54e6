import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../fold/fold.ts';
import { anyText } from './any-text.fixture.ts';
import { extractFeatures } from './extract-features.ts';
import { foldBounded } from './features.ts';
import { countFeatures, rarityOf } from './vocabulary.ts';
import { createWeigher } from './weigh.ts';

const featuresOf = (text: string) => extractFeatures(foldBounded(text).text);
const shared = (left: string, right: string) => {
  const other = new Set(featuresOf(right).hashes);
  return featuresOf(left).hashes.filter((hash) => other.has(hash)).length;
};

describe('extractFeatures', () => {
  test('is the same for texts that fold to the same', () => {
    expect(featuresOf('ＷＹＭＩＡＮĘ 這個')).toEqual(featuresOf('wymiane 这个'));
  });

  test('shares what endings leave alone', () => {
    expect(shared('zamówienie', 'zamówienia')).toBeGreaterThan(5);
  });

  test('shares the concept between languages', () => {
    expect(shared('parcel', '包裹')).toBe(1);
    expect(shared('refund', 'คืนเงิน')).toBe(1);
    expect(shared('parcel', '发票')).toBe(0);
  });

  test('finds a concept in the words of any text, whatever stands around', () => {
    expect(shared('PACZKĘ!', '我的包裹呢')).toBe(1);
  });

  test('has none for texts without letters', () => {
    expect(featuresOf(' .,!? \u200B').hashes).toEqual([]);
  });

  test('takes any string; places lie within the folded text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = foldBounded(text).text;
        const list = extractFeatures(folded);
        expect(list).toEqual(extractFeatures(folded));
        list.hashes.forEach((_, index) => {
          const start = list.starts[index] ?? -1;
          const end = list.ends[index] ?? -1;
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(folded.length);
          if (index < list.conceptsEnd) expect(end).toBeGreaterThan(start);
        });
      }),
    );
  });
});

describe('createWeigher', () => {
  const examples = ['where is my parcel', 'i want my money back', '我要退款'].map(featuresOf);
  const weigher = createWeigher(countFeatures(examples), { words: 0.5, concepts: 0.5 });

  test('gives each block its length', () => {
    const { vector, known } = weigher.weigh(featuresOf('where is my parcel'));
    const squares = vector.values.reduce((sum, value) => sum + value * value, 0);
    expect(squares).toBeCloseTo(0.25 + 1 + 0.25, 5);
    expect(known).toBeGreaterThan(0.9);
    expect(known).toBeLessThan(1);
  });

  test('says how much was never seen', () => {
    expect(weigher.weigh(featuresOf('где')).known).toBe(0);
    const half = weigher.weigh(featuresOf('parcel zzzzzz')).known;
    expect(half).toBeGreaterThan(0.1);
    expect(half).toBeLessThan(0.9);
    expect(weigher.weigh(featuresOf('')).known).toBe(0);
  });

  test('leaves nothing behind for the next text', () => {
    const before = weigher.weigh(featuresOf('my parcel'));
    weigher.weigh(featuresOf('parcel parcel parcel money'));
    expect(weigher.weigh(featuresOf('my parcel'))).toEqual(before);
  });

  test('places are at most once in a vector', () => {
    const { vector } = weigher.weigh(featuresOf('my my my parcel parcel'));
    expect(new Set(vector.ids).size).toBe(vector.ids.length);
  });
});

test('function words say less than others that are as frequent', () => {
  const [the, parcel] = ['the', 'parcel'].map((word) => extractFeatures(fold(word).text).hashes[0]);
  expect(rarityOf(the ?? 0, 3, 60)).toBeLessThan(rarityOf(parcel ?? 0, 3, 60));
});
