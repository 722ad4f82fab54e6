import { fold, writtenSpan, type Span } from '../fold/fold.ts';
import { dayFrom, dayOf, dayText, isRealDay, serialOf, weekdayOf, type Day } from './calendar.ts';
import { dateForms, type Said } from './date-forms.ts';

export interface DateReading {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** As written. */
  readonly text: string;
  readonly span: Span;
}

export interface DateAround {
  /** `YYYY-MM-DD` on the shop's clock. */
  readonly today: string;
  /** The customer's language: Chinese and Americans write the month before the day. */
  readonly locale: string | null;
  /** Which year is meant where none is written. */
  readonly toward: 'future' | 'past' | 'nearest';
}

interface Found {
  start: number;
  end: number;
  /** How much of a date it says: a day alone is less than a day and a month. */
  isDayOnly: boolean;
  day: Day;
}

/**
 * The first date that a customer's text names: `31/12`, `12月31日`, `31 grudnia`, `31 ธ.ค. 2569`, "tomorrow", "next
 * Monday", `下周一`, "in 3 days". Years of the Buddhist era and of the Republic (民國) are understood. Null when there is
 * none, or none that exists.
 */
export function readDate(text: string, around: DateAround): DateReading | null {
  const today = dayFrom(around.today);
  if (today === null || text.length > 1000) return null;
  const folded = fold(text);
  let best: Found | null = null;
  for (const { pattern, read } of dateForms) {
    for (const match of folded.text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const said = read(match.groups ?? {});
      const place = { start, end, isDayOnly: said.kind === 'dayOfMonth' };
      if (best !== null && !isBetter(place, best)) continue;
      const day = meant(said, { ...around, now: serialOf(today) });
      if (day !== null) best = { ...place, day };
    }
  }
  if (best === null) return null;
  const span = writtenSpan(folded, best.start, best.end);
  return { date: dayText(best.day), text: text.slice(span.start, span.end), span };
}

/** The first date counts; of two readings of one place the one that explains more of it. */
function isBetter(one: Omit<Found, 'day'>, other: Omit<Found, 'day'>): boolean {
  const overlap = one.start < other.end && other.start < one.end;
  if (overlap && one.isDayOnly !== other.isDayOnly) return other.isDayOnly;
  return overlap ? one.end - one.start > other.end - other.start : one.start < other.start;
}

interface Now extends DateAround {
  /** Today. */
  now: number;
}

function meant(said: Said, now: Now): Day | null {
  switch (said.kind) {
    case 'away':
      return dayOf(now.now + said.days);
    case 'weekday':
      return weekdayMeant(said, now);
    case 'dayOfMonth':
      return chosen(
        aroundToday(now, 12).map((at) => ({ ...at, day: said.day })),
        now,
      );
    case 'day':
      return withYear(said, said.year, now);
    case 'either':
      return eitherWay(said, now);
  }
}

function weekdayMeant(
  { weekday, week }: Extract<Said, { kind: 'weekday' }>,
  { now, toward }: Now,
): Day {
  const today = weekdayOf(now);
  if (week !== null) return dayOf(now - today + weekday + 7 * week);
  if (toward === 'past') return dayOf(now - ((today - weekday + 7) % 7 || 7));
  return dayOf(now + ((weekday - today + 7) % 7 || 7));
}

/** Numbers of months before and after this one. */
function aroundToday({ now }: Now, count: number): Omit<Day, 'day'>[] {
  const { year, month } = dayOf(now);
  return Array.from({ length: 2 * count + 1 }, (_, index) => {
    const at = year * 12 + (month - 1) + index - count;
    return { year: Math.floor(at / 12), month: (at % 12) + 1 };
  });
}

/** Day before month, unless the language has it otherwise or only the other way exists. */
function eitherWay(
  { first, second, year }: Extract<Said, { kind: 'either' }>,
  now: Now,
): Day | null {
  const dayFirst = { month: second, day: first };
  const monthFirst = { month: first, day: second };
  const isMonthFirst = now.locale !== null && /^(?:zh|en-US)/.test(now.locale);
  const [likely, other] = isMonthFirst ? [monthFirst, dayFirst] : [dayFirst, monthFirst];
  return withYear(likely, year, now) ?? withYear(other, year, now);
}

function withYear({ month, day }: Omit<Day, 'year'>, year: string | null, now: Now): Day | null {
  const thisYear = dayOf(now.now).year;
  if (year === null) {
    // Eight years: the 29th of February may be that far away.
    const years = Array.from({ length: 17 }, (_, index) => thisYear + index - 8);
    return chosen(
      years.map((each) => ({ year: each, month, day })),
      now,
    );
  }
  const found = { year: fullYear(Number(year), year.length, thisYear), month, day };
  return isRealDay(found) ? found : null;
}

const buddhistEra = 543;

/** 2569 is 2026 in Thailand. Two digits are of the era in which they come nearest to this year. */
function fullYear(year: number, digits: number, thisYear: number): number {
  if (digits > 2) return year >= 2400 ? year - buddhistEra : year;
  const common = 2000 + year;
  const buddhist = 2500 + year - buddhistEra;
  return Math.abs(common - thisYear) <= Math.abs(buddhist - thisYear) ? common : buddhist;
}

/** Of the days that exist, the nearest one on the right side of today. */
function chosen(days: readonly Day[], { now, toward }: Now): Day | null {
  const distances = days
    .filter(isRealDay)
    .map((day) => serialOf(day) - now)
    .filter((away) => toward === 'nearest' || (toward === 'future' ? away >= 0 : away <= 0));
  const [nearest] = distances.sort(
    (left, right) => Math.abs(left) - Math.abs(right) || right - left,
  );
  return nearest === undefined ? null : dayOf(now + nearest);
}
