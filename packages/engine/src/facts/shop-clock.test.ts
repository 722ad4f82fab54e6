import type { OpenSpan } from '@bellhop/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shopClock } from './shop-clock.ts';

type Settings = Parameters<typeof shopClock>[0];

const every = (weekdays: number[], from: string, to: string): OpenSpan[] =>
  weekdays.map((weekday) => ({ weekday, from, to }));
const workdays = [1, 2, 3, 4, 5];
const allDays = [...workdays, 6, 7];
const bangkok: Settings = {
  timeZone: 'Asia/Bangkok',
  hours: [...every(workdays, '09:00', '12:00'), ...every(workdays, '13:00', '18:00')],
  holidays: ['2026-04-13', '2026-04-14', '2026-04-15'],
};
const warsaw: Settings = { timeZone: 'Europe/Warsaw', hours: [], holidays: [] };

test.each([
  ['Bangkok has one offset', 'Asia/Bangkok', '2026-03-02T20:30:00Z', '2026-03-03 03:30 2 420'],
  ['Sunday is the seventh', 'Asia/Bangkok', '2026-03-01T05:00:00Z', '2026-03-01 12:00 7 420'],
  ['Warsaw in winter', 'Europe/Warsaw', '2026-01-05T23:59:59.999Z', '2026-01-06 00:59 2 60'],
  ['the minute before spring', 'Europe/Warsaw', '2026-03-29T00:59:00Z', '2026-03-29 01:59 7 60'],
  ['the first minute of summer', 'Europe/Warsaw', '2026-03-29T01:00:00Z', '2026-03-29 03:00 7 120'],
  ['half an hour of an offset', 'Asia/Kolkata', '2026-01-01T00:00:00Z', '2026-01-01 05:30 4 330'],
  ['west of Greenwich', 'America/New_York', '2026-01-01T00:00:00Z', '2025-12-31 19:00 3 -300'],
  [
    'the other side of the day',
    'Pacific/Kiritimati',
    '2026-01-01T12:00:00Z',
    '2026-01-02 02:00 5 840',
  ],
  ['a zone that is not known', 'Asia/Atlantis', '2026-01-01T12:00:00Z', '2026-01-01 12:00 4 0'],
])('the clock of the shop: %s', (_name, timeZone, at, expected) => {
  const { localTime } = shopClock({ ...warsaw, timeZone }, at);
  const { hour, minute, weekday, day, offset } = localTime;
  const two = (number: number) => String(number).padStart(2, '0');
  expect(`${day} ${two(hour)}:${two(minute)} ${String(weekday)} ${String(offset)}`).toBe(expected);
});

/** `open` or `closed`, then when it opens and when it closes next. */
function read(settings: Settings, at: string): string {
  const { isOpen, isHoliday, opensAt, closesAt } = shopClock({ ...settings }, at).opening;
  const state = isOpen ? 'open' : isHoliday ? 'holiday' : 'closed';
  const short = (instant: string | null) => instant?.replace(':00.000Z', '') ?? 'never';
  return `${state}, opens ${short(opensAt)}, closes ${short(closesAt)}`;
}

