import type { FlowDocument, JsonObject, OrderStatus } from '@bellhop/schema';
import { buildFlow, type StepPlan } from '@bellhop/templates';
import { anythingElse } from './anything-else.ts';
import { reply, type ReplyName } from './shop-reply.ts';
import { inAllLanguages, keywordsOf, namesIn, shopLocales, type ShopNames } from './shop-words.ts';

/**
 * The flow of the demo shop. Columns run from left to right: triggers with the menu below them, first steps, answers,
 * people, and what follows a hand-off. Triggers stand in the order in which they are asked; what nothing else took comes
 * from the far left of the last row.
 */
export function shopFlow(id: string, locale = 'en'): FlowDocument {
  const names = namesIn(locale);
  const settings = {
    name: names.flowName,
    description: names.flowDescription,
    kind: 'conversation' as const,
    defaultLocale: shopLocales.includes(locale) ? locale : 'en',
    locales: shopLocales,
  };
  return buildFlow(id, settings, {
    ...triggers(names),
    ...orderSteps(names),
    ...answers(),
    ...people(names),
  });
}

function triggers(names: ShopNames): Record<string, StepPlan> {
  const { steps, otherWords } = names;
  const on = (topic: keyof typeof meanings, y: number, then: string): Record<string, StepPlan> => ({
    [`${topic}Words`]: {
      type: 'message',
      name: steps[topic],
      at: [0, y],
      config: { on: 'keywords', keywords: keywordsOf(topic), stem: true, typos: true },
      to: { then },
    },
    // Most customers use other words than the ones that a shop thinks of.
    [`${topic}Meaning`]: {
      type: 'message',
      name: otherWords[topic],
      at: [0, y + 240],
      config: { on: 'intent', intents: [...meanings[topic]] },
      to: { then },
    },
  });
  return {
    onPerson: {
      type: 'message',
      name: steps.person,
      at: [0, 0],
      config: { on: 'person' },
      to: { then: 'toPerson' },
    },
    // Before the intents: a question that is stored in nearly the same words has its own answer.
    onQuestion: {
      type: 'message',
      name: steps.question,
      at: [0, 200],
      config: { on: 'question' },
      to: { then: 'storedAnswer' },
    },
    storedAnswer: {
      type: 'faq',
      at: [340, 160],
      config: {},
      to: { notFound: 'toPerson' },
    },
    ...on('cancel', 380, 'isSent'),
    ...on('returns', 800, 'sayReturns'),
    ...on('shipping', 1220, 'whichOrder'),
    ...on('stock', 1640, 'sayStock'),
    ...on('price', 2060, 'markInterested'),
    ...anythingElse(names, 2500),
  };
}

/** Which of the shop's intents a topic answers. */
const meanings = {
  cancel: ['cancel'],
  returns: ['returnExchange', 'refund'],
  shipping: ['shippingTime', 'shippingCost', 'whereIsMyOrder'],
  stock: ['stock'],
  price: ['price'],
} as const;

function orderSteps({ branches, tags }: ShopNames): Record<string, StepPlan> {
  return {
    isSent: {
      type: 'condition',
      at: [340, 420],
      config: { branches: [branch(branches, 'open', ['unpaid', 'paid'])] },
      to: { 'branch:open': 'toPersonForCancel', otherwise: 'sayTooLate' },
    },
    whichOrder: {
      type: 'condition',
      at: [340, 1240],
      config: {
        branches: [branch(branches, 'shipped', ['shipped']), branch(branches, 'packed', ['paid'])],
      },
      to: {
        'branch:shipped': 'sayShipped',
        'branch:packed': 'sayPacked',
        otherwise: 'sayDelivery',
      },
    },
    markInterested: {
      type: 'tag-lead',
      at: [340, 2080],
      config: {
        addTags: [tags.interested],
        removeTags: [],
        lead: true,
        stage: 'interested',
        scoreChange: 10,
      },
      to: { then: 'sayPrice' },
    },
  };
}

function answers(): Record<string, StepPlan> {
  const say = (name: ReplyName, x: number, y: number): StepPlan => ({
    type: 'reply',
    at: [x, y],
    config: reply(name, []),
  });
  return {
    sayReturns: say('returns', 340, 820),
    sayStock: say('stock', 340, 1660),
    sayTooLate: say('tooLate', 680, 640),
    sayShipped: say('shipped', 680, 1120),
    sayPacked: say('packed', 680, 1360),
    sayDelivery: say('orderHelp', 680, 1600),
    sayPrice: {
      type: 'reply',
      at: [680, 2080],
      config: reply('price', ['person', 'thanks']),
      to: { 'button:person': 'toPerson', 'button:thanks': 'sayThanks' },
    },
    sayThanks: say('thanks', 1020, 2080),
    sayOffline: say('offline', 1360, 0),
    sayBack: say('back', 1360, 240),
  };
}

function people({ summaries }: ShopNames): Record<string, StepPlan> {
  return {
    toPersonForCancel: {
      type: 'hand-off',
      at: [680, 360],
      config: {
        text: inAllLanguages(({ handOffs }) => handOffs.cancel),
        team: '',
        priority: 'urgent',
        summary: summaries.cancel,
      },
      to: { offline: 'sayOffline', returned: 'sayBack' },
    },
    toPerson: {
      type: 'hand-off',
      at: [1020, 0],
      config: {
        text: inAllLanguages(({ handOffs }) => handOffs.person),
        team: '',
        priority: 'normal',
        summary: summaries.person,
      },
      to: { offline: 'sayOffline', returned: 'sayBack' },
    },
  };
}

/** True while the newest order has one of these states. */
function branch(
  names: ShopNames['branches'],
  name: keyof ShopNames['branches'],
  status: OrderStatus[],
): JsonObject {
  return {
    id: name,
    name: names[name],
    match: 'all',
    items: [{ id: `${name}_1`, subject: 'orderStatus', operator: 'is', value: status }],
  };
}
