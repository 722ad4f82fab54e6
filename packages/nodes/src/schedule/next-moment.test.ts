import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextMoment } from './next-moment.ts';

// 2026-01-05 is a Monday. Bangkok is seven hours ahead of UTC.
const bangkok = (at: string) => ({ at, offset: 420 });
const everyDay = [1, 2, 3, 4, 5, 6, 7];

describe('the next moment of a schedule', () => {
  it.each([
    ['later today', everyDay, '09:00', '2026-01-05T01:59:59.000Z', '2026-01-05T02:00:00.000Z'],
    [
      'exactly now is over',
      everyDay,
      '09:00',
      '2026-01-05T02:00:00.000Z',
      '2026-01-06T02:00:00.000Z',
    ],
    [
      'on another day of the week',
      [4],
      '09:00',
      '2026-01-05T02:00:00.000Z',
      '2026-01-08T02:00:00.000Z',
    ],
    ['in a week', [1], '09:00', '2026-01-05T03:00:00.000Z', '2026-01-12T02:00:00.000Z'],
    [
      'it is Tuesday in the shop already',
      [2],
      '00:30',
      '2026-01-05T17:10:00.000Z',
      '2026-01-05T17:30:00.000Z',
    ],
    [
      'over the end of a year',
      [5],
      '23:59',
      '2025-12-31T12:00:00.000Z',
      '2026-01-02T16:59:00.000Z',
    ],
  ])('%s', (_name, days, time, at, expected) => {
    expect(nextMoment({ days, time }, bangkok(at))).toBe(expected);
  });

  it('is none without a day or a time', () => {
    expect(nextMoment({ days: [], time: '09:00' }, bangkok('2026-01-05T02:00:00.000Z'))).toBeNull();
    expect(nextMoment({ days: [1], time: '' }, bangkok('2026-01-05T02:00:00.000Z'))).toBeNull();
  });

  it('always lies ahead, at most a week, on a chosen day and at the chosen time of the shop', () => {
    const time = fc.tuple(fc.nat(23), fc.nat(59));
    const days = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 });
    const offset = fc.integer({ min: -720, max: 840 });
    const now = fc.integer({ min: 0, max: 4_000_000_000 });
    fc.assert(
      fc.property(time, days, fc.tuple(offset, now), ([hour, minute], chosen, [east, seconds]) => {
        const at = new Date(seconds * 1000).toISOString();
        const text = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
        const next = nextMoment({ days: chosen, time: text }, { at, offset: east }) ?? '';
        const ahead = Date.parse(next) - Date.parse(at);
        expect(ahead).toBeGreaterThan(0);
        expect(ahead).toBeLessThanOrEqual(7 * 86_400_000);
        const local = new Date(Date.parse(next) + east * 60_000);
        expect(local.toISOString().slice(11, 16)).toBe(text);
        expect(chosen).toContain(local.getUTCDay() === 0 ? 7 : local.getUTCDay());
      }),
    );
  });
});
