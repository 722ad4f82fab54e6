import { isLost } from '@bellhop/language';
import type { Event } from '@bellhop/schema';
import type { RunContext } from '../contract/node-executor.ts';
import { timesOf, type Rule } from './definition.ts';
import { hasAny, tested, testedWithNothing, type Test, type Tested } from './rule-reason.ts';
import type { SubjectName } from './subjects.ts';
import { testText } from './test-text.ts';
import { testContact, testIntent, testMood } from './test-understood.ts';

const tests: Readonly<Record<SubjectName, Test>> = {
  text: testText,
  intent: testIntent,
  mood: testMood,
  contact: testContact,
  misses: (rule, { misses }) =>
    tested(rule, isLost(misses, timesOf(rule.value)), { found: misses }),
  tag: (rule, { event }) => {
    const { tags } = event.facts;
    const outcome = hasAny(rule, tags) === (rule.operator === 'has');
    return tags.length === 0
      ? testedWithNothing(rule, outcome)
      : tested(rule, outcome, { found: tags });
  },
  orderStatus: (rule, { event }) => {
    const status = event.facts.orders[0]?.status ?? 'none';
    const outcome = hasAny(rule, [status]) === (rule.operator === 'is');
    return tested(rule, outcome, { choiceFound: status });
  },
  language: (rule, { locale }) => {
    const outcome = hasAny(rule, [locale]) === (rule.operator === 'is');
    return tested(rule, outcome, { languageFound: locale });
  },
  firstMessage: (rule, { event }) => {
    const before = event.facts.messagesBefore;
    return tested(rule, (before === 0) === (rule.operator === 'yes'), { found: before });
  },
  hours: testHours,
  agents: (rule, { event }) => {
    const count = event.facts.agentsOnline;
    return tested(rule, count > 0 === (rule.operator === 'online'), { found: count });
  },
};

/** Compares one rule with the facts of the event and says what was compared with what. */
export function testRule(rule: Rule, context: RunContext): Tested {
  return tests[rule.subject](rule, context);
}

function testHours(rule: Rule, { event }: RunContext): Tested {
  const [from = '00:00', to = '00:00'] = rule.value;
  const now = clockTime(event.facts.localTime);
  const inside = from <= to ? from <= now && now < to : now >= from || now < to;
  return tested(rule, inside === (rule.operator === 'between'), { found: now });
}

function clockTime({ hour, minute }: Event['facts']['localTime']): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
