import { describe, expect, it } from 'vitest';
import { wordAt } from '../contract/message-words.ts';
import { nodeMessages } from '../messages.ts';
import { definition } from './definition.ts';
import { inputOf, subjectNames, subjects, type SubjectName } from './subjects.ts';

const english = nodeMessages['en']?.['condition'] ?? {};
const each = subjectNames.flatMap((subject) =>
  subjects[subject].operators.map((operator) => [subject, operator] as const),
);

function problemsOf(subject: SubjectName, operator: string, value: string[], known?: string[]) {
  const rules = [{ id: 'r1', subject, operator, value }];
  const config = definition.config.parse({
    branches: [{ id: 'b1', name: '', match: 'all', rules }],
  });
  const around = { locales: ['en'], defaultLocale: 'en', intents: known ?? null };
  return definition
    .check(config, around)
    .map(({ code, severity, field }) => [code, severity, field]);
}
const at = 'branches.0.rules.0.value';

describe('rules', () => {
  it.each(each)('%s %s has words for its form, its exit and its reason', (subject, operator) => {
    const key = `${subject}_${operator}`;
    expect(wordAt(english, `option.subject.${subject}`)).toBeDefined();
    expect(wordAt(english, `option.operator.${key}`)).toBeDefined();
    expect(wordAt(english, `exit.${key}`)).toBeDefined();
    expect(wordAt(english, `reason.${key}`)).toBeDefined();
    const isList = inputOf(subject, operator) === 'choice';
    const keys = isList ? (subjects[subject].choices ?? []) : [];
    for (const choice of keys) expect(wordAt(english, `choice.${choice}`), choice).toBeDefined();
  });

  it.each(each.filter(([subject]) => subjects[subject].needs > 0))(
    '%s %s wants to be filled in',
    (subject, operator) => {
      const code = inputOf(subject, operator) === 'pattern' ? 'noPattern' : 'emptyRule';
      expect(problemsOf(subject, operator, [])).toEqual([[code, 'error', at]]);
    },
  );

  it('refuses patterns and numbers that are none', () => {
    expect(problemsOf('text', 'pattern', ['(a'])).toEqual([['regex.syntax', 'error', at]]);
    expect(problemsOf('text', 'pattern', ['a+'])).toEqual([]);
    for (const value of ['two', '0', '-1', '1.5']) {
      expect(problemsOf('misses', 'atLeast', [value])).toEqual([['emptyRule', 'error', at]]);
    }
    expect(problemsOf('misses', 'atLeast', ['2'])).toEqual([]);
  });

  it('warns of intents that are gone, where the shop is known', () => {
    expect(problemsOf('intent', 'is', ['gone'])).toEqual([]);
    expect(problemsOf('intent', 'is', ['gone'], ['price'])).toEqual([
      ['unknownIntents', 'warning', at],
    ]);
  });

  it('calls a branch by its first rule, with the intents by id for the reader to name', () => {
    const rules = [{ id: 'r1', subject: 'intent', operator: 'is', value: ['price'] }];
    const config = definition.config.parse({
      branches: [{ id: 'b1', name: '', match: 'all', rules }],
    });
    expect(definition.exits(config)[0]).toEqual({
      id: 'branch:b1',
      label: 'intent_is',
      values: { intents: ['price'], more: 0 },
    });
  });
});
