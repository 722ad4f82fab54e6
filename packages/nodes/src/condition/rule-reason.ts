import type { JsonValue } from '@bellhop/schema';
import type { OwnReason, RunContext } from '../contract/node-executor.ts';
import { ruleValues, type Rule } from './definition.ts';

/** How a rule came out, and what else is worth showing: where in the message it was found. */
export interface Tested {
  verdict: OwnReason & { outcome: boolean };
  details?: OwnReason[];
}

export type Test = (rule: Rule, context: RunContext) => Tested;

export function tested(
  rule: Rule,
  outcome: boolean,
  values: Record<string, JsonValue>,
  details: OwnReason[] = [],
): Tested {
  const code = `${rule.subject}_${rule.operator}`;
  return { verdict: { code, outcome, values: { ...ruleValues(rule), ...values } }, details };
}

/** The message that says that there was nothing to compare with. */
export function testedWithNothing(rule: Rule, outcome: boolean): Tested {
  const { verdict } = tested(rule, outcome, {});
  return { verdict: { ...verdict, code: `${verdict.code}_nothing` } };
}

export function hasAny({ value }: Rule, there: readonly string[]): boolean {
  return value.some((wanted) => there.includes(wanted));
}