describe('opening hours', () => {
  test.each([
    // Bangkok is seven hours ahead of UTC; 2 March 2026 is a Monday.
    [
      'in the morning',
      '2026-03-02T03:00:00Z',
      'open, opens 2026-03-02T06:00, closes 2026-03-02T05:00',
    ],
    [
      'just before opening',
      '2026-03-02T01:59:59.999Z',
      'closed, opens 2026-03-02T02:00, closes 2026-03-02T05:00',
    ],
    [
      'exactly at opening',
      '2026-03-02T02:00:00Z',
      'open, opens 2026-03-02T06:00, closes 2026-03-02T05:00',
    ],
    [
      'exactly at the break',
      '2026-03-02T05:00:00Z',
      'closed, opens 2026-03-02T06:00, closes 2026-03-02T11:00',
    ],
    [
      'exactly at closing',
      '2026-03-02T11:00:00Z',
      'closed, opens 2026-03-03T02:00, closes 2026-03-03T05:00',
    ],
    [
      'over the weekend',
      '2026-03-06T12:00:00Z',
      'closed, opens 2026-03-09T02:00, closes 2026-03-09T05:00',
    ],
    [
      'on a holiday',
      '2026-04-13T03:00:00Z',
      'holiday, opens 2026-04-16T02:00, closes 2026-04-16T05:00',
    ],
    [
      'the evening before',
      '2026-04-12T12:00:00Z',
      'closed, opens 2026-04-16T02:00, closes 2026-04-16T05:00',
    ],
    [
      'the last night of the holiday',
      '2026-04-15T18:00:00Z',
      'closed, opens 2026-04-16T02:00, closes 2026-04-16T05:00',
    ],
  ])('a shop with a lunch break, %s', (_name, at, expected) => {
    expect(read(bangkok, at)).toBe(expected);
  });

  test('without hours it is always open', () => {
    expect(read(warsaw, '2026-03-02T03:00:00Z')).toBe('open, opens never, closes never');
  });

  test('without hours it closes for holidays all the same, by its own midnight', () => {
    const shop = { ...warsaw, holidays: ['2026-12-25', '2026-12-26'] };
    const [closes, opens] = ['2026-12-24T23:00', '2026-12-26T23:00'];
    expect(read(shop, '2026-03-02T03:00:00Z')).toBe(`open, opens ${opens}, closes ${closes}`);
    expect(read(shop, '2026-12-25T12:00:00Z')).toBe(`holiday, opens ${opens}, closes never`);
  });

  test('a bar that is open over midnight does not close at midnight', () => {
    const bar: Settings = {
      timeZone: 'Europe/Warsaw',
      hours: [...every([5, 6], '18:00', '24:00'), ...every([6, 7], '00:00', '02:00')],
      holidays: [],
    };
    const friday = '2026-01-09T22:59:00Z';
    expect(read(bar, friday)).toBe('open, opens 2026-01-10T17:00, closes 2026-01-10T01:00');
  });

  test('spans that touch or overlap are one', () => {
    const hours = [...every([1], '12:00', '18:00'), ...every([1], '09:00', '12:30')];
    expect(read({ ...bangkok, hours, holidays: [] }, '2026-03-02T03:00:00Z')).toBe(
      'open, opens 2026-03-09T02:00, closes 2026-03-02T11:00',
    );
  });

  test('holidays on every open day for a year are passed over', () => {
    const mondays = Array.from({ length: 52 }, (_, week) =>
      new Date(Date.UTC(2026, 0, 5 + 7 * week)).toISOString().slice(0, 10),
    );
    const shop = { timeZone: 'UTC', hours: every([1], '09:00', '10:00'), holidays: mondays };
    expect(read(shop, '2026-01-01T00:00:00Z')).toContain('opens 2027-01-04T09:00');
  });

  test('when the clock is put forward, the hour that is not there does not keep it closed', () => {
    const shop: Settings = { ...warsaw, hours: every([7], '02:30', '04:00') };
    expect(read(shop, '2026-03-29T00:30:00Z')).toBe(
      'closed, opens 2026-03-29T01:00, closes 2026-03-29T02:00',
    );
  });

  test('when the clock is put back, an hour that comes twice is open twice', () => {
    const shop: Settings = { ...warsaw, hours: every([7], '02:00', '02:30') };
    expect(read(shop, '2026-10-24T12:00:00Z')).toBe(
      'closed, opens 2026-10-25T00:00, closes 2026-10-25T00:30',
    );
    expect(read(shop, '2026-10-25T00:30:00Z')).toBe(
      'closed, opens 2026-10-25T01:00, closes 2026-10-25T01:30',
    );
  });
});

const time = fc
  .integer({ min: 0, max: 96 })
  .map(
    (quarter) =>
      `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`,
  );
const span = fc
  .record({ weekday: fc.constantFrom(...allDays), one: time, other: time })
  .filter(({ one, other }) => one !== other)
  .map(({ weekday, one, other }) =>
    one < other ? { weekday, from: one, to: other } : { weekday, from: other, to: one },
  );
const instant = fc.date({
  min: new Date('2025-01-01'),
  max: new Date('2027-12-31'),
  noInvalidDate: true,
});
const shops: fc.Arbitrary<Settings> = fc.record({
  timeZone: fc.constantFrom(
    'Asia/Bangkok',
    'Europe/Warsaw',
    'America/St_Johns',
    'Australia/Lord_Howe',
    'Africa/Cairo',
    'America/Santiago',
    'Pacific/Chatham',
    'UTC',
  ),
  hours: fc.array(span, { maxLength: 12 }),
  holidays: fc.array(
    instant.map((date) => date.toISOString().slice(0, 10)),
    { maxLength: 20 },
  ),
});

const at = (settings: Settings, milliseconds: number) =>
  shopClock(settings, new Date(milliseconds).toISOString()).opening;

describe('whatever the shop, the zone and the moment', () => {
  test('it is open when it opens and not the instant before; the other way round when it closes', () => {
    fc.assert(
      fc.property(shops, instant, (settings, moment) => {
        const { opensAt, closesAt } = at(settings, moment.getTime());
        for (const [change, isOpen] of [
          [opensAt, true],
          [closesAt, false],
        ] as const) {
          if (change === null) continue;
          const next = Date.parse(change);
          expect(next).toBeGreaterThan(moment.getTime());
          expect(at(settings, next).isOpen).toBe(isOpen);
          expect(at(settings, next - 1).isOpen).toBe(!isOpen);
        }
      }),
    );
  });

  test('between now and the first change nothing changes, quarter by quarter', () => {
    fc.assert(
      fc.property(shops, instant, (settings, moment) => {
        const now = at(settings, moment.getTime());
        const change = now.isOpen ? now.closesAt : now.opensAt;
        const until = change === null ? Infinity : Date.parse(change);
        const quarter = 900_000;
        const first = Math.ceil(moment.getTime() / quarter) * quarter;
        const end = Math.min(until, moment.getTime() + 9 * 86_400_000);
        for (let each = first; each < end; each += quarter) {
          // A new object, so that nothing that was kept can answer.
          expect(at({ ...settings }, each).isOpen).toBe(now.isOpen);
        }
      }),
      { numRuns: 10 },
    );
  });

  test('what was asked before does not change the answer', () => {
    fc.assert(
      fc.property(shops, fc.array(instant, { maxLength: 20 }), (settings, moments) => {
        for (const moment of moments) {
          const iso = moment.toISOString();
          expect(shopClock(settings, iso)).toEqual(shopClock({ ...settings }, iso));
        }
      }),
    );
  });
});
