/** A number as people and forms write it; null when it is none. */
export function readNumber(text: string): number | null {
  const plain = text.trim().replace(',', '.');
  return /^[+-]?\d{1,15}(\.\d{1,9})?$/.test(plain) ? Number(plain) : null;
}

const millisPerDay = 86_400_000;

/** The number of a day, counted from 1970; null for what is no day. A moment counts as its day. */
export function readDay(text: string): number | null {
  const [, day] = /^(\d{4}-\d{2}-\d{2})(?:T.*)?$/.exec(text.trim()) ?? [];
  if (day === undefined) return null;
  const millis = Date.parse(`${day}T00:00:00.000Z`);
  // A 31st of February would be taken for a day in March.
  const exists = !Number.isNaN(millis) && new Date(millis).toISOString().startsWith(day);
  return exists ? Math.round(millis / millisPerDay) : null;
}

/** Whole days between two moments, both ISO 8601. */
export function daysBetween(from: string, to: string): number | null {
  const days = Math.floor((Date.parse(to) - Date.parse(from)) / millisPerDay);
  return Number.isNaN(days) ? null : days;
}

/** Minutes since midnight of `HH:MM`; null for anything else. */
export function readMinutes(text: string): number | null {
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  return hour === undefined || minute === undefined ? null : Number(hour) * 60 + Number(minute);
}
