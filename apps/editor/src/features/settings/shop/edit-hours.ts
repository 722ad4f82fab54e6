import { openSpanSchema, type OpenSpan } from '@bellhop/schema';

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
const workdays = [1, 2, 3, 4, 5];

/** A week to begin with: few shops have to change all of it. */
export const usualWeek: OpenSpan[] = workdays.map((weekday) => {
  return { weekday, from: '09:00', to: '18:00' };
});

/** A span with its place in the whole list. */
export interface PlacedSpan extends OpenSpan {
  index: number;
}

export function spansOf(hours: readonly OpenSpan[], weekday: number): PlacedSpan[] {
  return hours.flatMap((span, index) => (span.weekday === weekday ? [{ ...span, index }] : []));
}

/** The hours of one more part of the day: after a break where there is something already. */
export function addSpan(hours: readonly OpenSpan[], weekday: number): OpenSpan[] {
  const last = spansOf(hours, weekday)
    .map(({ to }) => to)
    .sort()
    .at(-1);
  const next = last === undefined ? 9 : Number(last.slice(0, 2)) + 1;
  const added =
    last === undefined
      ? { weekday, from: '09:00', to: '18:00' }
      : { weekday, from: clock(Math.min(next, 22)), to: clock(Math.min(next + 4, 24)) };
  return [...hours, added];
}

function clock(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}

export function changeSpan(
  hours: readonly OpenSpan[],
  index: number,
  change: Partial<OpenSpan>,
): OpenSpan[] {
  return hours.map((span, at) => (at === index ? { ...span, ...change } : span));
}

/** The hours of Monday from Tuesday to Friday as well. */
export function copyMonday(hours: readonly OpenSpan[]): OpenSpan[] {
  const monday = spansOf(hours, 1);
  const others = hours.filter(({ weekday }) => weekday === 1 || weekday > 5);
  const copies = workdays
    .slice(1)
    .flatMap((weekday) => monday.map(({ from, to }) => ({ weekday, from, to })));
  return [...others, ...copies];
}

export function isUsable(span: OpenSpan): boolean {
  return openSpanSchema.safeParse({ weekday: span.weekday, from: span.from, to: span.to }).success;
}

/** Fields for times know no 24:00; as an end, midnight can only be that. */
export function endFromField(time: string): string {
  return time === '00:00' ? '24:00' : time;
}

export function endForField(time: string): string {
  return time === '24:00' ? '00:00' : time;
}

/** The name of a weekday, 1 is Monday, in the language of the reader. */
export function weekdayName(weekday: number, locale: string): string {
  // 5 January 1970 was a Monday.
  const day = new Date(Date.UTC(1970, 0, 4 + weekday));
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(day);
}
