import type { Rule } from './config.ts';
import type { OperatorName } from './operators.ts';

/** A rule that says what a message does not hold, or how long it is, holds for messages that nobody understands, too. */
const knowing: ReadonlySet<OperatorName> = new Set<OperatorName>([
  'contains',
  'containsAll',
  'near',
  'startsWith',
  'equals',
  'pattern',
  'is',
  'given',
]);
const asked: ReadonlySet<Rule['subject']> = new Set<Rule['subject']>([
  'text',
  'intent',
  'contact',
  'button',
]);

/** True when the rule holds only for messages that somebody foresaw: by their words, what they want, or what they give. */
export function knowsMessage({ subject, operator }: Rule): boolean {
  return asked.has(subject) && knowing.has(operator);
}
