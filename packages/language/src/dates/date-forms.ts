import { hanDigits, readHanNumber } from '../numbers/han-number.ts';
import { anyOf, months, relativeDays, weekdays } from './date-words.ts';

/** What one way of writing a date says, before it is known which year is meant. */
export type Said =
  | { kind: 'day'; year: string | null; month: number; day: number }
  /** Two numbers of which either may be the month. */
  | { kind: 'either'; year: string | null; first: number; second: number }
  | { kind: 'dayOfMonth'; day: number }
  | { kind: 'away'; days: number }
  /** `week` 1 is the week after this one. */
  | { kind: 'weekday'; weekday: number; week: number | null };

export interface DateForm {
  readonly pattern: RegExp;
  /** Gets the groups of a match. */
  readonly read: (groups: Readonly<Record<string, string | undefined>>) => Said;
}

const han = `[0-9]{1,2}|[${hanDigits}]{1,3}`;
const year = '(?:(?:พ\\.?ศ\\.?|ค\\.?ศ\\.?|r\\.)\\s*)?(?<year>[0-9]{4}|[0-9]{2}(?![0-9.:]))';
const ending = '(?:st|nd|rd|th|-?go|-?ego|\\.)?';
// Latin names end where their word ends; Thai has no spaces between words.
const month = `(?<month>${anyOf(months)})(?![a-z])\\.?`;

const number = (text: string | undefined): number =>
  text === undefined ? 0 : /^[0-9]/.test(text) ? Number(text) : (readHanNumber(text) ?? 0);
const named = (groups: Readonly<Record<string, string | undefined>>): Said => ({
  kind: 'day',
  year: groups['year'] ?? null,
  month: months.get(groups['month'] ?? '') ?? 0,
  day: number(groups['day']),
});

const away: readonly (readonly [pattern: string, sign: number])[] = [
  [
    `(?:in|za|อีก)\\s*(?<count>[0-9]{1,3})\\s*(?<unit>days?|dni|dzien|วัน|weeks?|tygodni[ea]?|สัปดาห์|อาทิตย์)`,
    1,
  ],
  [`(?<count>${han}|[0-9]{3})\\s*(?:个)?(?<unit>天|日|周|星期|礼拜)(?:以|之)?[后]`, 1],
  [`(?<count>${han}|[0-9]{3})\\s*(?:个)?(?<unit>天|日|周|星期|礼拜)(?:以|之)?前`, -1],
  [`(?<count>[0-9]{1,3})\\s*(?<unit>days?|dni|dzien|weeks?|tygodni[ea]?)\\s*(?:ago|temu)`, -1],
  [`(?<count>[0-9]{1,3})\\s*(?<unit>วัน|สัปดาห์|อาทิตย์)(?:ที่แล้ว|ก่อน)`, -1],
];
const isWeeks = /^(?:week|tyg|สัปดาห์|อาทิตย์|周|星期|礼拜)/;

/** All ways in which customers write a date, as patterns over folded text. */
export const dateForms: readonly DateForm[] = [
  {
    pattern:
      /(?<![0-9])(?<year>[0-9]{4})\s?[-/.年]\s?(?<month>[0-9]{1,2})\s?[-/.月]\s?(?<day>[0-9]{1,2})[日号]?(?![0-9])/g,
    read: ({ year: full = '', month: second, day }) => ({
      kind: 'day',
      year: full,
      month: number(second),
      day: number(day),
    }),
  },
  {
    pattern: new RegExp(
      `(?:(?<era>民国)?(?<year>[0-9]{2,4})年\\s?)?(?<month>${han})月\\s?(?<day>${han})(?:日|号)?`,
      'g',
    ),
    read: ({ era, year: written, month: second, day }) => {
      const full =
        written !== undefined && era !== undefined ? String(Number(written) + 1911) : written;
      return { kind: 'day', year: full ?? null, month: number(second), day: number(day) };
    },
  },
  {
    pattern:
      /(?<![0-9][./-]?)(?<first>[0-9]{1,2})\s?(?<mark>[/.-])\s?(?<second>[0-9]{1,2})(?:\s?\k<mark>\s?(?<year>[0-9]{4}|[0-9]{2}))?(?![0-9]|[/.-][0-9])/g,
    read: ({ first, second, year: written }) => ({
      kind: 'either',
      year: written ?? null,
      first: number(first),
      second: number(second),
    }),
  },
  {
    pattern: new RegExp(
      `(?<![0-9])(?<day>[0-9]{1,2})${ending}\\s*(?:of\\s+)?${month}(?:,?\\s*${year})?`,
      'g',
    ),
    read: named,
  },
  {
    pattern: new RegExp(
      `(?<![a-z])${month}\\s*(?<day>[0-9]{1,2})${ending}(?![0-9])(?:,?\\s*${year})?`,
      'g',
    ),
    read: named,
  },
  {
    pattern: new RegExp(`(?<![a-z])(?<word>${anyOf(relativeDays)})(?![a-z])`, 'g'),
    read: ({ word = '' }) => ({ kind: 'away', days: relativeDays.get(word) ?? 0 }),
  },
  ...away.map(([pattern, sign]): DateForm => ({
    pattern: new RegExp(`(?<![a-z0-9])${pattern}`, 'g'),
    read: ({ count, unit = '' }) => ({
      kind: 'away',
      days: sign * number(count) * (isWeeks.test(unit) ? 7 : 1),
    }),
  })),
  {
    pattern: new RegExp(
      `(?<![a-z])(?<next>下下?)?(?:个)?(?<weekday>${anyOf(weekdays)})(?![a-z])(?<nextThai>หน้า)?`,
      'g',
    ),
    read: ({ next, weekday = '', nextThai }) => ({
      kind: 'weekday',
      weekday: weekdays.get(weekday) ?? 0,
      week: next?.length ?? (nextThai === undefined ? null : 1),
    }),
  },
  {
    pattern:
      /(?<![0-9月])(?:(?:the\s)?(?<english>[0-9]{1,2})(?:st|nd|rd|th|-go)|(?<chinese>[0-9]{1,2})[号日]|วันที่\s?(?<thai>[0-9]{1,2}))(?![0-9a-z])/g,
    read: ({ english, chinese, thai }) => ({
      kind: 'dayOfMonth',
      day: number(english ?? chinese ?? thai),
    }),
  },
];
