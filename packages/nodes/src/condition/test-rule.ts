import type { Event } from '@bellhop/schema';
import type { RunContext } from '../contract/node-executor.ts';
import type { Rule } from './config.ts';
import { operators } from './operators.ts';
import { daysBetween, readDay, readMinutes } from './read-number.ts';
import {
  hasAny,
  tested,
  testedNothing,
  unknown,
  type Outcome,
  type Test,
  type Tested,
} from './rule-reason.ts';
import { choiceKey, noLead, noOrder, type SubjectName } from './subjects.ts';
import { testDay, testList, testNumber, testYesNo } from './test-families.ts';
import { testMessage } from './test-text.ts';
import { testContact, testIntent, testMood } from './test-understood.ts';
import { testValue } from './test-value.ts';

const tests: Readonly<Record<SubjectName, Test>> = {
  text: testMessage,
  intent: testIntent,
  mood: testMood,
  contact: testContact,
  image: (rule, { event: { body } }) => {
    if (body.type !== 'customerMessage') return unknown(rule, 'noMessage');
    return testYesNo(
      rule,
      body.attachments.some(({ kind }) => kind === 'image'),
    );
  },
  button: testButton,
  misses: (rule, { misses }) => testNumber(rule, misses),
  tag: (rule, { event }) => testList(rule, event.facts.tags),
  leadStage: (rule, { event }) => {
    const { lead } = event.facts;
    return testState(rule, lead === undefined ? noLead : lead.stage, noLead, 'noLead');
  },
  leadScore: (rule, { event }) => {
    const { lead } = event.facts;
    return lead === undefined ? unknown(rule, 'noLead') : testNumber(rule, lead.score);
  },
  field: (rule, context) => testValue(rule, context.event.facts.customer.fields ?? {}, context),
  variable: (rule, context) => testValue(rule, context.variables, context),
  visits: (rule, { event }) => {
    const { visits } = event.facts.customer;
    return visits === undefined ? unknown(rule, 'noVisits') : testNumber(rule, visits);
  },
  firstMessage: (rule, { event }) => testYesNo(rule, event.facts.messagesBefore === 0),
  messagesBefore: (rule, { event }) => testNumber(rule, event.facts.messagesBefore),
  orderStatus: (rule, { event }) =>
    testState(rule, event.facts.orders[0]?.status ?? noOrder, noOrder, 'noOrder'),
  anyOrder: testAnyOrder,
  orderAge: (rule, { event }) => {
    const [newest] = event.facts.orders;
    const days = newest === undefined ? null : daysBetween(newest.placedAt, event.at);
    return days === null ? unknown(rule, 'noOrder') : testNumber(rule, days);
  },
  orders: (rule, { event }) => testNumber(rule, event.facts.orders.length),
  hours: testHours,
  weekday: (rule, { event }) => testChoice(rule, [String(event.facts.localTime.weekday)]),
  day: (rule, { event }) => {
    const { day } = event.facts.localTime;
    const today = day === undefined ? null : readDay(day);
    return day === undefined || today === null
      ? unknown(rule, 'noDay')
      : testDay(rule, { number: today, text: day }, today);
  },
  opening: testOpening,
  channel: (rule, { event }) => {
    const { key } = event.facts.channel;
    return tested(rule, isAsWanted(rule, [key]), { values: { found: key } });
  },
  language: (rule, { locale }) =>
    tested(rule, isAsWanted(rule, [locale]), {
      code: 'isLanguage',
      values: { languageFound: locale },
    }),
  agents: (rule, { event }) => testNumber(rule, event.facts.agentsOnline),
};

/** Compares one rule with the facts of the event and says what was compared with what. */
export function testRule(rule: Rule, context: RunContext): Tested {
  return tests[rule.subject](rule, context);
}

function isAsWanted(rule: Rule, there: readonly string[]): boolean {
  return hasAny(rule, there) === (rule.operator === 'is');
}

function testChoice(rule: Rule, there: readonly string[]): Tested {
  const choicesFound = there.map((choice) => choiceKey(rule.subject, choice));
  return tested(rule, isAsWanted(rule, there), { code: 'isChoice', values: { choicesFound } });
}

/** The state of something that may not be there. Only a rule that asks for that too has an answer then. */
function testState(
  rule: Rule,
  found: string | null,
  nothing: string,
  gap: 'noLead' | 'noOrder',
): Tested {
  if (found === null) return unknown(rule, 'noStage');
  if (found === nothing && !rule.value.includes(nothing)) return unknown(rule, gap);
  return testChoice(rule, [found]);
}

function testAnyOrder(rule: Rule, { event }: RunContext): Tested {
  const { orders } = event.facts;
  if (orders.length > 0) return testChoice(rule, [...new Set(orders.map(({ status }) => status))]);
  return testState(rule, noOrder, noOrder, 'noOrder');
}

function testButton(rule: Rule, context: RunContext): Tested {
  const { body } = context.event;
  if (body.type !== 'customerMessage') return unknown(rule, 'noMessage');
  if (operators[rule.operator].family === 'yesNo') return testYesNo(rule, body.button !== null);
  if (body.button === null) return testedNothing(rule, false);
  return testMessage(rule, context);
}

/** A shop without opening hours is always open. */
function testOpening(rule: Rule, { event }: RunContext): Tested {
  const { isOpen = true, isHoliday = false } = event.facts.opening ?? {};
  return testChoice(rule, [isOpen ? 'open' : 'closed', ...(isHoliday ? ['holiday'] : [])]);
}

function testHours(rule: Rule, { event }: RunContext): Tested {
  const [from, to] = rule.value.map(readMinutes);
  if (from == null || to == null) return unknown(rule, 'noValue');
  const { hour, minute } = event.facts.localTime;
  const now = hour * 60 + minute;
  const inside: Outcome = from <= to ? from <= now && now < to : now >= from || now < to;
  return tested(rule, inside === (rule.operator === 'between'), {
    code: 'isNow',
    values: { found: clockTime(event.facts.localTime) },
  });
}

function clockTime({ hour, minute }: Event['facts']['localTime']): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
