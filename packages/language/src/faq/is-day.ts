const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const daysOf = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Is it a day of the calendar, as `2026-01-31`? */
export function isDay(text: string): boolean {
  const [, year, month, day] = (pattern.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && leap ? 29 : (daysOf[month - 1] ?? 0);
  return day >= 1 && day <= days;
}
