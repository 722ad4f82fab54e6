import type { JsonValue } from '@bellhop/schema';

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** What shops choose most, as one press. */
export const weekdaySets = {
  everyDay: [1, 2, 3, 4, 5, 6, 7],
  workdays: [1, 2, 3, 4, 5],
  weekend: [6, 7],
} as const;

export const weekdaySetNames = ['everyDay', 'workdays', 'weekend'] as const;

/** Days of a config that may hold anything, in order, each once. */
export function weekdaysIn(value: JsonValue): number[] {
  return Array.isArray(value) ? weekdays.filter((day) => value.includes(day)) : [];
}

export function toggleWeekday(days: readonly number[], day: number): number[] {
  return days.includes(day)
    ? days.filter((other) => other !== day)
    : [...days, day].sort((a, b) => a - b);
}

export function isSameDays(left: readonly number[], right: readonly number[]): boolean {
  return left.length === right.length && left.every((day) => right.includes(day));
}

/** The name of a day in the reader's language; the first of January 2024 was a Monday. */
export function weekdayName(day: number, locale: string, width: 'short' | 'long'): string {
  const date = new Date(Date.UTC(2024, 0, day));
  return new Intl.DateTimeFormat(locale, { weekday: width, timeZone: 'UTC' }).format(date);
}
