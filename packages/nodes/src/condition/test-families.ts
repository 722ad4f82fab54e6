import type { Rule } from './config.ts';
import { readDay, readNumber } from './read-number.ts';
import { tested, unknown, type Tested } from './rule-reason.ts';

/** Compares a number. */
export function testNumber(rule: Rule, found: number): Tested {
  const [first, second] = rule.value.map(readNumber);
  if (first == null) return unknown(rule, 'noValue');
  const outcome = compareNumber(rule, found, [first, second ?? null]);
  if (outcome === null) return unknown(rule, 'noValue');
  return tested(rule, outcome, { code: 'isNow', values: { found } });
}

function compareNumber(
  { operator }: Rule,
  found: number,
  [first, second]: [first: number, second: number | null],
): boolean | null {
  switch (operator) {
    case 'numberIs':
      return found === first;
    case 'numberIsNot':
      return found !== first;
    case 'below':
      return found < first;
    case 'atMost':
      return found <= first;
    case 'above':
      return found > first;
    case 'atLeast':
      return found >= first;
    default:
      return second === null ? null : found >= first && found <= second;
  }
}

/** Compares a day; `today` is for the operators that count from it. */
export function testDay(rule: Rule, day: { number: number; text: string }, today: number): Tested {
  const outcome = compareDay(rule, day.number, today);
  if (outcome === null) return unknown(rule, 'noValue');
  return tested(rule, outcome, { code: 'isNow', values: { found: day.text } });
}

function compareDay({ operator, value }: Rule, day: number, today: number): boolean | null {
  const [first = '', second = ''] = value;
  if (operator === 'lastDays' || operator === 'nextDays') {
    const days = readNumber(first);
    if (days === null) return null;
    const away = operator === 'lastDays' ? today - day : day - today;
    return away >= 0 && away <= days;
  }
  const from = readDay(first);
  if (from === null) return null;
  switch (operator) {
    case 'before':
      return day < from;
    case 'after':
      return day > from;
    case 'on':
      return day === from;
    default: {
      const to = readDay(second);
      return to === null ? null : day >= from && day <= to;
    }
  }
}

/** Compares a list, such as the customer's tags. */
export function testList(rule: Rule, list: readonly string[]): Tested {
  const isThere = (wanted: string) => list.includes(wanted);
  const outcome =
    rule.operator === 'hasAll'
      ? rule.value.every(isThere)
      : rule.value.some(isThere) === (rule.operator === 'has');
  if (list.length === 0) return tested(rule, outcome, { code: 'nothing' });
  return tested(rule, outcome, { values: { found: list.slice(0, 10) } });
}

export function testYesNo(rule: Rule, found: boolean): Tested {
  return tested(rule, found === (rule.operator === 'yes'), { code: 'plain' });
}
