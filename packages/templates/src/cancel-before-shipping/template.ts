import type { StepPlan } from '../build-flow.ts';
import { defineTemplate, type WordsOf } from '../define-template.ts';
import { tests } from './tests.ts';
import en from './words/en.json' with { type: 'json' };
import pl from './words/pl.json' with { type: 'json' };
import th from './words/th.json' with { type: 'json' };
import zhHans from './words/zh-Hans.json' with { type: 'json' };
import zhHant from './words/zh-Hant.json' with { type: 'json' };

type Words = WordsOf<typeof en>;

/**
 * Only what has not left the shop can be cancelled, and only a person cancels: the bot asks which order, looks again at the
 * moment of the answer, and hands over with everything that is known.
 */
export const template = defineTemplate({
  id: 'cancel-before-shipping',
  topic: 'orders',
  words: { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant, th, pl },
  plan: (words) => ({ steps: { ...start(words), ...answers(words), ...people(words) }, tests }),
});

function branch(id: string, name: string, subject: 'orderStatus' | 'anyOrder', value: string[]) {
  const items = [{ id: `${id}Rule`, subject, operator: 'is', value }];
  return { id, name, match: 'all', items };
}

function start({ keywords, name, step, say, quickReply }: Words): Record<string, StepPlan> {
  return {
    asks: {
      type: 'message',
      name: step('asks'),
      at: [0, 320],
      config: {
        on: 'keywords',
        keywords: keywords('cancel'),
        without: keywords('otherThing'),
        stem: true,
        typos: true,
      },
      to: { then: 'status' },
    },
    status: {
      type: 'condition',
      name: step('status'),
      at: [340, 320],
      config: {
        branches: [
          branch('open', name('open'), 'orderStatus', ['unpaid', 'paid']),
          // The newest order is not the only one: an older one may still lie in the shop.
          branch('olderOpen', name('olderOpen'), 'anyOrder', ['unpaid', 'paid']),
          branch('shipped', name('shipped'), 'orderStatus', ['shipped']),
          branch('arrived', name('arrived'), 'orderStatus', ['delivered']),
          branch('over', name('over'), 'orderStatus', ['cancelled', 'returned']),
        ],
      },
      to: {
        'branch:open': 'confirm',
        'branch:olderOpen': 'which',
        'branch:shipped': 'shipped',
        'branch:arrived': 'arrived',
        'branch:over': 'over',
        otherwise: 'which',
      },
    },
    confirm: {
      type: 'reply',
      at: [680, 0],
      config: {
        text: say('confirm'),
        quickReplies: [quickReply('yes'), quickReply('keep'), quickReply('another')],
      },
      to: {
        'button:yes': 'stillOpen',
        'button:keep': 'kept',
        'button:another': 'which',
        other: 'which',
      },
    },
    stillOpen: {
      type: 'condition',
      name: step('stillOpen'),
      at: [1020, 0],
      config: { branches: [branch('open', name('open'), 'orderStatus', ['unpaid', 'paid'])] },
      to: { 'branch:open': 'pass', otherwise: 'shipped' },
    },
  };
}

function answers({ say, quickReply }: Words): Record<string, StepPlan> {
  const tooLate = (key: 'shipped' | 'arrived', y: number): StepPlan => ({
    type: 'reply',
    at: [1360, y],
    config: { text: say(key), quickReplies: [quickReply('howReturn'), quickReply('person')] },
    to: { 'button:howReturn': 'howReturn', 'button:person': 'person' },
  });
  return {
    kept: { type: 'reply', at: [1020, 220], config: { text: say('kept') } },
    shipped: tooLate('shipped', 260),
    arrived: tooLate('arrived', 560),
    over: { type: 'reply', at: [680, 840], config: { text: say('over') } },
    howReturn: { type: 'reply', at: [1700, 280], config: { text: say('howReturn') } },
  };
}

function people({ say, name }: Words): Record<string, StepPlan> {
  return {
    pass: {
      type: 'hand-off',
      at: [1360, 0],
      config: { text: say('pass'), priority: 'urgent', summary: name('summary') },
      to: { offline: 'nobody' },
    },
    which: {
      type: 'hand-off',
      at: [1020, 440],
      config: { text: say('which'), priority: 'urgent', summary: name('unsure') },
      to: { offline: 'nobody' },
    },
    person: {
      type: 'hand-off',
      at: [1700, 560],
      config: { text: say('person'), summary: name('tooLate') },
      to: { offline: 'nobody' },
    },
    nobody: { type: 'reply', at: [2040, 200], config: { text: say('nobody') } },
  };
}
