import type { SentimentReading } from '@bellhop/schema';
import { pressedIntent } from '../contract/buttons.ts';
import type { OwnReason, RunContext } from '../contract/node-executor.ts';
import { bestIntent, readValues, weighing } from '../reading/intent-reasons.ts';
import type { Rule } from './config.ts';
import { hasAny, tested, unknown, type Tested } from './rule-reason.ts';
import type { Mood } from './subjects.ts';

/** What the customer wants: by a pressed button, or as the message was read for sure. */
export function testIntent(rule: Rule, { event }: RunContext): Tested {
  const isWanted = rule.operator === 'is';
  const { body } = event;
  const pressed = body.type === 'customerMessage' ? pressedIntent(body) : null;
  if (pressed !== null && body.type === 'customerMessage') {
    const values = { label: body.text };
    return tested(rule, hasAny(rule, [pressed]) === isWanted, { code: 'intentChosen', values });
  }
  if (event.facts.understood === undefined) return unknown(rule, 'notRead');
  const read = bestIntent(event);
  if (read === null) return tested(rule, !isWanted, { code: 'intentNothing' });
  const has = read.isSure && hasAny(rule, [read.best.intent]);
  return tested(rule, has === isWanted, {
    code: read.isSure ? 'intentRead' : 'intentUnsure',
    values: readValues(read),
    details: weighing(read),
  });
}

/**
 * From here on a complaint is taken for anger, also without an insult or a threat. Single words that weigh are not enough:
 * what nobody can read looks bad to them, too.
 */
const angryFrom = -0.6;

export function testMood(rule: Rule, { event }: RunContext): Tested {
  const isWanted = rule.operator === 'is';
  const sentiment = event.facts.understood?.sentiment;
  if (sentiment === undefined) return unknown(rule, 'notRead');
  const found = moodsOf(sentiment);
  const details = sentiment.because.map(({ word, kind, span }): OwnReason => {
    const values = { word, choiceKind: kind };
    return { code: 'moodWord', outcome: null, values, span };
  });
  const outcome = hasAny(rule, found) === isWanted;
  // To ask for the unhappy includes the angry; to have found one who is unhappy does not.
  const shown = found[0] === 'unhappy' ? 'displeased' : (found[0] ?? '');
  return tested(rule, outcome, { code: 'isChoice', values: { choicesFound: [shown] }, details });
}

/** The moods of a message, the strongest first. */
function moodsOf({ label, score, because }: SentimentReading): Mood[] {
  if (label === 'neutral') return ['neutral'];
  if (label === 'positive') return ['happy'];
  const isHarsh = because.some(({ kind }) => kind === 'insult' || kind === 'threat');
  const complains = because.some(({ kind }) => kind === 'complaint');
  return isHarsh || (complains && score <= angryFrom) ? ['angry', 'unhappy'] : ['unhappy'];
}

export function testContact(rule: Rule, { event }: RunContext): Tested {
  const isWanted = rule.operator === 'given';
  const { understood } = event.facts;
  if (understood === undefined) return unknown(rule, 'notRead');
  const [first, ...more] = understood.contacts.filter(({ kind }) => rule.value.includes(kind));
  if (first === undefined) return tested(rule, !isWanted, { code: 'nothing' });
  const details = more.map(({ kind, value, span }): OwnReason => {
    const values = { choiceKind: kind, value };
    return { code: 'contactAlso', outcome: null, values, span };
  });
  const { verdict } = tested(rule, isWanted, { values: { found: first.value } });
  return { verdict: { ...verdict, span: first.span }, details };
}
