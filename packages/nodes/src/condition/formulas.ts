import type { Formula, Leaf, Range } from '../contract/formula.ts';
import { isGroup, type Item, type Rule, type RuleGroup } from './config.ts';
import { operators } from './operators.ts';
import { readDay, readMinutes, readNumber } from './read-number.ts';
import { noLead, noOrder, openings, subjects, type SubjectName } from './subjects.ts';
import { ruleFor } from './rule-words.ts';
import { formsOf } from './word-forms.ts';

/** When a group holds, for the check that compares branches with each other. */
export function groupFormula({ match, items }: RuleGroup): Formula {
  const parts = items.map(itemFormula);
  if (match === 'all') return { all: parts };
  return match === 'any' ? { any: parts } : { not: { any: parts } };
}

function itemFormula(item: Item): Formula {
  return isGroup(item) ? groupFormula(item) : ruleFormula(item);
}

/** Things that every event has. */
const alwaysThere: ReadonlySet<SubjectName> = new Set([
  'misses',
  'tag',
  'orderStatus',
  'orders',
  'firstMessage',
  'messagesBefore',
  'hours',
  'weekday',
  'opening',
  'channel',
  'language',
  'agents',
]);
/** Numbers that are never below nought, nor broken. */
const counts: ReadonlySet<SubjectName> = new Set([
  'misses',
  'visits',
  'messagesBefore',
  'orderAge',
  'orders',
  'agents',
]);

function ruleFormula(rule: Rule): Formula {
  const { family } = operators[rule.operator];
  const name = rule.name === undefined ? '' : `:${rule.name}`;
  const about = `${rule.subject}${name}`;
  const mayBeMissing = !alwaysThere.has(rule.subject);
  const leaf = (test: Leaf['test'], part = ''): Leaf => ({
    about: `${about}${part}`,
    test,
    ...(mayBeMissing && { mayBeMissing }),
  });
  switch (family) {
    case 'text':
      return textFormula(rule, leaf);
    case 'number':
      return leaf(numberTest(rule), '|number');
    case 'date':
      return dateFormula(rule, leaf);
    case 'list':
      return listFormula(rule, leaf);
    case 'time':
      return timeFormula(rule, leaf);
    case 'contact':
      return signed(rule.operator === 'given', leaf({ kind: 'hasAny', values: rule.value }));
    case 'yesNo':
      return yesNoFormula(rule, leaf);
    case 'choice':
      return choiceFormula(rule, leaf);
  }
}

type MakeLeaf = (test: Leaf['test'], part?: string) => Leaf;

function signed(isPositive: boolean, formula: Formula): Formula {
  return isPositive ? formula : { not: formula };
}

function textFormula(rule: Rule, leaf: MakeLeaf): Formula {
  const { operator, value } = rule;
  // Emptiness of a variable is known also when there is none.
  if (operator === 'empty' || operator === 'filled') {
    const empty = leaf({ kind: 'empty' });
    const { mayBeMissing: _missing, ...always } = empty;
    const isNamed = subjects[rule.subject].isNamed === true;
    return signed(
      operator === 'empty',
      isNamed ? { ...always, about: `${empty.about}|empty` } : empty,
    );
  }
  if (operator === 'pattern' || operator === 'longer' || operator === 'shorter') {
    return leaf({ kind: 'atom', id: `${operator} ${value[0] ?? ''}` });
  }
  const words = value.filter((word) => word.trim() !== '');
  const forms = formsOf(rule);
  const test = {
    kind: 'words',
    rule: ruleFor(rule, words.length),
    words,
    ...(forms.length > 0 && { forms }),
  } as const;
  return signed(operator !== 'lacks', leaf(test));
}

function numberTest({ subject, operator, value }: Rule): Leaf['test'] {
  const [first = 0, second = 0] = value.map((text) => readNumber(text) ?? 0);
  const isCount = counts.has(subject);
  return {
    kind: 'number',
    ranges: rangesOf(operator, first, second),
    ...(isCount && { whole: true, bounds: { from: 0 } }),
    ...(subject === 'leadScore' && { whole: true }),
  };
}

function rangesOf(operator: Rule['operator'], first: number, second: number): Range[] {
  switch (operator) {
    case 'numberIs':
      return [{ from: first, to: first }];
    case 'numberIsNot':
      return [
        { to: first, toOpen: true },
        { from: first, fromOpen: true },
      ];
    case 'below':
      return [{ to: first, toOpen: true }];
    case 'atMost':
      return [{ to: first }];
    case 'above':
      return [{ from: first, fromOpen: true }];
    case 'atLeast':
      return [{ from: first }];
    default:
      return [{ from: first, to: second }];
  }
}

