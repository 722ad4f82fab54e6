import { cleanText, idSchema, type JsonValue } from '@bellhop/schema';
import { z } from 'zod';
import { field } from '../contract/field.ts';
import type {
  CardItem,
  CheckContext,
  ConfigProblem,
  NodeDefinition,
} from '../contract/node-definition.ts';
import { checkPatternField } from '../reading/check-pattern-field.ts';
import { inputOf, subjectNames, subjects } from './subjects.ts';

const ruleSchema = z
  .strictObject({
    id: idSchema,
    subject: z.enum(subjectNames),
    operator: z.string(),
    /** What to compare with; how it is read belongs to the subject. */
    value: z.array(cleanText(1000)).max(100),
  })
  .refine(({ subject, operator }) => subjects[subject].operators.includes(operator), {
    path: ['operator'],
    params: { code: 'input.badFormat' },
  });
export type Rule = z.infer<typeof ruleSchema>;

export const branchSchema = z.strictObject({
  id: idSchema,
  name: cleanText(60),
  match: z.enum(['all', 'any']),
  rules: z.array(ruleSchema).min(1).max(20),
});
export type Branch = z.infer<typeof branchSchema>;

export const conditionConfigSchema = z.strictObject({
  branches: field(z.array(branchSchema).min(1).max(20), { widget: 'custom' }),
});
export type ConditionConfig = z.infer<typeof conditionConfigSchema>;

export function branchExit(id: string): string {
  return `branch:${id}`;
}

export const definition: NodeDefinition<ConditionConfig> = {
  type: 'condition',
  version: 1,
  kind: 'step',
  category: 'decide',
  icon: 'condition',
  config: conditionConfigSchema,
  starter: () => ({
    branches: [
      {
        id: 'b1',
        name: '',
        match: 'all',
        rules: [{ id: 'r1', subject: 'text', operator: 'contains', value: [] }],
      },
    ],
  }),
  exits: ({ branches }) => [
    ...branches.map((branch) => ({ id: branchExit(branch.id), ...branchLabel(branch) })),
    { id: 'otherwise', label: 'otherwise' },
  ],
  waits: () => false,
  card,
  check,
  migrations: {},
};

/** The operator's own name of the branch, else its first rule in words. */
function branchLabel({ name, rules }: Branch) {
  if (name.trim() !== '') return { text: name };
  const [rule] = rules;
  if (rule === undefined) return { label: 'branch' };
  return {
    label: `${rule.subject}_${rule.operator}`,
    values: { ...ruleValues(rule), more: rules.length - 1 },
  };
}

const wholeNumber = /^[1-9]\d?$/;

/** How often in a row; what is not a number counts as once. */
export function timesOf([value = '']: readonly string[]): number {
  return wholeNumber.test(value) ? Number(value) : 1;
}

/** What a rule compares with, under the name that says how it is to be read. */
export function ruleValues({ subject, value }: Rule): Record<string, JsonValue> {
  if (subject === 'orderStatus') return { choices: value };
  if (subject === 'mood' || subject === 'contact') return { choices: value };
  if (subject === 'intent') return { intents: value };
  if (subject === 'misses') return { times: timesOf(value) };
  if (subject === 'language') return { languages: value };
  if (subject === 'hours') return { from: value[0] ?? '', to: value[1] ?? '' };
  return { value };
}

function card({ branches }: ConditionConfig): CardItem[] {
  return [{ kind: 'line', line: branches.length > 1 ? 'firstWins' : 'oneBranch' }];
}

function check({ branches }: ConditionConfig, { intents }: CheckContext): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  branches.forEach((branch, branchIndex) => {
    branch.rules.forEach((rule, ruleIndex) => {
      const field = `branches.${String(branchIndex)}.rules.${String(ruleIndex)}.value`;
      problems.push(...checkRule(rule, field, intents));
    });
    const shadow = branches.slice(0, branchIndex).find((earlier) => sameTest(earlier, branch));
    if (shadow !== undefined) {
      const field = `branches.${String(branchIndex)}.name`;
      problems.push({ code: 'sameAsEarlier', severity: 'warning', field });
    }
  });
  return problems;
}

function checkRule(rule: Rule, field: string, known: CheckContext['intents']): ConfigProblem[] {
  const { subject, operator, value } = rule;
  const input = inputOf(subject, operator);
  if (input === 'pattern') return checkPatternField(field, value[0] ?? '');
  const filled = value.filter((item) => item.trim() !== '').length;
  const isNumber = input !== 'number' || wholeNumber.test(value[0] ?? '');
  if (filled < subjects[subject].needs || !isNumber) {
    return [{ code: 'emptyRule', severity: 'error', field }];
  }
  const unknown =
    input === 'intents' && known !== null ? value.filter((intent) => !known.includes(intent)) : [];
  if (unknown.length === 0) return [];
  const values = { intents: unknown };
  return [{ code: 'unknownIntents', severity: 'warning', field, values }];
}

function sameTest(left: Branch, right: Branch): boolean {
  const key = ({ match, rules }: Branch) =>
    JSON.stringify([
      rules.length > 1 ? match : 'all',
      rules.map(({ subject, operator, value }) => [subject, operator, [...value].sort()]),
    ]);
  return key(left) === key(right);
}
