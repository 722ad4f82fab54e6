import { isTimeZone } from '@bellhop/schema';

export const minutesADay = 1440;
const minute = 60_000;
const day = minutesADay * minute;

/** A zone's clock. Asking the system costs microseconds, so what it said is kept. */
export interface TimeZone {
  /** Minutes east of UTC at an instant. */
  offsetAt(instant: number): number;
}

/** A long replay of old chats must not fill the memory. */
const daysAtMost = 4000;
const zones = new Map<string, TimeZone>();

/** A zone that this machine does not know counts as UTC: a message is answered in any case. */
export function timeZoneOf(name: string): TimeZone {
  const known = zones.get(name);
  if (known !== undefined) return known;
  const zone = createZone(isTimeZone(name) ? name : 'UTC');
  zones.set(name, zone);
  return zone;
}

function createZone(name: string): TimeZone {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  const dayStarts = new Map<number, number>();

  function ask(instant: number): number {
    const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
    const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type));
    const wall = Date.UTC(
      part('year'),
      part('month') - 1,
      part('day'),
      part('hour'),
      part('minute'),
    );
    return Math.round((wall - Math.floor(instant / minute) * minute) / minute);
  }
  function offsetOfDayStart(number: number): number {
    const known = dayStarts.get(number);
    if (known !== undefined) return known;
    if (dayStarts.size >= daysAtMost) dayStarts.clear();
    const offset = ask(number * day);
    dayStarts.set(number, offset);
    return offset;
  }
  return {
    offsetAt: (instant) => {
      const number = Math.floor(instant / day);
      const offset = offsetOfDayStart(number);
      // No zone changes its clock twice in one day: the same offset at both ends holds in between.
      return offset === offsetOfDayStart(number + 1) ? offset : ask(instant);
    },
  };
}

/**
 * The moments at which the clock shows this wall time (minutes since 1970 as if it were UTC): one; two where an hour
 * comes twice; where the clock jumps over it, the moment of the jump.
 */
export function instantsOf(zone: TimeZone, wall: number): number[] {
  const around = wall * minute;
  const before = zone.offsetAt(around - day);
  const after = zone.offsetAt(around + day);
  const found = [before, after]
    .map((offset) => (wall - offset) * minute)
    .filter((instant) => wall === wallAt(zone, instant));
  if (found.length > 0) return [...new Set(found)].sort((one, other) => one - other);
  return [jumpBetween(zone, around - day, around + day)];
}

/** What the clock shows, in minutes since 1970 as if it were UTC. */
export function wallAt(zone: TimeZone, instant: number): number {
  return Math.floor(instant / minute) + zone.offsetAt(instant);
}

/** The first minute with the offset of the end. */
function jumpBetween(zone: TimeZone, start: number, end: number): number {
  const target = zone.offsetAt(end);
  let low = Math.floor(start / minute);
  let high = Math.floor(end / minute);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (zone.offsetAt(middle * minute) === target) high = middle;
    else low = middle;
  }
  return high * minute;
}

/** The moment in a span of two days at which the clock is put forward or back; null when it is not. */
export function clockChange(zone: TimeZone, start: number, end: number): number | null {
  return zone.offsetAt(start) === zone.offsetAt(end) ? null : jumpBetween(zone, start, end);
}
