import type { ShopSettings } from '@bellhop/schema';
import { createOpeningHours, type OpeningHours } from './opening-hours.ts';
import { minutesADay, timeZoneOf, wallAt, type TimeZone } from './time-zone.ts';

type ClockSettings = Pick<ShopSettings, 'timeZone' | 'hours' | 'holidays'>;

/** A moment as the shop sees it. */
export interface ShopClock {
  localTime: {
    /** 0 to 23. */
    hour: number;
    minute: number;
    /** 1 (Monday) to 7 (Sunday). */
    weekday: number;
    /** `YYYY-MM-DD`. */
    day: string;
    /** Minutes east of UTC. */
    offset: number;
  };
  opening: {
    isOpen: boolean;
    isHoliday: boolean;
    /** The next moment at which it opens (while it is open: opens again); null when it never does. ISO 8601, UTC. */
    opensAt: string | null;
    /** The next moment at which it closes (while it is closed: after it has opened); null when it never does. */
    closesAt: string | null;
  };
}

/** What holds from one moment at which it opens or closes to the next. */
interface Stretch {
  from: number;
  until: number;
  opening: Omit<ShopClock['opening'], 'isHoliday'>;
}

interface Compiled {
  zone: TimeZone;
  hours: OpeningHours;
  stretch: Stretch | null;
  /** The last answer: one message asks several times for the same instant. */
  last: { isoInstant: string; clock: ShopClock } | null;
  /** The last minute on its clock. */
  minute: { wall: number; localTime: ShopClock['localTime'] } | null;
}

/** Messages come minutes after each other and the answer changes twice a day, so the last one is kept. */
const compiled = new WeakMap<ClockSettings, Compiled>();

/** Reads the shop's clock and its opening hours at an instant (ISO 8601). Hand in the same settings object again to be fast. */
export function shopClock(settings: ClockSettings, isoInstant: string): ShopClock {
  const parts = compiled.get(settings) ?? compile(settings);
  if (parts.last?.isoInstant === isoInstant) return parts.last.clock;
  const clock = readClock(parts, Date.parse(isoInstant));
  parts.last = { isoInstant, clock };
  return clock;
}

function readClock(parts: Compiled, instant: number): ShopClock {
  const { isOpen, opensAt, closesAt } = openingAt(parts, instant);
  const isHoliday = parts.hours.isHoliday(instant);
  return {
    localTime: localTimeAt(parts, instant),
    opening: { isOpen, isHoliday, opensAt, closesAt },
  };
}

/** One frozen object for all events of the same minute: many are kept, and what they share is kept once. */
function localTimeAt(parts: Compiled, instant: number): ShopClock['localTime'] {
  const { zone, minute } = parts;
  const wall = wallAt(zone, instant);
  const offset = zone.offsetAt(instant);
  if (minute?.wall === wall && minute.localTime.offset === offset) return minute.localTime;
  const localDay = Math.floor(wall / minutesADay);
  const minuteOfDay = wall - localDay * minutesADay;
  const localTime = Object.freeze({
    hour: Math.floor(minuteOfDay / 60),
    minute: minuteOfDay % 60,
    weekday: ((((localDay + 3) % 7) + 7) % 7) + 1,
    day: new Date(localDay * minutesADay * 60_000).toISOString().slice(0, 10),
    offset,
  });
  parts.minute = { wall, localTime };
  return localTime;
}

function openingAt(parts: Compiled, instant: number): Stretch['opening'] {
  const { hours, stretch } = parts;
  if (stretch !== null && instant >= stretch.from && instant < stretch.until) {
    return stretch.opening;
  }
  const isOpen = hours.isOpen(instant);
  const first = hours.nextChange(instant);
  const second = first === null ? null : hours.nextChange(first);
  const opening = {
    isOpen,
    opensAt: iso(isOpen ? second : first),
    closesAt: iso(isOpen ? first : second),
  };
  parts.stretch = { from: instant, until: first ?? Infinity, opening };
  return opening;
}

function compile(settings: ClockSettings): Compiled {
  const zone = timeZoneOf(settings.timeZone);
  const parts: Compiled = {
    zone,
    hours: createOpeningHours(settings, zone),
    stretch: null,
    last: null,
    minute: null,
  };
  compiled.set(settings, parts);
  return parts;
}

function iso(instant: number | null): string | null {
  return instant === null ? null : new Date(instant).toISOString();
}
