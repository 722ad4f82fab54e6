import { createKeywordMatcher, type KeywordMatcher } from '@bellhop/language';
import type { Event, JsonValue } from '@bellhop/schema';
import type { OwnReason, RunContext } from '../contract/node-executor.ts';
import { ruleValues, type Rule } from './definition.ts';
import type { SubjectName } from './subjects.ts';

type Test = (rule: Rule, context: RunContext) => OwnReason;

const tests: Readonly<Record<SubjectName, Test>> = {
  text: testText,
  tag: (rule, { event }) => {
    const { tags } = event.facts;
    const outcome = hasAny(rule, tags) === (rule.operator === 'has');
    return tags.length === 0
      ? { ...reason(rule, outcome, {}), code: nothing(rule) }
      : reason(rule, outcome, { found: tags });
  },
  orderStatus: (rule, { event }) => {
    const status = event.facts.orders[0]?.status ?? 'none';
    const outcome = hasAny(rule, [status]) === (rule.operator === 'is');
    return reason(rule, outcome, { choiceFound: status });
  },
  language: (rule, { locale }) => {
    const outcome = hasAny(rule, [locale]) === (rule.operator === 'is');
    return reason(rule, outcome, { languageFound: locale });
  },
  firstMessage: (rule, { event }) => {
    const before = event.facts.messagesBefore;
    return reason(rule, (before === 0) === (rule.operator === 'yes'), { found: before });
  },
  hours: testHours,
  agents: (rule, { event }) => {
    const count = event.facts.agentsOnline;
    return reason(rule, count > 0 === (rule.operator === 'online'), { found: count });
  },
};

/** Compares one rule with the facts of the event and says what was compared with what. */
export function testRule(rule: Rule, context: RunContext): OwnReason {
  return tests[rule.subject](rule, context);
}

// A rule object lives as long as its compiled version, so its matcher is built once.
const matchers = new WeakMap<Rule, KeywordMatcher>();

function matcherOf(rule: Rule): KeywordMatcher {
  const known = matchers.get(rule);
  if (known !== undefined) return known;
  const words = rule.value.filter((word) => word.trim() !== '');
  const matcher = createKeywordMatcher(words, 'contains');
  matchers.set(rule, matcher);
  return matcher;
}

function testText(rule: Rule, { event }: RunContext): OwnReason {
  const text = event.body.type === 'customerMessage' ? event.body.text : '';
  const found = matcherOf(rule).match(text);
  const outcome = (found !== null) === (rule.operator === 'contains');
  if (found === null) return { ...reason(rule, outcome, {}), code: nothing(rule) };
  const { span, foldings } = found;
  return {
    ...reason(rule, outcome, { found: found.text, keyword: found.keyword }),
    span,
    foldings,
  };
}

function hasAny(rule: Rule, there: readonly string[]): boolean {
  return rule.value.some((value) => there.includes(value));
}

function testHours(rule: Rule, { event }: RunContext): OwnReason {
  const [from = '00:00', to = '00:00'] = rule.value;
  const now = clockTime(event.facts.localTime);
  const inside = from <= to ? from <= now && now < to : now >= from || now < to;
  return reason(rule, inside === (rule.operator === 'between'), { found: now });
}

function clockTime({ hour, minute }: Event['facts']['localTime']): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** The message that says that there was nothing to compare with. */
function nothing({ subject, operator }: Rule): string {
  return `${subject}_${operator}_nothing`;
}

function reason(rule: Rule, outcome: boolean, values: Record<string, JsonValue>): OwnReason {
  return {
    code: `${rule.subject}_${rule.operator}`,
    outcome,
    values: { ...ruleValues(rule), ...values },
  };
}
