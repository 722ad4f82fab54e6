import type { FlowDocument, JsonObject, OrderStatus } from '@bellhop/schema';
import { buildFlow, type StepPlan } from './flow-builder.ts';
import { inAllLanguages, keywordsOf, shopLocales, shopNames } from './shop-words.ts';

type Topic = Parameters<typeof keywordsOf>[0];
type ReplyName =
  | 'price'
  | 'thanks'
  | 'stock'
  | 'shipped'
  | 'packed'
  | 'orderHelp'
  | 'returns'
  | 'tooLate'
  | 'offline'
  | 'back'
  | 'menu';
type ButtonName = (Topic & ('price' | 'stock' | 'shipping' | 'returns' | 'person')) | 'thanks';

const { steps, branches, summaries, tags } = shopNames;

/**
 * The flow of the demo shop. Columns run from left to right: triggers with the menu below them, first steps, answers,
 * people, and what follows a hand-off. Triggers stand in the order in which they are asked.
 */
export function shopFlow(id: string): FlowDocument {
  const settings = {
    name: shopNames.flowName,
    description: shopNames.flowDescription,
    kind: 'conversation' as const,
    defaultLocale: 'en',
    locales: shopLocales,
  };
  return buildFlow(id, settings, { ...triggers(), ...orderSteps(), ...answers(), ...people() });
}

function triggers(): Record<string, StepPlan> {
  const on = (topic: Topic, y: number, then: string): StepPlan => ({
    type: 'message',
    name: steps[topic],
    at: [0, y],
    config: {
      on: 'keywords',
      keywords: keywordsOf(topic),
      mode: 'contains',
      canInterrupt: topic === 'person',
    },
    to: { then },
  });
  return {
    onPerson: on('person', 0, 'toPerson'),
    onCancel: on('cancel', 260, 'isSent'),
    onReturns: on('returns', 580, 'sayReturns'),
    onShipping: on('shipping', 860, 'whichOrder'),
    onStock: on('stock', 1240, 'sayStock'),
    onPrice: on('price', 1520, 'markInterested'),
    onAnythingElse: {
      type: 'message',
      name: steps.otherwise,
      at: [-380, 1860],
      config: { on: 'nothingElse', keywords: [], mode: 'contains', canInterrupt: false },
      to: { then: 'menu' },
    },
    menu: {
      type: 'reply',
      at: [0, 1860],
      config: reply('menu', ['price', 'stock', 'shipping', 'returns', 'person']),
      to: {
        'button:price': 'markInterested',
        'button:stock': 'sayStock',
        'button:shipping': 'whichOrder',
        'button:returns': 'sayReturns',
        'button:person': 'toPerson',
      },
    },
  };
}

function orderSteps(): Record<string, StepPlan> {
  return {
    isSent: {
      type: 'condition',
      at: [380, 260],
      config: { branches: [branch('open', ['unpaid', 'paid'])] },
      to: { 'branch:open': 'toPersonForCancel', otherwise: 'sayTooLate' },
    },
    whichOrder: {
      type: 'condition',
      at: [380, 860],
      config: { branches: [branch('shipped', ['shipped']), branch('packed', ['paid'])] },
      to: {
        'branch:shipped': 'sayShipped',
        'branch:packed': 'sayPacked',
        otherwise: 'sayDelivery',
      },
    },
    markInterested: {
      type: 'tag-lead',
      at: [380, 1520],
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
    sayReturns: say('returns', 380, 580),
    sayStock: say('stock', 380, 1240),
    sayTooLate: say('tooLate', 760, 460),
    sayShipped: say('shipped', 760, 740),
    sayPacked: say('packed', 760, 980),
    sayDelivery: say('orderHelp', 760, 1220),
    sayPrice: {
      type: 'reply',
      at: [760, 1520],
      config: reply('price', ['person', 'thanks']),
      to: { 'button:person': 'toPerson', 'button:thanks': 'sayThanks' },
    },
    sayThanks: say('thanks', 1140, 1520),
    sayOffline: say('offline', 1520, 0),
    sayBack: say('back', 1520, 240),
  };
}

function people(): Record<string, StepPlan> {
  return {
    toPersonForCancel: {
      type: 'hand-off',
      at: [760, 180],
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
      at: [1140, 0],
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

function reply(name: ReplyName, buttons: ButtonName[]): JsonObject {
  return {
    text: inAllLanguages(({ replies }) => replies[name]),
    quickReplies: buttons.map((button) => ({
      id: button,
      label: inAllLanguages((words) => words.buttons[button]),
    })),
  };
}

/** True while the newest order has one of these states. */
function branch(name: keyof typeof branches, status: OrderStatus[]): JsonObject {
  return {
    id: name,
    name: branches[name],
    match: 'all',
    rules: [{ id: `${name}_1`, subject: 'orderStatus', operator: 'is', value: status }],
  };
}
