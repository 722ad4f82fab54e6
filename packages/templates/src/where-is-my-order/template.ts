import type { StepPlan } from '../build-flow.ts';
import { defineTemplate, type WordsOf } from '../define-template.ts';
import { tests } from './tests.ts';
import en from './words/en.json' with { type: 'json' };
import pl from './words/pl.json' with { type: 'json' };
import th from './words/th.json' with { type: 'json' };
import zhHans from './words/zh-Hans.json' with { type: 'json' };
import zhHant from './words/zh-Hant.json' with { type: 'json' };

type Words = WordsOf<typeof en>;

/** Most questions of all: answered from the order itself. Only what the shop cannot know from the order goes to a person. */
export const template = defineTemplate({
  id: 'where-is-my-order',
  topic: 'orders',
  words: { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant, th, pl },
  plan: (words) => ({ steps: { ...start(words), ...follow(words), ...people(words) }, tests }),
});

function start({ keywords, step, say }: Words): Record<string, StepPlan> {
  return {
    asks: {
      type: 'message',
      name: step('asks'),
      at: [0, 200],
      config: { on: 'keywords', keywords: keywords('where'), stem: true, typos: true },
      to: { then: 'status' },
    },
    status: {
      type: 'order-status',
      name: step('status'),
      at: [340, 200],
      config: {
        unpaid: say('unpaid'),
        paid: say('paid'),
        shipped: say('shipped'),
        delivered: say('delivered'),
        cancelled: say('cancelled'),
        returned: say('returned'),
        question: say('which'),
      },
      to: { shipped: 'onTheWay', delivered: 'gotIt', none: 'number' },
    },
  };
}

function follow({ say, quickReply }: Words): Record<string, StepPlan> {
  return {
    onTheWay: {
      type: 'reply',
      at: [680, 0],
      config: { text: say('onTheWay'), quickReplies: [quickReply('moves'), quickReply('stuck')] },
      to: { 'button:moves': 'glad', 'button:stuck': 'missing' },
    },
    gotIt: {
      type: 'reply',
      at: [680, 300],
      config: { text: say('gotIt'), quickReplies: [quickReply('arrived'), quickReply('missing')] },
      to: { 'button:arrived': 'glad', 'button:missing': 'missing' },
    },
    glad: { type: 'reply', at: [1020, 0], config: { text: say('glad') } },
  };
}

function people({ say, name, step, keywords }: Words): Record<string, StepPlan> {
  const noNumber: StepPlan = {
    type: 'set-variable',
    name: name('noNumberStep'),
    at: [1020, 760],
    config: { name: 'asked_number', operation: 'text', value: name('noNumber') },
    to: { then: 'look' },
  };
  return {
    number: {
      type: 'ask',
      name: step('number'),
      at: [680, 600],
      config: {
        text: say('number'),
        kind: 'order',
        variable: 'asked_number',
        attempts: 2,
        retries: [{ id: 'again', text: say('numberAgain') }],
        skipWords: keywords('dontKnow'),
      },
      to: { answered: 'look', invalid: 'noNumber', skipped: 'noNumber' },
    },
    noNumber,
    missing: {
      type: 'hand-off',
      at: [1020, 220],
      config: { text: say('missing'), priority: 'urgent', summary: name('lost') },
      to: { offline: 'nobody' },
    },
    look: {
      type: 'hand-off',
      at: [1360, 600],
      config: { text: say('look'), summary: name('unknown') },
      to: { offline: 'nobody' },
    },
    nobody: { type: 'reply', at: [1700, 340], config: { text: say('nobody') } },
  };
}
