import type { StepPlan } from '../build-flow.ts';
import { defineTemplate, type TestPlan, type WordsOf } from '../define-template.ts';
import en from './words/en.json' with { type: 'json' };
import pl from './words/pl.json' with { type: 'json' };
import th from './words/th.json' with { type: 'json' };
import zhHans from './words/zh-Hans.json' with { type: 'json' };
import zhHant from './words/zh-Hant.json' with { type: 'json' };

type Words = WordsOf<typeof en>;

type Topic = 'order' | 'product' | 'problem';

/** Minutes after which a customer who waits hears that it takes longer. */
const patience = 10;

/** Whoever asks for a person says what it is about first, but only if they like: asking twice connects at once. */
export const template = defineTemplate({
  id: 'hand-off-with-summary',
  topic: 'people',
  words: { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant, th, pl },
  plan: (words) => ({
    steps: { ...front(words), ...questions(words), ...handOffs(words), ...after(words) },
    tests: testsOf(words),
  }),
});

function front({ say, keywords, quickReply, step }: Words): Record<string, StepPlan> {
  return {
    person: { type: 'message', at: [0, 200], config: { on: 'person' }, to: { then: 'again' } },
    words: {
      type: 'message',
      name: step('words'),
      at: [0, 420],
      config: {
        on: 'keywords',
        keywords: keywords('person'),
        mode: 'contains',
        canInterrupt: true,
      },
      to: { then: 'again' },
    },
    again: {
      type: 'counter',
      name: step('again'),
      at: [340, 300],
      config: { counts: 'passes', times: 2, reset: true },
      to: { below: 'topic', reached: 'toAnyone' },
    },
    topic: {
      type: 'reply',
      name: step('topic'),
      at: [680, 200],
      config: {
        text: say('topic'),
        quickReplies: [
          quickReply('order'),
          quickReply('product'),
          quickReply('problem'),
          quickReply('now'),
        ],
      },
      to: {
        'button:order': 'askOrder',
        'button:product': 'askProduct',
        'button:problem': 'askProblem',
        'button:now': 'toAnyone',
        other: 'toAnyone',
      },
    },
  };
}

function questions({ say, quickReply, step }: Words): Record<string, StepPlan> {
  const ask = (key: 'askOrder' | 'askProduct' | 'askProblem', y: number, next: string) => ({
    type: 'reply',
    name: step(key),
    at: [1020, y] as const,
    config: { text: say(key), quickReplies: [quickReply('now')] },
    to: { 'button:now': next, other: next },
  });
  return {
    askOrder: ask('askOrder', 0, 'toOrders'),
    askProduct: ask('askProduct', 300, 'toSales'),
    askProblem: ask('askProblem', 600, 'toAfterSales'),
  };
}

function handOffs({ say, name, step }: Words): Record<string, StepPlan> {
  const to = { offline: 'nobody', tooLong: 'late', returned: 'back' };
  const text = say('handOver');
  const team = { order: 'orders', product: 'sales', problem: 'afterSales' } as const;
  const config = (topic: Topic) => ({
    text,
    team: name(team[topic]),
    summary: name(`${topic}Summary`),
    waitMinutes: patience,
  });
  return {
    toOrders: {
      type: 'hand-off',
      name: step('toOrders'),
      at: [1360, 0],
      config: config('order'),
      to,
    },
    toSales: {
      type: 'hand-off',
      name: step('toSales'),
      at: [1360, 340],
      config: config('product'),
      to,
    },
    toAfterSales: {
      type: 'hand-off',
      name: step('toAfterSales'),
      at: [1360, 680],
      config: config('problem'),
      to,
    },
    toAnyone: {
      type: 'hand-off',
      name: step('toAnyone'),
      at: [1360, 1020],
      config: { text, summary: name('anySummary'), waitMinutes: patience },
      to,
    },
  };
}

function after({ say, step }: Words): Record<string, StepPlan> {
  return {
    nobody: { type: 'reply', at: [1700, 200], config: { text: say('nobody') } },
    late: { type: 'reply', name: step('late'), at: [1700, 480], config: { text: say('late') } },
    back: { type: 'reply', at: [1700, 760], config: { text: say('back') } },
  };
}

function testsOf(words: Words): TestPlan<typeof en>[] {
  return [...firstTests(words), ...moreTests()];
}

function firstTests({ name }: Words): TestPlan<typeof en>[] {
  return [
    {
      id: 'order',
      given: { locale: 'en' },
      steps: [
        { customer: { text: 'I want to talk to a person' } },
        {
          expect: {
            replies: [en.say.topic],
            buttons: Object.values(en.buttons),
            handOff: false,
          },
        },
        { customer: { button: 'order' } },
        { expect: { replies: [en.say.askOrder] } },
        { customer: { text: 'A-1021 has not arrived yet' } },
        {
          expect: {
            replies: [en.say.handOver],
            handOff: { team: name('orders') },
            nothingElse: true,
          },
        },
      ],
    },
    {
      id: 'insists',
      given: { locale: 'zh-Hans' },
      steps: [
        { customer: { text: '转人工' } },
        { expect: { replies: [zhHans.say.topic] } },
        { customer: { text: '我要人工客服！' } },
        {
          expect: {
            steps: ['again', 'toAnyone'],
            replies: [zhHans.say.handOver],
            lacks: [zhHans.say.topic],
            handOff: true,
          },
        },
      ],
    },
    {
      id: 'skip',
      given: { locale: 'th' },
      steps: [
        { customer: { text: 'ขอคุยกับแอดมินค่ะ' } },
        { customer: { button: 'problem' } },
        { expect: { contains: [th.say.askProblem] } },
        { customer: { button: 'now' } },
        { expect: { replies: [th.say.handOver], handOff: { team: name('afterSales') } } },
      ],
    },
  ];
}

function moreTests(): TestPlan<typeof en>[] {
  return [
    {
      id: 'offline',
      given: { locale: 'pl', agentsOnline: 0 },
      steps: [
        { customer: { text: 'Proszę o kontakt z konsultantem, konsultant' } },
        { customer: { text: 'Mam pytanie o rozmiar' } },
        { expect: { contains: [pl.say.handOver, pl.say.nobody], handOff: true } },
      ],
    },
    {
      id: 'returned',
      given: { locale: 'zh-Hant' },
      steps: [
        { customer: { text: '我要找真人客服' } },
        { customer: { button: 'now' } },
        { expect: { handOff: true } },
        { agent: 'takeOver' },
        { customer: { text: '謝謝' } },
        { expect: { silent: true } },
        { agent: 'return' },
        { expect: { replies: [zhHant.say.back] } },
      ],
    },
    {
      id: 'late',
      given: { locale: 'en' },
      steps: [
        { customer: { text: 'agent please' } },
        { customer: { button: 'now' } },
        { wait: patience - 1 },
        { expect: { lacks: [en.say.late], handOff: true } },
        { wait: 1 },
        { expect: { replies: [en.say.late], handOff: false } },
        { wait: 600 },
        { expect: { silent: true } },
      ],
    },
    {
      id: 'quick',
      given: { locale: 'en' },
      steps: [
        { customer: { text: 'agent please' } },
        { customer: { button: 'now' } },
        { agent: 'reply' },
        { expect: { replies: [en.say.topic, en.say.handOver], handOff: true } },
        { wait: 600 },
        { expect: { silent: true } },
      ],
    },
  ];
}
