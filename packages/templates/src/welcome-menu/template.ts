import type { StepPlan } from '../build-flow.ts';
import { defineTemplate, type TestPlan, type WordsOf } from '../define-template.ts';
import en from './words/en.json' with { type: 'json' };
import pl from './words/pl.json' with { type: 'json' };
import th from './words/th.json' with { type: 'json' };
import zhHans from './words/zh-Hans.json' with { type: 'json' };
import zhHant from './words/zh-Hant.json' with { type: 'json' };

type Words = WordsOf<typeof en>;

/** The first message of a customer, and the word "menu" at any time, bring a greeting with the common topics as buttons. */
export const template = defineTemplate({
  id: 'welcome-menu',
  topic: 'welcome',
  words: { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant, th, pl },
  plan: (words) => ({ steps: { ...triggers(words), ...menu(words), ...answers(words) }, tests }),
});

function triggers({ keywords, step }: Words): Record<string, StepPlan> {
  return {
    firstMessage: {
      type: 'message',
      at: [0, 0],
      config: { on: 'firstContact' },
      to: { then: 'greet' },
    },
    menuWord: {
      type: 'message',
      name: step('menuWord'),
      at: [0, 240],
      config: { on: 'keywords', keywords: keywords('menu'), mode: 'equals' },
      to: { then: 'menu' },
    },
  };
}

function menu({ say, quickReply, step }: Words): Record<string, StepPlan> {
  return {
    greet: { type: 'reply', at: [340, 0], config: { text: say('greet') }, to: { then: 'menu' } },
    menu: {
      type: 'reply',
      name: step('menu'),
      at: [680, 60],
      config: {
        text: say('menu'),
        quickReplies: [
          quickReply('price'),
          quickReply('shipping'),
          quickReply('returns'),
          quickReply('person'),
        ],
      },
      to: {
        'button:price': 'price',
        'button:shipping': 'shipping',
        'button:returns': 'returns',
        'button:person': 'person',
      },
    },
  };
}

function answers({ say, name }: Words): Record<string, StepPlan> {
  return {
    price: { type: 'reply', at: [1020, 0], config: { text: say('price') } },
    shipping: { type: 'reply', at: [1020, 200], config: { text: say('shipping') } },
    returns: { type: 'reply', at: [1020, 400], config: { text: say('returns') } },
    person: {
      type: 'hand-off',
      at: [1020, 600],
      config: { text: say('person'), summary: name('summary') },
      to: { offline: 'nobody' },
    },
    nobody: { type: 'reply', at: [1360, 600], config: { text: say('nobody') } },
  };
}

const tests: TestPlan<typeof en>[] = [
  {
    id: 'greets',
    given: { locale: 'en' },
    steps: [
      { customer: { text: 'Hi there' } },
      {
        expect: {
          steps: ['firstMessage', 'greet', 'menu'],
          replies: [en.say.greet, en.say.menu],
        },
      },
    ],
  },
  {
    id: 'menu',
    given: { locale: 'th', returning: true },
    steps: [
      { customer: { text: 'เมนู' } },
      { expect: { replies: [th.say.menu], buttons: Object.values(th.buttons) } },
    ],
  },
  {
    id: 'price',
    given: { locale: 'zh-Hans' },
    steps: [
      { customer: { text: '在吗' } },
      { customer: { button: 'price' } },
      { expect: { contains: [zhHans.say.price], lacks: [zhHans.say.shipping] } },
    ],
  },
  {
    id: 'returns',
    given: { locale: 'pl', returning: true },
    steps: [
      { customer: { text: 'Menu' } },
      { expect: { steps: ['menuWord', 'menu'] } },
      { customer: { text: 'zwroty' } },
      { expect: { replies: [pl.say.returns], handOff: false, nothingElse: true } },
    ],
  },
  {
    id: 'person',
    given: { locale: 'zh-Hant', agentsOnline: 0 },
    steps: [
      { customer: { text: '你好' } },
      { customer: { button: 'person' } },
      { expect: { contains: [zhHant.say.person, zhHant.say.nobody], handOff: true } },
    ],
  },
];
