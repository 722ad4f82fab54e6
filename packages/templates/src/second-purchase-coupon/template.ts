import type { Order } from '@bellhop/schema';
import type { StepPlan } from '../build-flow.ts';
import { defineTemplate, type TestPlan, type WordsOf } from '../define-template.ts';
import en from './words/en.json' with { type: 'json' };
import pl from './words/pl.json' with { type: 'json' };
import th from './words/th.json' with { type: 'json' };
import zhHans from './words/zh-Hans.json' with { type: 'json' };
import zhHant from './words/zh-Hant.json' with { type: 'json' };

type Words = WordsOf<typeof en>;

/** Thirty days, in minutes. */
const month = 30 * 24 * 60;

/** A month after the first delivered order a coupon comes, once: a tag remembers it for good. */
export const template = defineTemplate({
  id: 'second-purchase-coupon',
  topic: 'sell',
  words: { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant, th, pl },
  plan: (words) => ({ steps: { ...front(words), ...coupon(words) }, tests: testsOf(words) }),
});

function front({ name, step }: Words): Record<string, StepPlan> {
  const without = { subject: 'tag', operator: 'hasNone', value: [name('sent'), name('never')] };
  return {
    delivered: {
      type: 'order-event',
      name: step('delivered'),
      at: [0, 100],
      config: { statuses: ['delivered'], delay: month, onlyIfStill: true },
      to: { then: 'may' },
    },
    may: {
      type: 'condition',
      name: step('may'),
      at: [340, 100],
      config: {
        branches: [
          {
            id: 'may',
            name: name('may'),
            match: 'all',
            items: [
              { id: 'r1', ...without },
              { id: 'r2', subject: 'orders', operator: 'atMost', value: ['1'] },
            ],
          },
        ],
      },
      to: { 'branch:may': 'tag', otherwise: 'quiet' },
    },
    quiet: { type: 'end', at: [680, 300], config: {} },
    tag: {
      type: 'tag-lead',
      name: step('tag'),
      at: [680, 60],
      config: { addTags: [name('sent')] },
      to: { then: 'coupon' },
    },
  };
}

function coupon({ say, quickReply, name, step }: Words): Record<string, StepPlan> {
  return {
    coupon: {
      type: 'reply',
      name: step('coupon'),
      at: [1020, 60],
      config: { text: say('coupon'), quickReplies: [quickReply('how'), quickReply('stop')] },
      to: { 'button:how': 'how', 'button:stop': 'never' },
    },
    how: { type: 'reply', name: step('how'), at: [1360, 0], config: { text: say('how') } },
    never: {
      type: 'tag-lead',
      name: step('never'),
      at: [1360, 220],
      config: { addTags: [name('never')] },
      to: { then: 'stopped' },
    },
    stopped: {
      type: 'reply',
      name: step('stopped'),
      at: [1700, 220],
      config: { text: say('stopped') },
    },
  };
}

const order = (status: Order['status'], number = 'A-1001'): Order => ({
  number,
  status,
  total: '฿590',
  items: ['Linen shirt'],
  tracking: 'TH204',
  placedAt: '2026-01-02T03:00:00.000Z',
});
const shipped = { orders: [order('shipped')] };

function testsOf(words: Words): TestPlan<typeof en>[] {
  return [...firstTests(words), ...moreTests(words)];
}

function firstTests({ name }: Words): TestPlan<typeof en>[] {
  return [
    {
      id: 'sends',
      given: { ...shipped, locale: 'en' },
      steps: [
        { order: order('delivered') },
        { wait: month - 1 },
        { expect: { silent: true } },
        { wait: 1 },
        { expect: { replies: [en.say.coupon], tags: [name('sent')], nothingElse: true } },
      ],
    },
    {
      id: 'once',
      given: { ...shipped, locale: 'zh-Hans' },
      steps: [
        { order: order('delivered') },
        { wait: 10 },
        { order: order('delivered') },
        { wait: month },
        { expect: { replies: [zhHans.say.coupon] } },
        { order: order('shipped') },
        { order: order('delivered') },
        { wait: 2 * month },
        { expect: { silent: true } },
      ],
    },
    {
      id: 'had',
      given: { ...shipped, locale: 'th', tags: [name('sent')] },
      steps: [{ order: order('delivered') }, { wait: month }, { expect: { silent: true } }],
    },
    {
      id: 'bought',
      given: { ...shipped, locale: 'pl' },
      steps: [
        { order: order('delivered') },
        { wait: 20_000 },
        { order: order('paid', 'A-1002') },
        { wait: month },
        { expect: { silent: true, noTags: [name('sent')] } },
      ],
    },
  ];
}

function moreTests({ name }: Words): TestPlan<typeof en>[] {
  return [
    {
      id: 'returned',
      given: { ...shipped, locale: 'zh-Hant' },
      steps: [
        { order: order('delivered') },
        { wait: 5000 },
        { order: order('returned') },
        { wait: month },
        { expect: { silent: true, noTags: [name('sent')] } },
      ],
    },
    {
      id: 'stop',
      given: { ...shipped, locale: 'zh-Hant' },
      steps: [
        { order: order('delivered') },
        { wait: month },
        { customer: { button: 'stop' } },
        {
          expect: {
            replies: [zhHant.say.coupon, zhHant.say.stopped],
            tags: [name('never')],
            handOff: false,
          },
        },
      ],
    },
    {
      id: 'person',
      given: { ...shipped, locale: 'th' },
      steps: [
        { order: order('delivered') },
        { agent: 'takeOver' },
        { wait: month },
        { expect: { silent: true, noTags: [name('sent')] } },
      ],
    },
  ];
}
