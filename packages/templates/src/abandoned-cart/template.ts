import type { Order } from '@bellhop/schema';
import type { StepPlan } from '../build-flow.ts';
import { defineTemplate, type TestPlan, type WordsOf } from '../define-template.ts';
import en from './words/en.json' with { type: 'json' };
import pl from './words/pl.json' with { type: 'json' };
import th from './words/th.json' with { type: 'json' };
import zhHans from './words/zh-Hans.json' with { type: 'json' };
import zhHant from './words/zh-Hant.json' with { type: 'json' };

type Words = WordsOf<typeof en>;

const hour = 60;
const day = 24 * hour;
/** Days in which nobody is reminded of the same thing twice, however often the cart is changed. */
const pause = '7';

/**
 * Two triggers of their own: the cart left for an hour, and for a day more. Each change of the cart starts both anew, and
 * an order stops both; dates with the customer and a tag say how often somebody was reminded.
 */
export const template = defineTemplate({
  id: 'abandoned-cart',
  topic: 'sell',
  words: { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant, th, pl },
  plan: (words) => ({
    steps: {
      ...round(words, 'first'),
      ...round(words, 'second'),
      ...answers(words),
      ...help(words),
    },
    tests: testsOf(words),
  }),
});

/** One reminder: when, whether, the note of it, and its words. */
function round(words: Words, which: 'first' | 'second'): Record<string, StepPlan> {
  const { name, step, say, quickReply } = words;
  const isFirst = which === 'first';
  const y = isFirst ? 0 : 560;
  const at = (column: number, down = 0) => [column * 340, y + down] as const;
  const [left, note] = isFirst
    ? (['hour', 'noteFirst'] as const)
    : (['day', 'noteSecond'] as const);
  const date = name(isFirst ? 'firstDate' : 'secondDate');
  const remind = isFirst ? 'remind' : 'remindAgain';
  return {
    [left]: {
      type: 'cart-abandoned',
      name: step(left),
      at: at(0),
      config: { minutes: isFirst ? hour : hour + day },
      to: { then: which },
    },
    [which]: {
      type: 'condition',
      name: step(which),
      at: at(1),
      config: {
        branches: [
          {
            id: 'pause',
            name: name('pause'),
            match: 'any',
            items: [
              { id: 'r1', subject: 'tag', operator: 'has', value: [name('never')] },
              { id: 'r2', subject: 'field', name: date, operator: 'lastDays', value: [pause] },
            ],
          },
        ],
      },
      to: { 'branch:pause': `${which}Quiet`, otherwise: note },
    },
    [`${which}Quiet`]: { type: 'end', at: at(2, 220), config: {} },
    [note]: {
      type: 'set-variable',
      name: step(note),
      at: at(2),
      config: { to: 'field', fieldName: date, operation: 'date', days: 0 },
      to: { then: remind },
    },
    [remind]: {
      type: 'reply',
      name: step(remind),
      at: at(3),
      config: { text: say(remind), quickReplies: [quickReply('ask'), quickReply('no')] },
      to: { 'button:ask': 'help', 'button:no': 'no' },
    },
  };
}

function answers({ say, keywords, name, step }: Words): Record<string, StepPlan> {
  return {
    stopWords: {
      type: 'message',
      name: step('stopWords'),
      at: [1020, 1000],
      config: { on: 'keywords', keywords: keywords('stop'), mode: 'contains' },
      to: { then: 'no' },
    },
    no: {
      type: 'tag-lead',
      name: step('no'),
      at: [1360, 760],
      config: { addTags: [name('never')] },
      to: { then: 'stopped' },
    },
    stopped: {
      type: 'reply',
      name: step('stopped'),
      at: [1700, 760],
      config: { text: say('stopped') },
    },
  };
}

function help({ say, name, step }: Words): Record<string, StepPlan> {
  return {
    help: {
      type: 'hand-off',
      name: step('help'),
      at: [1360, 200],
      config: { text: say('help'), summary: name('summary') },
      to: { offline: 'nobody', returned: 'back' },
    },
    nobody: {
      type: 'reply',
      name: step('nobody'),
      at: [1700, 120],
      config: { text: say('nobody') },
    },
    back: { type: 'reply', at: [1700, 340], config: { text: say('back') } },
  };
}

const cart = { id: 'cart-1', items: ['Linen shirt', 'Cap'], total: '฿890', url: null };
const order: Order = {
  number: 'A-3001',
  status: 'paid',
  total: '฿890',
  items: cart.items,
  tracking: null,
  placedAt: '2026-01-05T06:00:00.000Z',
};
const reminded = { contains: ['Linen shirt, Cap'] };

function testsOf(words: Words): TestPlan<typeof en>[] {
  return [...firstTests(), ...moreTests(words)];
}

function firstTests(): TestPlan<typeof en>[] {
  return [
    {
      id: 'two',
      given: { locale: 'en' },
      steps: [
        { cart },
        { wait: hour - 1 },
        { expect: { silent: true } },
        { wait: 1 },
        { expect: { ...reminded, steps: ['remind'] } },
        { wait: day },
        { expect: { ...reminded, steps: ['remindAgain'] } },
        { cart: { ...cart, total: '฿990' } },
        { wait: 2 * day },
        { expect: { silent: true } },
      ],
    },
    {
      id: 'bought',
      given: { locale: 'zh-Hans' },
      steps: [
        { cart },
        { wait: hour },
        { expect: { contains: ['Linen shirt, Cap（฿890）'] } },
        { wait: 3 * hour },
        { order },
        { wait: 3 * day },
        { expect: { silent: true } },
      ],
    },
    {
      id: 'emptied',
      given: { locale: 'pl' },
      steps: [
        { cart },
        { wait: 30 },
        { cart: { ...cart, items: [], total: '0 zł' } },
        { wait: 3 * day },
        { expect: { silent: true } },
      ],
    },
  ];
}

function moreTests({ name }: Words): TestPlan<typeof en>[] {
  return [
    {
      id: 'no',
      given: { locale: 'th' },
      steps: [
        { cart },
        { wait: hour },
        { expect: reminded },
        { customer: { text: 'ไม่เป็นไรค่ะ' } },
        { expect: { replies: [th.say.stopped], tags: [name('never')], handOff: false } },
        { wait: 20 * day },
        { cart },
        { wait: 3 * day },
        { expect: { silent: true } },
      ],
    },
    {
      id: 'typed',
      given: { locale: 'zh-Hant' },
      steps: [
        { cart },
        { wait: hour },
        { customer: { text: '我沒興趣了，別再提醒' } },
        { expect: { contains: [zhHant.say.stopped], tags: [name('never')], handOff: false } },
        { wait: 3 * day },
        { expect: { silent: true } },
      ],
    },
    {
      id: 'person',
      given: { locale: 'en' },
      steps: [{ cart }, { agent: 'takeOver' }, { wait: 3 * day }, { expect: { silent: true } }],
    },
    {
      id: 'question',
      given: { locale: 'pl', agentsOnline: 0 },
      steps: [
        { cart },
        { wait: hour },
        { expect: reminded },
        { customer: { button: 'ask' } },
        { expect: { replies: [pl.say.help, pl.say.nobody], handOff: true } },
        { wait: 3 * day },
        { expect: { silent: true } },
      ],
    },
  ];
}
