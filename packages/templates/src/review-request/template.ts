import type { Order } from '@bellhop/schema';
import type { StepPlan } from '../build-flow.ts';
import { defineTemplate, type TestPlan, type WordsOf } from '../define-template.ts';
import en from './words/en.json' with { type: 'json' };
import pl from './words/pl.json' with { type: 'json' };
import th from './words/th.json' with { type: 'json' };
import zhHans from './words/zh-Hans.json' with { type: 'json' };
import zhHant from './words/zh-Hant.json' with { type: 'json' };

type Words = WordsOf<typeof en>;

/** Two days, in minutes. */
const delay = 2 * 24 * 60;
/** Days in which a customer is asked once at most: an order that is reported delivered again asks nobody twice. */
const pause = 30;

/** After delivery: thanks and a question. Good ones are asked for a review; bad ones get a person at once. */
export const template = defineTemplate({
  id: 'review-request',
  topic: 'afterSale',
  words: { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant, th, pl },
  plan: (words) => ({
    steps: { ...front(words), ...question(words), ...answers(words) },
    tests: testsOf(words),
  }),
});

function front({ name, step }: Words): Record<string, StepPlan> {
  const asked = {
    subject: 'field',
    name: name('lastAsked'),
    operator: 'lastDays',
    value: [String(pause)],
  };
  const never = { subject: 'tag', operator: 'has', value: [name('never')] };
  return {
    delivered: {
      type: 'order-event',
      name: step('delivered'),
      at: [0, 100],
      config: { statuses: ['delivered'], delay, onlyIfStill: true },
      to: { then: 'lately' },
    },
    lately: {
      type: 'condition',
      name: step('lately'),
      at: [340, 100],
      config: {
        branches: [
          {
            id: 'lately',
            name: name('lately'),
            match: 'any',
            items: [
              { id: 'r1', ...asked },
              { id: 'r2', ...never },
            ],
          },
        ],
      },
      to: { 'branch:lately': 'quiet', otherwise: 'note' },
    },
    quiet: { type: 'end', at: [680, 0], config: {} },
    note: {
      type: 'set-variable',
      name: step('note'),
      at: [680, 200],
      config: { to: 'field', fieldName: name('lastAsked'), operation: 'date', days: 0 },
      to: { then: 'which' },
    },
  };
}

function question({ say, quickReply, step }: Words): Record<string, StepPlan> {
  return {
    // By the time of the answer the customer may have a newer order.
    which: {
      type: 'set-variable',
      name: step('which'),
      at: [1020, 200],
      config: { name: 'reviewedOrder', operation: 'text', value: '{{ order.number }}' },
      to: { then: 'ask' },
    },
    ask: {
      type: 'reply',
      name: step('ask'),
      at: [1360, 200],
      config: {
        text: say('ask'),
        quickReplies: [quickReply('great'), quickReply('fine'), quickReply('bad')],
      },
      to: { 'button:great': 'happy', 'button:fine': 'fine', 'button:bad': 'unhappy' },
    },
  };
}

function answers({ say, name, step }: Words): Record<string, StepPlan> {
  return {
    happy: {
      type: 'tag-lead',
      at: [1700, 0],
      config: { addTags: [name('happy')] },
      to: { then: 'great' },
    },
    great: { type: 'reply', name: step('great'), at: [2040, 0], config: { text: say('great') } },
    fine: { type: 'reply', name: step('fine'), at: [1700, 220], config: { text: say('fine') } },
    unhappy: {
      type: 'tag-lead',
      at: [1700, 440],
      config: { addTags: [name('unhappy')] },
      to: { then: 'bad' },
    },
    // Handed over with the question itself: whoever is angry may not answer it.
    bad: {
      type: 'hand-off',
      name: step('bad'),
      at: [2040, 440],
      config: { text: say('bad'), priority: 'urgent', summary: name('badSummary') },
      to: { offline: 'offline', returned: 'back' },
    },
    offline: {
      type: 'reply',
      name: step('offline'),
      at: [2380, 340],
      config: { text: say('offline') },
    },
    back: { type: 'reply', name: step('back'), at: [2380, 560], config: { text: say('back') } },
  };
}

const order = (status: Order['status']): Order => ({
  number: 'A-2001',
  status,
  total: '฿590',
  items: ['Linen shirt'],
  tracking: 'TH204',
  placedAt: '2026-01-02T03:00:00.000Z',
});
const thanks = { contains: ['A-2001'] };

function testsOf(words: Words): TestPlan<typeof en>[] {
  return [...firstTests(), ...moreTests(words)];
}

function firstTests(): TestPlan<typeof en>[] {
  return [
    {
      id: 'once',
      given: { locale: 'en', orders: [order('shipped')] },
      steps: [
        { order: order('delivered') },
        { wait: delay - 1 },
        { expect: { silent: true } },
        { wait: 1 },
        { expect: { ...thanks, buttons: [en.buttons.great, en.buttons.fine, en.buttons.bad] } },
        { wait: 100_000 },
        { expect: { silent: true, handOff: false } },
      ],
    },
    {
      id: 'twice',
      given: { locale: 'th', orders: [order('shipped')] },
      steps: [
        { order: order('delivered') },
        { order: order('delivered') },
        { wait: 60 },
        { order: order('delivered') },
        { wait: delay },
        { expect: { replies: [th.say.ask.replace('{{ order.number }}', 'A-2001')] } },
      ],
    },
    {
      id: 'corrected',
      given: { locale: 'zh-Hant', orders: [order('shipped')] },
      steps: [
        { order: order('delivered') },
        { wait: delay },
        { expect: thanks },
        { order: order('shipped') },
        { order: order('delivered') },
        { wait: 2 * delay },
        { expect: { silent: true } },
      ],
    },
    {
      id: 'returned',
      given: { locale: 'pl', orders: [order('shipped')] },
      steps: [
        { order: order('delivered') },
        { wait: 600 },
        { order: order('returned') },
        { wait: 2 * delay },
        { expect: { silent: true } },
      ],
    },
  ];
}

function moreTests({ name }: Words): TestPlan<typeof en>[] {
  return [
    {
      id: 'great',
      given: { locale: 'zh-Hans', orders: [order('shipped')] },
      steps: [
        { order: order('delivered') },
        { wait: delay },
        { customer: { button: 'great' } },
        {
          expect: {
            contains: ['A-2001', zhHans.say.great],
            tags: [name('happy')],
            handOff: false,
          },
        },
      ],
    },
    {
      id: 'bad',
      given: { locale: 'zh-Hant', orders: [order('shipped')], agentsOnline: 0 },
      steps: [
        { order: order('delivered') },
        { wait: delay },
        { expect: thanks },
        { customer: { text: zhHant.buttons.bad } },
        {
          expect: {
            replies: [zhHant.say.bad, zhHant.say.offline],
            lacks: [zhHant.say.great],
            tags: [name('unhappy')],
            handOff: true,
          },
        },
      ],
    },
    {
      id: 'person',
      given: { locale: 'en', orders: [order('shipped')] },
      steps: [
        { order: order('delivered') },
        { wait: 100 },
        { agent: 'takeOver' },
        { wait: delay },
        { expect: { silent: true } },
      ],
    },
    {
      id: 'never',
      given: { locale: 'en', orders: [order('shipped')], tags: [name('never')] },
      steps: [{ order: order('delivered') }, { wait: delay }, { expect: { silent: true } }],
    },
  ];
}