function dateFormula({ operator, value }: Rule, leaf: MakeLeaf): Formula {
  if (operator === 'lastDays' || operator === 'nextDays') {
    return leaf({ kind: 'atom', id: `${operator} ${value[0] ?? ''}` }, '|date');
  }
  const [first = 0, second = 0] = value.map((text) => readDay(text) ?? 0);
  const asNumber = { before: 'below', after: 'above', on: 'numberIs' } as const;
  const as = operator === 'before' || operator === 'after' || operator === 'on';
  const ranges = rangesOf(as ? asNumber[operator] : 'numberBetween', first, second);
  return leaf({ kind: 'number', ranges, whole: true }, '|date');
}

function listFormula({ operator, value }: Rule, leaf: MakeLeaf): Formula {
  if (operator === 'hasAll') {
    return { all: value.map((one) => leaf({ kind: 'hasAny', values: [one] }, '|list')) };
  }
  return signed(operator === 'has', leaf({ kind: 'hasAny', values: value }, '|list'));
}

function timeFormula({ operator, value }: Rule, leaf: MakeLeaf): Formula {
  const [from = 0, to = 0] = value.map((text) => readMinutes(text) ?? 0);
  const ranges: Range[] =
    from <= to ? [{ from, to, toOpen: true }] : [{ from }, { to, toOpen: true }];
  const bounds = { from: 0, to: 24 * 60 - 1 };
  return signed(operator === 'between', leaf({ kind: 'number', ranges, whole: true, bounds }));
}

function yesNoFormula({ subject, operator, name }: Rule, leaf: MakeLeaf): Formula {
  if (subject === 'firstMessage') {
    const ranges = [{ to: 0 }];
    const before = { kind: 'number', ranges, whole: true, bounds: { from: 0 } } as const;
    return signed(operator === 'yes', { about: 'messagesBefore|number', test: before });
  }
  return signed(operator === 'yes', leaf({ kind: 'atom', id: `yes ${name ?? ''}` }, '|yesNo'));
}

/** Moods overlap in what operators ask for; underneath they do not. */
const moodsAsked: Readonly<Record<string, readonly string[]>> = {
  angry: ['angry'],
  unhappy: ['angry', 'displeased'],
  neutral: ['neutral'],
  happy: ['happy'],
};

function choiceFormula(rule: Rule, leaf: MakeLeaf): Formula {
  const { subject, operator, value } = rule;
  const positive = operator === 'is';
  const { choices } = subjects[subject];
  if (subject === 'mood') {
    const values = value.flatMap((mood) => moodsAsked[mood] ?? []);
    const domain = ['angry', 'displeased', 'neutral', 'happy'];
    return signed(positive, leaf({ kind: 'oneOf', values, domain }));
  }
  if (subject === 'anyOrder') return signed(positive, anyOrderFormula(value));
  if (subject === 'opening') return signed(positive, { any: value.map(openingFormula) });
  const nothing = subject === 'leadStage' ? noLead : noOrder;
  const hasGap = choices?.includes(nothing) === true && !value.includes(nothing);
  const test = {
    kind: 'oneOf',
    values: value,
    ...(choices !== undefined && { domain: choices }),
    ...(hasGap && { unknownAt: [nothing] }),
  } as const;
  return signed(positive, leaf(test));
}

/** A holiday has hours of its own: it may be open or closed. */
function openingFormula(choice: string): Leaf {
  const isHoliday = choice === openings[2];
  const domain = isHoliday ? ['holiday', 'workday'] : ['open', 'closed'];
  const about = isHoliday ? 'holiday' : 'opening';
  return { about, test: { kind: 'oneOf', values: [choice], domain } };
}

function anyOrderFormula(value: readonly string[]): Formula {
  const statuses = value.filter((status) => status !== noOrder);
  const some: Leaf = { about: 'anyOrder', test: { kind: 'hasAny', values: statuses } };
  if (statuses.length === value.length) return { ...some, mayBeMissing: true };
  const none: Leaf = { about: 'anyOrder|none', test: { kind: 'atom', id: 'none' } };
  return { any: [some, none] };
}
