import type { Rule } from './config.ts';
import { operators } from './operators.ts';

/** In which other forms words count as well, from the surest to the loosest; named as the trigger for messages has them. */
export const wordForms = ['stem', 'typos', 'soundsAlike'] as const;
export type WordForm = (typeof wordForms)[number];

/** Whether a rule looks for words: only then does it matter in which forms. */
export function looksForWords({ operator }: Pick<Rule, 'operator'>): boolean {
  return operators[operator].input === 'words';
}

/** The other forms that count for a rule; none for most. */
export function formsOf(rule: Rule): WordForm[] {
  return looksForWords(rule) ? wordForms.filter((form) => rule[form] === true) : [];
}

/** What is off is not written down: a rule that was switched on and off again is as it was. */
export function withForm(rule: Rule, form: WordForm, isOn: boolean): Rule {
  const { [form]: _before, ...rest } = rule;
  return isOn ? { ...rest, [form]: true } : rest;
}

/** A rule that looks for no words any more. */
export function withoutForms(rule: Rule): Rule {
  return wordForms.reduce((left, form) => withForm(left, form, false), rule);
}
