import type { JsonValue } from '@bellhop/schema';
import type { RunContext } from '../contract/node-executor.ts';
import type { Rule } from './config.ts';
import { operators } from './operators.ts';
import { readDay, readNumber } from './read-number.ts';
import { unknown, type Tested } from './rule-reason.ts';
import { testDay, testList, testNumber, testYesNo } from './test-families.ts';
import { testText } from './test-text.ts';

const longestShown = 60;

/** Compares a variable or a field of the customer: the operator says what it is taken for. */
export function testValue(
  rule: Rule,
  values: Readonly<Record<string, JsonValue>>,
  { event, tools }: RunContext,
): Tested {
  const { name = '' } = rule;
  const value = Object.hasOwn(values, name) ? (values[name] ?? null) : null;
  if (value === null) {
    // What is not there is empty; everything else about it is not known.
    if (rule.operator === 'empty' || rule.operator === 'filled') return testText(rule, '', tools);
    const gap = rule.subject === 'field' ? 'noField' : 'noVariable';
    return unknown(rule, gap, { name });
  }
  switch (operators[rule.operator].family) {
    case 'number':
      return asNumber(rule, value);
    case 'date':
      return asDay(rule, value, event);
    case 'list':
      return testList(rule, Array.isArray(value) ? value.map(plain) : [plain(value)]);
    case 'yesNo':
      return asYesNo(rule, value);
    default:
      return testText(rule, plain(value), tools);
  }
}

function asNumber(rule: Rule, value: JsonValue): Tested {
  const number = typeof value === 'number' ? value : readNumber(plain(value));
  if (number === null) return unknown(rule, 'notNumber', { found: shown(value) });
  return testNumber(rule, number);
}

function asDay(rule: Rule, value: JsonValue, { at, facts }: RunContext['event']): Tested {
  const text = plain(value);
  const number = readDay(text);
  if (number === null) return unknown(rule, 'notDate', { found: shown(value) });
  const today = readDay(facts.localTime.day ?? at);
  return today === null ? unknown(rule, 'noDay') : testDay(rule, { number, text }, today);
}

function asYesNo(rule: Rule, value: JsonValue): Tested {
  const text = plain(value).toLowerCase();
  if (['true', 'yes', '1'].includes(text)) return testYesNo(rule, true);
  if (['false', 'no', '0', ''].includes(text)) return testYesNo(rule, false);
  return unknown(rule, 'notYesNo', { found: shown(value) });
}

function plain(value: JsonValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function shown(value: JsonValue): string {
  return plain(value).slice(0, longestShown);
}
