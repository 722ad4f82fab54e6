import type { LocalClock } from '../contract/node-executor.ts';
import type { ScheduleConfig } from './definition.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/**
 * The next moment of a schedule after this one, in ISO 8601 and UTC; null when it has none. The offset is that of now:
 * whoever waits for long over a change of the clocks asks again with the offset of that day.
 */
export function nextMoment(
  { days, time }: Pick<ScheduleConfig, 'days' | 'time'>,
  { at, offset }: LocalClock,
): string | null {
  const [hours, minutes] = time.split(':').map(Number);
  if (hours === undefined || minutes === undefined || days.length === 0) return null;
  // The shop's clock as if it were UTC: then its days and hours can be counted.
  const now = Date.parse(at) + offset * minute;
  const today = Math.floor(now / day) * day;
  for (let ahead = 0; ahead <= 7; ahead += 1) {
    const midnight = today + ahead * day;
    const moment = midnight + (hours * 60 + minutes) * minute;
    if (moment > now && days.includes(weekdayOf(midnight))) {
      return new Date(moment - offset * minute).toISOString();
    }
  }
  return null;
}

/** 1 is Monday; the first day of the epoch was a Thursday. */
function weekdayOf(midnight: number): number {
  return ((Math.floor(midnight / day) + 3) % 7) + 1;
}
