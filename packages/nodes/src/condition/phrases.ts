import type { JsonObject, JsonValue } from '@bellhop/schema';
import { isGroup, type Item, type Rule, type RuleGroup } from './config.ts';
import { operators } from './operators.ts';
import { choiceKey, inputOf, subjects } from './subjects.ts';
import { formsOf } from './word-forms.ts';

/** How many values of a list and how many parts of a group a sentence names before it says how many more there are. */
const shownValues = 5;
const shownItems = 3;

/**
 * A rule as a sentence, for `readableValues`: what is looked at, how it is compared, with what, and in which other forms
 * that counts too.
 */
export function rulePhrase(rule: Rule): JsonObject {
  const plain = plainPhrase(rule);
  const choices = formsOf(rule).map((form) => `form.${form}`);
  if (choices.length === 0) return plain;
  return { key: 'phrase.looser', values: { phraseInside: plain, choices } };
}

function plainPhrase(rule: Rule): JsonObject {
  const { family } = operators[rule.operator];
  const subject: JsonObject =
    subjects[rule.subject].isNamed === true
      ? { key: `phrase.${rule.subject}`, values: { name: rule.name ?? '' } }
      : { key: `choice.on.${rule.subject}` };
  return {
    key: family === 'yesNo' ? 'phrase.yesNo' : 'phrase.rule',
    values: {
      phraseSubject: subject,
      choiceOperator: `op.${rule.operator}`,
      ...wrapped(valuesOf(rule)),
    },
  };
}

/** The template has one place for the value, whatever it is called by how it is to be read. */
function wrapped([name, value]: [name: string, value: JsonValue]): JsonObject {
  if (name === 'value') return { phraseValue: value };
  return { phraseValue: { key: `phrase.${name}`, values: { [name]: value } } };
}

/** What a rule compares with, under the name that says how it is to be read. */
function valuesOf({ subject, operator, value }: Rule): [name: string, value: JsonValue] {
  switch (inputOf(subject, operator)) {
    case 'choice':
      return ['choices', value.map((choice) => choiceKey(subject, choice))];
    case 'intents':
      return ['intents', value];
    case 'languages':
      return ['languages', value];
    case 'twoNumbers':
    case 'twoDates':
    case 'hours':
      return ['value', [value.slice(0, 2).join(' – ')]];
    case 'none':
      return ['value', ''];
    default:
      return ['value', shown(value)];
  }
}

function shown(values: readonly string[]): string[] {
  const filled = values.filter((value) => value.trim() !== '');
  return filled.length > shownValues ? [...filled.slice(0, shownValues), '…'] : filled;
}

/** A group as a sentence. */
export function groupPhrase({ match, items }: RuleGroup): JsonObject {
  const parts = items.slice(0, shownItems).map((item) => itemPhrase(item, items.length));
  const [first = { key: 'exit.branch', values: {} }, ...others] = parts;
  const joint = match === 'all' ? 'phrase.and' : 'phrase.or';
  let joined = others.reduce<JsonObject>(
    (left, right) => ({ key: joint, values: { phraseLeft: left, phraseRight: right } }),
    first,
  );
  const more = items.length - parts.length;
  if (more > 0) joined = { key: 'phrase.more', values: { phraseLeft: joined, more } };
  return match === 'none' ? { key: 'phrase.not', values: { phraseInside: joined } } : joined;
}

function itemPhrase(item: Item, siblings: number): JsonObject {
  if (!isGroup(item)) return rulePhrase(item);
  const inside = groupPhrase(item);
  const needsBrackets = siblings > 1 && item.items.length > 1 && item.match !== 'none';
  return needsBrackets ? { key: 'phrase.brackets', values: { phraseInside: inside } } : inside;
}
