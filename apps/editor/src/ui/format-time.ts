const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['day', day],
  ['hour', hour],
  ['minute', minute],
];

/** How long ago, in words of the language; a date when it is more than a week. Clocks that disagree read as "now". */
export function relativeTime(at: string, now: number, locale: string): string {
  const moment = new Date(at);
  const seconds = Math.max(0, Math.round((now - moment.getTime()) / 1000));
  if (seconds >= 7 * day) return moment.toLocaleDateString(locale, { dateStyle: 'medium' });
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' });
  for (const [unit, length] of units) {
    if (seconds >= length) return format.format(-Math.floor(seconds / length), unit);
  }
  return format.format(0, 'second');
}

export function exactTime(at: string, locale: string): string {
  return new Date(at).toLocaleString(locale, { dateStyle: 'full', timeStyle: 'medium' });
}

/** The same in as little room as there is. */
export function briefTime(at: string, locale: string): string {
  return new Date(at).toLocaleString(locale, { dateStyle: 'short', timeStyle: 'medium' });
}

/** A moment that somebody chose, to the minute. */
export function plannedTime(at: string, locale: string): string {
  return new Date(at).toLocaleString(locale, { dateStyle: 'full', timeStyle: 'short' });
}

/** Time of day, such as 14:05. */
export function clockTime(at: string, locale: string): string {
  return new Date(at).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' });
}

/** The day, to stand between the messages of two days. */
export function dayOf(at: string, locale: string): string {
  return new Date(at).toLocaleDateString(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
  });
}
