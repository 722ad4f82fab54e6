import type { CheckContext, ConfigProblem } from '../contract/node-definition.ts';
import { checkPatternField } from '../reading/check-pattern-field.ts';
import { rulesIn, type ConditionConfig, type Rule } from './config.ts';
import { operators, type RuleInput } from './operators.ts';
import { readDay, readMinutes, readNumber } from './read-number.ts';
import { inputOf, subjects } from './subjects.ts';

/** What is not filled in, or filled in so that it can never be compared. */
export function checkBranches(
  { branches }: ConditionConfig,
  { intents }: CheckContext,
): ConfigProblem[] {
  return branches.flatMap((branch, index) =>
    rulesIn(branch, `branches.${String(index)}`).flatMap(({ rule, path }) =>
      checkRule(rule, path, intents),
    ),
  );
}

function checkRule(rule: Rule, path: string, known: CheckContext['intents']): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  if (subjects[rule.subject].isNamed === true && (rule.name ?? '').trim() === '') {
    problems.push({ code: 'noName', severity: 'error', field: `${path}.name` });
  }
  const input = inputOf(rule.subject, rule.operator);
  const field = `${path}.value`;
  if (input === 'pattern') return [...problems, ...checkPatternField(field, rule.value[0] ?? '')];
  if (!isFilled(rule, input)) problems.push({ code: 'emptyRule', severity: 'error', field });
  else if (isTurnedRound(rule, input)) {
    problems.push({ code: 'turnedRound', severity: 'error', field });
  }
  if (input !== 'intents' || known === null) return problems;
  const intents = rule.value.filter((intent) => !known.includes(intent));
  if (intents.length > 0) {
    problems.push({ code: 'unknownIntents', severity: 'warning', field, values: { intents } });
  }
  return problems;
}

const readers: Partial<Record<RuleInput, (text: string) => number | null>> = {
  number: readNumber,
  twoNumbers: readNumber,
  date: readDay,
  twoDates: readDay,
  hours: readMinutes,
};

function isFilled({ operator, value }: Rule, input: RuleInput): boolean {
  const { needs } = operators[operator];
  const read = readers[input];
  if (read === undefined) return value.filter((item) => item.trim() !== '').length >= needs;
  const wanted = value.slice(0, needs);
  return wanted.length === needs && wanted.every((item) => read(item) !== null);
}

/** From a larger to a smaller one is nothing at all. Hours may pass midnight. */
function isTurnedRound({ value }: Rule, input: RuleInput): boolean {
  if (input !== 'twoNumbers' && input !== 'twoDates') return false;
  const [from, to] = value.map(readers[input] ?? readNumber);
  return from != null && to != null && from > to;
}
