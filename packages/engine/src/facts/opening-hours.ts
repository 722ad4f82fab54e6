import type { ShopSettings } from '@bellhop/schema';
import { clockChange, instantsOf, minutesADay, wallAt, type TimeZone } from './time-zone.ts';

type Hours = Pick<ShopSettings, 'hours' | 'holidays'>;

/** When people answer, by one clock. */
export interface OpeningHours {
  isOpen(instant: number): boolean;
  isHoliday(instant: number): boolean;
  /** The next moment after this one at which it opens or closes; null when it stays as it is for good. */
  nextChange(instant: number): number | null;
}

/** Minutes of a day, `to` not included. */
interface Span {
  from: number;
  to: number;
}

const day = minutesADay * 60_000;
const wholeDay: Span[] = [{ from: 0, to: minutesADay }];

export function createOpeningHours(settings: Hours, zone: TimeZone): OpeningHours {
  const week = weekOf(settings.hours);
  const holidays = new Set(settings.holidays.map((date) => Date.parse(date) / day));
  const lastHoliday = Math.max(0, ...holidays);

  const spansOf = (localDay: number) =>
    holidays.has(localDay) ? [] : (week[(((localDay + 3) % 7) + 7) % 7] ?? []);
  const isOpen = (instant: number) => {
    const wall = wallAt(zone, instant);
    const localDay = Math.floor(wall / minutesADay);
    const minute = wall - localDay * minutesADay;
    return spansOf(localDay).some(({ from, to }) => minute >= from && minute < to);
  };
  /** True when nothing happens from the day before to the day after: most days of a shop that never closes. */
  const isQuiet = (localDay: number, isOpenNow: boolean) =>
    [localDay - 1, localDay, localDay + 1].every((each) => {
      const [first] = spansOf(each);
      return isOpenNow ? first?.from === 0 && first.to === minutesADay : first === undefined;
    });

  return {
    isOpen,
    isHoliday: (instant) => holidays.has(Math.floor(wallAt(zone, instant) / minutesADay)),
    nextChange: (instant) => {
      const now = isOpen(instant);
      const today = Math.floor(instant / day);
      // A week without a holiday shows all that can happen.
      const last = Math.max(today, lastHoliday) + 9;
      for (let each = today; each <= last; each += 1) {
        if (isQuiet(each, now)) continue;
        const change = momentsOf(each, spansOf, zone).find(
          (moment) => moment > instant && isOpen(moment) !== now,
        );
        if (change !== undefined) return change;
      }
      return null;
    },
  };
}

/** Every moment of a day of UTC at which it may open or close, in order. */
function momentsOf(utcDay: number, spansOf: (localDay: number) => Span[], zone: TimeZone) {
  const start = utcDay * day;
  const walls = [utcDay - 1, utcDay, utcDay + 1].flatMap((localDay) => [
    localDay * minutesADay,
    ...spansOf(localDay).flatMap(({ from, to }) => [
      localDay * minutesADay + from,
      localDay * minutesADay + to,
    ]),
  ]);
  const change = clockChange(zone, start, start + day);
  return [...walls.flatMap((wall) => instantsOf(zone, wall)), ...(change === null ? [] : [change])]
    .filter((moment) => moment >= start && moment < start + day)
    .sort((one, other) => one - other);
}

/** The spans of each weekday, Monday first, in order and without overlaps. */
function weekOf(hours: ShopSettings['hours']): Span[][] {
  return [1, 2, 3, 4, 5, 6, 7].map((weekday) => {
    if (hours.length === 0) return wholeDay;
    const spans = hours
      .filter((span) => span.weekday === weekday)
      .map(({ from, to }) => ({ from: minuteOf(from), to: minuteOf(to) }))
      .sort((one, other) => one.from - other.from);
    return spans.reduce<Span[]>((merged, { from, to }) => {
      const before = merged.at(-1);
      if (before === undefined || from > before.to) return [...merged, { from, to }];
      return [...merged.slice(0, -1), { from: before.from, to: Math.max(before.to, to) }];
    }, []);
  });
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
