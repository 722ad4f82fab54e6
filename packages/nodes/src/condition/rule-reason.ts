import type { JsonValue } from '@bellhop/schema';
import type { OwnReason, RunContext } from '../contract/node-executor.ts';
import { standing } from '../contract/standing.ts';
import type { Rule } from './config.ts';
import { rulePhrase } from './phrases.ts';

/** True, false, or not known because what it asks for is missing. */
export type Outcome = boolean | 'unknown';

/** How a rule came out, and what else is worth showing: where in the message it was found. */
export interface Tested {
  verdict: OwnReason & { outcome: Outcome };
  details?: OwnReason[];
}

export type Test = (rule: Rule, context: RunContext) => Tested;

/** How what was found is said: codes of reasons, each with its words. */
type Said =
  | 'found'
  | 'found_stem'
  | 'found_typo'
  | 'found_sound'
  | 'isNow'
  | 'nothing'
  | 'missing'
  | 'plain'
  | 'isChoice'
  | 'isLanguage';

interface Finding {
  values?: Record<string, JsonValue>;
  code?: Said | 'intentRead' | 'intentUnsure' | 'intentChosen' | 'intentNothing';
  details?: OwnReason[];
}

export function tested(rule: Rule, outcome: boolean, finding: Finding = {}): Tested {
  const { values = {}, code = 'found', details = [] } = finding;
  return {
    verdict: { code, outcome, values: Object.assign({ phraseRule: phraseOf(rule) }, values) },
    details,
  };
}

// By what was looked for: in a text without it the answer is the same every time.
const nothings = new WeakMap<Rule, Tested>();

/** The rule found nothing of what it looks for. `outcome` depends on the rule alone. */
export function testedNothing(rule: Rule, outcome: boolean): Tested {
  const known = nothings.get(rule);
  if (known?.verdict.outcome === outcome) return known;
  const made = { verdict: standing(tested(rule, outcome, { code: 'nothing' }).verdict) };
  nothings.set(rule, made);
  return made;
}

/** What is missing when a rule can be neither true nor false; `unknown_<gap>` says it. */
export type Gap =
  | 'noMessage'
  | 'notRead'
  | 'noOrder'
  | 'noLead'
  | 'noStage'
  | 'noField'
  | 'noVariable'
  | 'notNumber'
  | 'notDate'
  | 'notYesNo'
  | 'noDay'
  | 'noVisits'
  | 'noValue';

export function unknown(rule: Rule, gap: Gap, values: Record<string, JsonValue> = {}): Tested {
  const code = `unknown_${gap}`;
  return {
    verdict: { code, outcome: 'unknown', values: { phraseRule: phraseOf(rule), ...values } },
  };
}

export function hasAny({ value }: Rule, there: readonly string[]): boolean {
  return value.some((wanted) => there.includes(wanted));
}

// A rule object lives as long as its compiled version: its sentence is made once.
const phrases = new WeakMap<Rule, JsonValue>();

function phraseOf(rule: Rule): JsonValue {
  const known = phrases.get(rule);
  if (known !== undefined) return known;
  const phrase = rulePhrase(rule);
  phrases.set(rule, phrase);
  return phrase;
}
