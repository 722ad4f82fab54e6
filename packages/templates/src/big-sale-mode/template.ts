import type { StepPlan } from '../build-flow.ts';
import { defineTemplate, type TestPlan, type WordsOf } from '../define-template.ts';
import { saleDays } from './sale-days.ts';
import en from './words/en.json' with { type: 'json' };
import pl from './words/pl.json' with { type: 'json' };
import th from './words/th.json' with { type: 'json' };
import zhHans from './words/zh-Hans.json' with { type: 'json' };
import zhHant from './words/zh-Hant.json' with { type: 'json' };

type Words = WordsOf<typeof en>;

/** Minutes that an urgent case waits before the queue message comes. */
const patience = 15;
const quick = ['shipping', 'coupon', 'stock', 'change', 'fee'] as const;

/** On sale days buttons answer what most people ask, urgent cases go to people, the rest waits in the queue. */
export const template = defineTemplate({
  id: 'big-sale-mode',
  topic: 'sell',
  words: { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant, th, pl },
  plan: (words) => ({
    steps: {
      ...front(words),
      ...menu(words),
      ...people(words),
      ...otherDays(words),
    },
    tests: testsOf(words),
  }),
});

function front({ keywords, name, step }: Words): Record<string, StepPlan> {
  const sale = saleDays(name('sale'), name('tag'));
  return {
    saleWords: {
      type: 'message',
      name: step('saleWords'),
      at: [0, 0],
      config: { on: 'keywords', keywords: keywords('sale'), mode: 'contains' },
      to: { then: 'isSaleToo' },
    },
    isSaleToo: {
      type: 'condition',
      name: step('isSaleToo'),
      at: [340, 0],
      config: sale,
      to: { 'branch:sale': 'menu', otherwise: 'over' },
    },
    // Only what no other flow answers: a sale takes nothing away from the flows that know the answer.
    unanswered: {
      type: 'message',
      at: [0, 400],
      config: { on: 'nothingElse' },
      to: { then: 'isSale' },
    },
    isSale: {
      type: 'condition',
      name: step('isSale'),
      at: [340, 400],
      config: sale,
      to: { 'branch:sale': 'urgent', otherwise: 'toPerson' },
    },
    urgent: {
      type: 'condition',
      name: step('urgent'),
      at: [680, 400],
      config: {
        branches: [
          {
            id: 'urgent',
            name: name('urgent'),
            match: 'any',
            items: [
              { id: 'r1', subject: 'text', operator: 'contains', value: keywords('urgent') },
              { id: 'r2', subject: 'mood', operator: 'is', value: ['angry'] },
            ],
          },
          {
            id: 'lost',
            name: name('lost'),
            match: 'all',
            items: [{ id: 'r3', subject: 'misses', operator: 'atLeast', value: ['2'] }],
          },
        ],
      },
      to: { 'branch:urgent': 'toUrgent', 'branch:lost': 'toQueue', otherwise: 'menu' },
    },
  };
}

function menu({ say, quickReply, step }: Words): Record<string, StepPlan> {
  const answers = quick.map((topic, index): [string, StepPlan] => [
    topic,
    { type: 'reply', at: [1360, -400 + index * 200], config: { text: say(topic) } },
  ]);
  return {
    menu: {
      type: 'reply',
      name: step('menu'),
      at: [1020, 0],
      config: {
        text: say('menu'),
        quickReplies: [...quick.map((topic) => quickReply(topic)), quickReply('urgent')],
      },
      to: {
        ...Object.fromEntries(quick.map((topic) => [`button:${topic}`, topic])),
        'button:urgent': 'toUrgent',
      },
    },
    ...Object.fromEntries(answers),
  };
}

