import type { JsonObject } from '@bellhop/schema';
import { describe, expect, it } from 'vitest';
import { wordAt } from '../contract/message-words.ts';
import { readableValues } from '../contract/readable-values.ts';
import { readConfig } from '../contract/read-config.ts';
import { eraseDefinition } from '../contract/erase.boundary.ts';
import { nodeMessages } from '../messages.ts';
import { definition } from './definition.ts';
import { joined } from './joined.ts';
import { operators, type OperatorName } from './operators.ts';
import { choiceKey, inputOf, subjectNames, subjects, type SubjectName } from './subjects.ts';

const english = nodeMessages['en']?.['condition'] ?? {};
const each = subjectNames.flatMap((subject) =>
  subjects[subject].operators.map((operator) => [subject, operator] as const),
);

function configOf(...items: object[]) {
  return definition.config.parse({ branches: [{ id: 'b1', name: '', match: 'all', items }] });
}
const rule = (subject: string, operator: string, value: string[], rest = {}) => ({
  id: 'r1',
  subject,
  operator,
  value,
  ...rest,
});

function problemsOf(subject: SubjectName, operator: OperatorName, value: string[], rest = {}) {
  const around = {
    locales: ['en'],
    defaultLocale: 'en',
    kind: 'conversation' as const,
    intents: ['price'],
  };
  const named = subjects[subject].isNamed === true ? { name: 'city', ...rest } : {};
  return definition
    .check(configOf(rule(subject, operator, value, named)), around)
    .map(({ code, severity, field }) => [code, severity, field]);
}
const at = 'branches.0.items.0.value';

/** What an operator reads. */
function word(key: string, values: Record<string, string | number> = {}): string {
  const words = wordAt(english, key);
  if (words === undefined) throw new Error(`no word ${key}`);
  return words.replace(/\{\{(\w+)\}\}/g, (_all, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`${key} has no ${name}`);
    return String(value);
  });
}
function sentence(...items: object[]): string {
  const [exit] = definition.exits(configOf(...items));
  return word(
    'exit.branch',
    readableValues(exit?.values ?? {}, 'en', word, (id) => `<${id}>`),
  );
}

describe('rules', () => {
  it.each(each)('%s %s reads as a sentence', (subject, operator) => {
    const isChoice = inputOf(subject, operator) === 'choice';
    const value = isChoice ? [...(subjects[subject].choices ?? [])] : ['1', '2'];
    for (const choice of isChoice ? value : [])
      expect(wordAt(english, `choice.${choiceKey(subject, choice)}`), choice).toBeDefined();
    expect(sentence(rule(subject, operator, value, { name: 'city' }))).not.toContain('undefined');
  });

  it.each(each.filter(([, operator]) => operators[operator].needs > 0))(
    '%s %s wants to be filled in',
    (subject, operator) => {
      const code = operator === 'pattern' ? 'noPattern' : 'emptyRule';
      expect(problemsOf(subject, operator, [])).toEqual([[code, 'error', at]]);
    },
  );

  it('refuses patterns, numbers and days that are none, and turned ranges', () => {
    expect(problemsOf('text', 'pattern', ['(a'])).toEqual([['regex.syntax', 'error', at]]);
    expect(problemsOf('text', 'pattern', ['a+'])).toEqual([]);
    expect(problemsOf('misses', 'atLeast', ['two'])).toEqual([['emptyRule', 'error', at]]);
    expect(problemsOf('misses', 'atLeast', ['2'])).toEqual([]);
    expect(problemsOf('day', 'on', ['2026-02-31'])).toEqual([['emptyRule', 'error', at]]);
    expect(problemsOf('orders', 'numberBetween', ['3', '1'])).toEqual([
      ['turnedRound', 'error', at],
    ]);
    expect(problemsOf('hours', 'between', ['22:00', '06:00'])).toEqual([]);
    expect(problemsOf('variable', 'yes', [], { name: '' })).toEqual([
      ['noName', 'error', 'branches.0.items.0.name'],
    ]);
  });

  it('warns of intents that are gone, where the shop is known', () => {
    expect(problemsOf('intent', 'is', ['price'])).toEqual([]);
    expect(problemsOf('intent', 'is', ['gone'])).toEqual([['unknownIntents', 'warning', at]]);
  });

  it('says a branch without a name as a sentence, groups included', () => {
    expect(sentence(rule('intent', 'is', ['price']))).toBe('what the customer wants is <price>');
    expect(
      sentence(rule('text', 'contains', ['giant', 'huge']), {
        id: 'g1',
        match: 'any',
        items: [rule('orderStatus', 'is', ['shipped']), rule('leadScore', 'atLeast', ['10'])],
      }),
    ).toBe(
      'message contains any of giant, huge and (newest order is on its way or lead score ≥ 10)',
    );
  });

  it('refuses an operator that the subject does not have, and groups deeper than three', () => {
    const deep = (levels: number): object =>
      levels === 0
        ? rule('image', 'yes', [])
        : { id: `g${String(levels)}`, match: 'any', items: [deep(levels - 1)] };
    const takes = (item: object) =>
      definition.config.safeParse({
        branches: [{ id: 'b', name: '', match: 'all', items: [item] }],
      }).success;
    expect(takes(rule('tag', 'near', ['x']))).toBe(false);
    expect(takes(deep(2))).toBe(true);
    expect(takes(deep(3))).toBe(false);
  });
});

describe('what is not known', () => {
  it.each([
    ['all', [true, 'unknown'], 'unknown'],
    ['all', [false, 'unknown'], false],
    ['any', [true, 'unknown'], true],
    ['any', [false, 'unknown'], 'unknown'],
    ['none', [true, 'unknown'], false],
    ['none', [false, 'unknown'], 'unknown'],
    ['none', [false, false], true],
  ] as const)('%s of %j is %s', (match, outcomes, whole) => {
    expect(joined(match, outcomes)).toBe(whole);
  });
});

describe('version 1', () => {
  const old: JsonObject = {
    branches: [
      {
        id: 'b1',
        name: 'Old',
        match: 'any',
        rules: [
          { id: 'r1', subject: 'tag', operator: 'lacks', value: ['VIP'] },
          { id: 'r2', subject: 'agents', operator: 'offline', value: [] },
          { id: 'r3', subject: 'misses', operator: 'atLeast', value: ['2'] },
          { id: 'r4', subject: 'orderStatus', operator: 'isNot', value: ['shipped'] },
          { id: 'r5', subject: 'hours', operator: 'between', value: ['22:00', '06:00'] },
        ],
      },
    ],
  };
  const read = (config: JsonObject) =>
    readConfig(
      { id: 'n', type: 'condition', version: 1, config, position: { x: 0, y: 0 } },
      eraseDefinition(definition),
    );

  it('is read as what it meant', () => {
    const now = read(old);
    expect(now).toMatchObject({
      ok: true,
      config: {
        branches: [
          {
            id: 'b1',
            match: 'any',
            items: [
              { id: 'r1', operator: 'hasNone', value: ['VIP'] },
              { id: 'r2', operator: 'numberIs', value: ['0'] },
              { id: 'r3', operator: 'atLeast', value: ['2'] },
              { match: 'any', items: [{ id: 'r4' }, { operator: 'is', value: ['none'] }] },
              { id: 'r5', operator: 'between' },
            ],
          },
        ],
      },
    });
    // The form may have put the new shape into a step that still says version 1.
    if (now.ok) expect(read(now.config)).toEqual(now);
  });
});
