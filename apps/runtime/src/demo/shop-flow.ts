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
 * The flow of the demo shop. Columns run from left to right: triggers, the menu, first steps, answers, people, and
 * what follows a hand-off. Triggers stand in the order in which they are asked.
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
    onCancel: on('cancel', 640, 'isSent'),
    onReturns: on('returns', 1280, 'sayReturns'),
    onShipping: on('shipping', 1720, 'whichOrder'),
    onStock: on('stock', 2500, 'sayStock'),
    onPrice: on('price', 2940, 'markInterested'),
    onAnythingElse: {
      type: 'message',
      name: steps.otherwise,
      at: [0, 3560],
      config: { on: 'nothingElse', keywords: [], mode: 'contains', canInterrupt: false },
      to: { then: 'menu' },
    },
    menu: {
      type: 'reply',
      at: [380, 3560],
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
      at: [760, 640],
      config: { branches: [branch('open', ['unpaid', 'paid'])] },
      to: { 'branch:open': 'toPersonForCancel', otherwise: 'sayTooLate' },
    },
    whichOrder: {
      type: 'condition',
      at: [760, 1720],
      config: { branches: [branch('shipped', ['shipped']), branch('packed', ['paid'])] },
      to: {
        'branch:shipped': 'sayShipped',
        'branch:packed': 'sayPacked',
        otherwise: 'sayDelivery',
      },
    },
    markInterested: {
      type: 'tag-lead',
      at: [760, 2940],
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
    sayReturns: say('returns', 760, 1280),
    sayStock: say('stock', 760, 2500),
    sayTooLate: say('tooLate', 1140, 1060),
    sayShipped: say('shipped', 1140, 1500),
    sayPacked: say('packed', 1140, 1900),
    sayDelivery: say('orderHelp', 1140, 2300),
    sayPrice: {
      type: 'reply',
      at: [1140, 2940],
      config: reply('price', ['person', 'thanks']),
      to: { 'button:person': 'toPerson', 'button:thanks': 'sayThanks' },
    },
    sayThanks: say('thanks', 1520, 2940),
    sayOffline: say('offline', 1900, 0),
    sayBack: say('back', 1900, 400),
  };
}

function people(): Record<string, StepPlan> {
  return {
    toPersonForCancel: {
      type: 'hand-off',
      at: [1140, 560],
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
      at: [1520, 0],
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