function people({ say, name, step }: Words): Record<string, StepPlan> {
  return {
    toUrgent: {
      type: 'hand-off',
      name: step('toUrgent'),
      at: [1360, 620],
      config: {
        text: say('toUrgent'),
        priority: 'urgent',
        summary: name('urgentSummary'),
        waitMinutes: patience,
      },
      to: { offline: 'queue', tooLong: 'queue', returned: 'back' },
    },
    toQueue: {
      type: 'hand-off',
      name: step('toQueue'),
      at: [1360, 960],
      config: { text: say('toQueue'), summary: name('queueSummary') },
      to: { offline: 'queue', returned: 'back' },
    },
    queue: { type: 'reply', name: step('queue'), at: [1700, 620], config: { text: say('queue') } },
    back: { type: 'reply', at: [1700, 860], config: { text: say('back') } },
  };
}

function otherDays({ say, name, step }: Words): Record<string, StepPlan> {
  return {
    over: { type: 'reply', at: [680, 0], config: { text: say('over') } },
    toPerson: {
      type: 'hand-off',
      name: step('toPerson'),
      at: [680, 800],
      config: { text: say('toPerson'), summary: name('summary') },
      to: { offline: 'nobody', returned: 'back' },
    },
    nobody: {
      type: 'reply',
      name: step('nobody'),
      at: [1020, 960],
      config: { text: say('nobody') },
    },
  };
}

const saleDay = { at: '2026-11-11T10:00:00Z' };

function testsOf(words: Words): TestPlan<typeof en>[] {
  return [...firstTests(), ...moreTests(words)];
}

function firstTests(): TestPlan<typeof en>[] {
  return [
    {
      id: 'menu',
      given: { ...saleDay, locale: 'en' },
      steps: [
        { customer: { text: 'Can I have two colours in one set?' } },
        {
          expect: {
            replies: [en.say.menu],
            buttons: [...quick, 'urgent' as const].map((topic) => en.buttons[topic]),
            handOff: false,
          },
        },
        { customer: { button: 'coupon' } },
        { expect: { replies: [en.say.coupon], handOff: false, nothingElse: true } },
      ],
    },
    {
      id: 'urgent',
      given: { ...saleDay, locale: 'zh-Hans' },
      steps: [
        { customer: { text: '我付了两次，怎么办' } },
        {
          expect: {
            steps: ['urgent', 'toUrgent'],
            replies: [zhHans.say.toUrgent],
            lacks: [zhHans.say.menu],
            handOff: true,
          },
        },
        { wait: patience },
        { expect: { replies: [zhHans.say.queue] } },
        { wait: 600 },
        { expect: { silent: true } },
      ],
    },
    {
      id: 'button',
      given: { ...saleDay, locale: 'th', agentsOnline: 0 },
      steps: [
        { customer: { text: 'วันเซลถึงเมื่อไหร่คะ' } },
        { customer: { button: 'urgent' } },
        { expect: { replies: [th.say.menu, th.say.toUrgent, th.say.queue], handOff: true } },
      ],
    },
  ];
}

function moreTests({ name }: Words): TestPlan<typeof en>[] {
  return [
    {
      id: 'queue',
      given: { ...saleDay, locale: 'pl' },
      steps: [
        { customer: { text: 'Czy można wygrawerować imię?' } },
        { customer: { text: 'Chodzi o krótki napis' } },
        {
          expect: {
            replies: [pl.say.menu, pl.say.toQueue],
            lacks: [pl.say.toUrgent],
            handOff: true,
          },
        },
      ],
    },
    {
      id: 'normal',
      given: { at: '2026-03-02T10:00:00Z', locale: 'zh-Hant' },
      steps: [
        { customer: { text: '可以刻字嗎' } },
        { expect: { replies: [zhHant.say.toPerson], handOff: true, nothingElse: true } },
      ],
    },
    {
      id: 'over',
      given: { at: '2026-03-02T10:00:00Z', locale: 'zh-Hans' },
      steps: [
        { customer: { text: '618有活动吗' } },
        { expect: { replies: [zhHans.say.over], handOff: false } },
      ],
    },
    {
      id: 'early',
      given: { at: '2026-03-02T10:00:00Z', locale: 'en', tags: [name('tag')] },
      steps: [
        { customer: { text: 'Is the big sale on for me already?' } },
        { expect: { replies: [en.say.menu], handOff: false } },
      ],
    },
  ];
}
