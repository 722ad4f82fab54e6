import type { FaqAnswer, FaqEntry } from '@bellhop/schema';

/** Today in this browser's time zone, `YYYY-MM-DD`. The shop's own zone decides on the server. */
export function today(now = new Date()): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export type Validity = 'always' | 'now' | 'later' | 'over';

/** Whether an answer is given on a day. */
export function validityOf(
  { from, until }: Pick<FaqAnswer, 'from' | 'until'>,
  day: string,
): Validity {
  if (from !== null && day < from) return 'later';
  if (until !== null && day > until) return 'over';
  return from === null && until === null ? 'always' : 'now';
}

const isFilled = ({ text }: FaqAnswer) => text.trim() !== '';

/** Languages in which a customer gets an answer on this day. */
export function answeredLocales({ answers }: Pick<FaqEntry, 'answers'>, day: string): string[] {
  const given = answers.filter(
    (answer) => isFilled(answer) && ['always', 'now'].includes(validityOf(answer, day)),
  );
  return [...new Set(given.map(({ locale }) => locale))];
}

export type EntryState = 'fine' | 'noAnswer' | 'later' | 'over';

/** What is to be said about an entry in the list. `later` and `over`: no answer of it is valid on this day. */
export function stateOf(entry: Pick<FaqEntry, 'answers'>, day: string): EntryState {
  const filled = entry.answers.filter(isFilled);
  if (filled.length === 0) return 'noAnswer';
  if (answeredLocales(entry, day).length > 0) return 'fine';
  return filled.some((answer) => validityOf(answer, day) === 'later') ? 'later' : 'over';
}

/** The last day on which the answers that are given now are given; null when they have no end. */
export function endOf({ answers }: Pick<FaqEntry, 'answers'>, day: string): string | null {
  const ends = answers
    .filter((answer) => isFilled(answer) && validityOf(answer, day) === 'now')
    .flatMap(({ until }) => (until === null ? [] : [until]));
  return ends.sort()[0] ?? null;
}
