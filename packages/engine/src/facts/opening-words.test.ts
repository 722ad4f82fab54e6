import { describe, expect, it } from 'vitest';
import { says } from '../testing/build-flow.ts';
import { openingWords } from './opening-words.ts';
import { shopClock } from './shop-clock.ts';

const settings = {
  timeZone: 'Asia/Bangkok',
  hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', to: '18:00' })),
  holidays: ['2026-01-06'],
};

function wordsAt(at: string, locale = 'en', own: Partial<typeof settings> = {}): string {
  const event = says('hello');
  const facts = { ...event.facts, ...shopClock({ ...settings, ...own }, at) };
  return openingWords({ at, facts }, locale);
}

describe('when the shop opens, in words', () => {
  it.each([
    ['before it opens', '2026-01-05T01:30:00.000Z', 'today at 09:00'],
    // 22:00 on Wednesday in Bangkok, still Wednesday in UTC.
    ['late in the evening', '2026-01-07T15:00:00.000Z', 'tomorrow at 09:00'],
    // 01:00 on Thursday in Bangkok, but still Wednesday in UTC: the shop's day counts.
    ['after midnight', '2026-01-07T18:00:00.000Z', 'today at 09:00'],
    ['over a holiday', '2026-01-05T15:00:00.000Z', 'on Wednesday at 09:00'],
    ['over the weekend', '2026-01-09T15:00:00.000Z', 'on Monday at 09:00'],
  ])('%s', (_name, at, words) => {
    expect(wordsAt(at)).toBe(words);
  });

  it('names the date when it is more than a week away', () => {
    const hours = [{ weekday: 1, from: '10:00', to: '12:00' }];
    const said = wordsAt('2026-01-05T06:00:00.000Z', 'pl', { hours, holidays: ['2026-01-12'] });
    expect(said).toBe('2026-01-19 o 10:00');
  });

  it.each([
    ['zh-Hans', '周一 09:00'],
    ['zh-Hant', '週一 09:00'],
    ['th', 'วันจันทร์ เวลา 09:00 น.'],
    ['pl', 'w poniedziałek o 09:00'],
    ['de', 'on Monday at 09:00'],
  ])('in %s', (locale, words) => {
    expect(wordsAt('2026-01-09T15:00:00.000Z', locale)).toBe(words);
  });

  it('says nothing where nobody knows: no opening hours, or never open again', () => {
    expect(openingWords(says('hello'), 'en')).toBe('');
    expect(wordsAt('2026-01-09T15:00:00.000Z', 'en', { hours: [] })).toBe('');
  });
});
