import type { StepPlan } from '../build-flow.ts';
import { defineTemplate, type WordsOf } from '../define-template.ts';
import { tests } from './tests.ts';
import en from './words/en.json' with { type: 'json' };
import pl from './words/pl.json' with { type: 'json' };
import th from './words/th.json' with { type: 'json' };
import zhHans from './words/zh-Hans.json' with { type: 'json' };
import zhHant from './words/zh-Hant.json' with { type: 'json' };

type Words = WordsOf<typeof en>;

/** Customers who ask what things cost or whether they are there want to buy: they see products at once, and are marked. */
export const template = defineTemplate({
  id: 'price-and-stock',
  topic: 'sell',
  words: { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant, th, pl },
  plan: (words) => ({
    steps: { ...triggers(words), ...marks(words), ...products(words), ...ends(words) },
    tests: tests(words),
  }),
});

/** In words that a shop thinks of, and in the forms that questions have whatever the product is called. */
function triggers({ keywords, step }: Words): Record<string, StepPlan> {
  const words = (topic: 'price' | 'stock' | 'tip') => ({
    on: 'keywords',
    keywords: keywords(topic),
    stem: true,
    typos: true,
    without: keywords('notPrice'),
  });
  const forms = (topic: 'pricePattern' | 'stockPattern') => ({
    on: 'pattern',
    pattern: keywords(topic).join('|'),
  });
  return {
    priceWords: {
      type: 'message',
      name: step('priceWords'),
      at: [0, 0],
      config: words('price'),
      to: { then: 'markPrice' },
    },
    stockWords: {
      type: 'message',
      name: step('stockWords'),
      at: [0, 360],
      config: words('stock'),
      to: { then: 'markStock' },
    },
    tipWords: {
      type: 'message',
      name: step('tipWords'),
      at: [0, 720],
      config: words('tip'),
      to: { then: 'markTip' },
    },
    priceOther: {
      type: 'message',
      name: step('priceOther'),
      at: [0, 1080],
      config: forms('pricePattern'),
      to: { then: 'markPrice' },
    },
    stockOther: {
      type: 'message',
      name: step('stockOther'),
      at: [0, 1360],
      config: forms('stockPattern'),
      to: { then: 'markStock' },
    },
  };
}

function marks({ name, step, say }: Words): Record<string, StepPlan> {
  const mark = (title: string, y: number, then: string): StepPlan => ({
    type: 'tag-lead',
    name: title,
    at: [340, y],
    config: { addTags: [name('interested')], lead: true, stage: 'interested', scoreChange: 10 },
    to: { then },
  });
  const said = (key: 'price' | 'stock' | 'tip', y: number, then: string): StepPlan => ({
    type: 'reply',
    at: [680, y],
    config: { text: say(key) },
    to: { then },
  });
  return {
    markPrice: mark(step('markPrice'), 0, 'price'),
    markStock: mark(step('markStock'), 360, 'stock'),
    markTip: mark(step('markTip'), 720, 'tip'),
    price: said('price', 0, 'showPrices'),
    stock: said('stock', 360, 'showStock'),
    tip: said('tip', 720, 'showPrices'),
  };
}

function products({ say, step, quickReply }: Words): Record<string, StepPlan> {
  const to = { shown: 'anything', nothing: 'which', failed: 'which' };
  return {
    showPrices: {
      type: 'recommend-products',
      name: step('showPrices'),
      at: [1020, 0],
      // What is sold out has a price all the same.
      config: { text: say('priceList'), by: 'words', limit: 5, inStock: false },
      to,
    },
    showStock: {
      type: 'recommend-products',
      name: step('showStock'),
      at: [1020, 360],
      config: { text: say('stockList'), by: 'words', limit: 5, inStock: true },
      to,
    },
    anything: {
      type: 'reply',
      at: [1360, 0],
      config: { text: say('anything'), quickReplies: [quickReply('yes'), quickReply('no')] },
      to: { 'button:yes': 'happy', 'button:no': 'which' },
    },
  };
}

function ends({ say, name }: Words): Record<string, StepPlan> {
  return {
    happy: { type: 'reply', at: [1700, 0], config: { text: say('happy') } },
    which: {
      type: 'hand-off',
      at: [1700, 320],
      config: { text: say('which'), summary: name('summary') },
      to: { offline: 'nobody' },
    },
    nobody: { type: 'reply', at: [2040, 320], config: { text: say('nobody') } },
  };
}
