import { describe, expect, test } from 'vitest';
import { fold } from '../../fold/fold.ts';
import { letterRunsOf } from '../features.ts';
import { english } from './en.ts';
import { findConcepts } from './find-concepts.ts';
import { polish } from './pl.ts';
import { thai } from './th.ts';
import { chinese } from './zh.ts';

function hitsOf(text: string) {
  const folded = fold(text).text;
  return findConcepts(folded, letterRunsOf(folded));
}
const numbersOf = (text: string) => hitsOf(text).map(({ number }) => number);

describe('findConcepts', () => {
  test.each([
    ['Where is my PACKAGE', 'gdzie moja paczka'],
    ['coupons', 'kuponów'],
    ['發票', 'faktury'],
    ['ยกเลิก', 'anulować'],
  ])('hears the same in "%s" and "%s"', (left, right) => {
    expect(numbersOf(left).length).toBeGreaterThan(0);
    expect(numbersOf(left).filter((number) => numbersOf(right).includes(number))).not.toEqual([]);
  });

  test('hears two words that mean something together only', () => {
    const [time] = numbersOf('tomorrow');
    expect(numbersOf('how long')).toContain(time);
    expect(numbersOf('long')).not.toContain(time);
    const [damage] = numbersOf('broken');
    expect(numbersOf("it doesn't work")).toContain(damage);
    expect(numbersOf('do you work on sundays')).not.toContain(damage);
  });

  test('says where', () => {
    const [hit] = hitsOf('please, a refund');
    expect(hit).toMatchObject({ start: 10, end: 16 });
    const [piece] = hitsOf('我要退款');
    expect(piece).toMatchObject({ start: 2, end: 4 });
  });

  test('hears nothing in other words', () => {
    expect(hitsOf('qwerty __proto__ constructor 👍')).toEqual([]);
    expect(hitsOf('x'.repeat(2000))).toEqual([]);
  });
});

describe('the words of the concepts', () => {
  test.each([
    ['en', english],
    ['pl', polish],
    ['th', thai],
    ['zh', chinese],
  ])('%s: each stands once', (_name, list) => {
    for (const words of Object.values(list)) {
      const all = words.split(' ');
      expect(all.filter((word, place) => all.indexOf(word) !== place)).toEqual([]);
    }
  });

  test('every concept has a number of its own', () => {
    const names = Object.keys(english);
    const numbers = new Set(
      Object.values(english).flatMap((words) =>
        numbersOf(words.replaceAll('*', '').replaceAll('_', ' ')),
      ),
    );
    expect(numbers.size).toBe(names.length);
  });
});
