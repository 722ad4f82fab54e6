import { compileFlow } from '@bellhop/engine';
import {
  freshState,
  type Certainty,
  type Event,
  type Trace,
  type TraceStep,
  type Understood,
} from '@bellhop/schema';
import { expect, test } from 'vitest';
import { buildFlow, type StepPlan } from '@bellhop/templates';
import { isUnanswered } from './is-unanswered.ts';

const on = (way: string): StepPlan => ({
  type: 'message',
  at: [0, 0],
  config: { on: way, keywords: way === 'keywords' ? ['price'] : [] },
});
const settings = {
  name: 'x',
  description: '',
  kind: 'conversation' as const,
  defaultLocale: 'en',
  locales: ['en'],
};
const ways = {
  keywords: on('keywords'),
  firstContact: on('firstContact'),
  any: on('any'),
  nothingElse: on('nothingElse'),
};
const silent = buildFlow('s', { ...settings, kind: 'silent' }, { any: on('any') });
const live = [
  compileFlow({ version: 'v1', document: buildFlow('f', settings, ways) }),
  compileFlow({ version: 's1', document: silent }),
];

interface Case {
  text?: string;
  button?: string;
  outcome?: Trace['outcome'];
  /** The trigger that began it; null when a waiting step took the message. */
  by?: keyof typeof ways | null;
  intent?: Certainty;
  faq?: Certainty;
  misses?: [before: number, after: number];
  /** A step of this kind of flow knew the words. */
  known?: 'conversation' | 'silent';
}

function unanswered({
  text = 'hm',
  button,
  outcome = 'finished',
  by = null,
  intent,
  faq,
  misses = [0, 0],
  known,
}: Case) {
  const step: TraceStep = {
    flow: 'f',
    version: 'v1',
    node: by ?? 'ask',
    nodeType: by === null ? 'reply' : 'message',
    entry: by === null ? 'resumed' : 'trigger',
    outcome: { type: 'exit', exit: 'then', edge: null },
    because: [],
    variables: {},
    effects: [],
  };
  const knowing: TraceStep = {
    ...step,
    version: known === 'silent' ? 's1' : 'v1',
    nodeType: 'condition',
    entry: 'entered',
    understood: true,
  };
  const sure = { answerAt: 0.5, askAt: 0.3, because: [] };
  const understood: Understood = {
    version: null,
    language: null,
    intent: intent === undefined ? null : { verdict: intent, ranked: [], ...sure },
    faq: faq === undefined ? null : { verdict: faq, hits: [], ...sure },
    sentiment: { label: 'neutral', score: 0, because: [] },
    contacts: [],
    person: null,
  };
  const event: Event = {
    id: 't1',
    at: '2026-01-01T00:00:00.000Z',
    seed: 1,
    facts: {
      owner: 'bot',
      customer: { id: 'u1', name: null, locale: null },
      tags: [],
      orders: [],
      agentsOnline: 0,
      channel: { key: 'c', name: 'c' },
      messagesBefore: 0,
      localTime: { hour: 1, minute: 1, weekday: 1 },
      understood,
    },
    body: { type: 'customerMessage', text, button: button ?? null, attachments: [] },
  };
  const trace: Trace = {
    formatVersion: 1,
    event: 't1',
    flow: 'f',
    version: 'v1',
    tried: [],
    steps: outcome === 'unmatched' ? [] : known === undefined ? [step] : [step, knowing],
    outcome,
  };
  const [before, after] = misses.map((count) =>
    count === 0 ? freshState : { ...freshState, misses: count },
  );
  if (before === undefined || after === undefined) throw new Error('two states');
  return isUnanswered({ event, before, transition: { state: after, trace } }, live);
}

test.each<[string, Case]>([
  ['no flow took it', { outcome: 'unmatched' }],
  ['no flow took a button of an old message', { outcome: 'unmatched', button: 'b' }],
  ['only "nothing else" took it', { by: 'nothingElse' }],
  [
    'only "nothing else" took it, although the intent is known',
    { by: 'nothingElse', intent: 'answer' },
  ],
  ['a flow for any message took it, and no intent knows it', { by: 'any', intent: 'didYouMean' }],
  [
    'it was a first message, and no intent knows it',
    { by: 'firstContact', intent: 'notUnderstood' },
  ],
  ['the step that waited could not use it', { misses: [1, 2] }],
  ['only a silent flow knew its words', { by: 'nothingElse', known: 'silent' }],
])('unanswered: %s', (_name, one) => {
  expect(unanswered(one)).toBe(true);
});

test.each<[string, Case]>([
  ['keywords knew it, whatever the intents say', { by: 'keywords', intent: 'notUnderstood' }],
  ['a flow for any message took it, in a shop without intents', { by: 'any' }],
  ['a flow for any message took it, and an intent knows it', { by: 'any', intent: 'answer' }],
  ['the FAQ knew it', { by: 'nothingElse', faq: 'answer', intent: 'notUnderstood' }],
  ['it was what a step waited for', { intent: 'notUnderstood', misses: [1, 0] }],
  [
    'a person answers the chat',
    { outcome: 'ownedByPerson', intent: 'notUnderstood', misses: [2, 2] },
  ],
  ['the customer wanted a person', { outcome: 'askedForPerson', intent: 'notUnderstood' }],
  ['it was a button', { by: 'any', button: 'b', intent: 'notUnderstood' }],
  [
    'a branch knew its words',
    { by: 'any', known: 'conversation', intent: 'notUnderstood', misses: [1, 0] },
  ],
  ['a branch behind "nothing else" knew its words', { by: 'nothingElse', known: 'conversation' }],
  ['it has no words', { outcome: 'unmatched', text: ' \n' }],
])('not unanswered: %s', (_name, one) => {
  expect(unanswered(one)).toBe(false);
});
