import { emptyFlow, type FlowDocument } from '@bellhop/schema';
import { describe, expect, it } from 'vitest';
import { checkFlow } from './check-flow.ts';
import { grow, shop } from './testing/plant.ts';
import { plantedFaults } from './testing/planted-faults.ts';
import { smallSteps } from './testing/small-steps.ts';

const settings = {
  name: 'Shop',
  description: '',
  kind: 'conversation' as const,
  defaultLocale: 'en',
  locales: ['en'],
};
const words = (...keywords: string[]) => ({ on: 'keywords', keywords, mode: 'contains' });
const reply = (text: string) => ({ text: { en: text }, quickReplies: [] });

/** Like the demo: questions by words, a decision about the order, a hand-off with somebody and with nobody there. */
const questions: FlowDocument = grow(
  emptyFlow('questions', settings),
  [
    ['price', 'message', words('price', 'how much')],
    ['parcel', 'message', words('parcel', 'where is')],
    ['person', 'message', words('human')],
    ['any', 'message', { on: 'nothingElse' }],
    ['say_price', 'reply', reply('It is 590, {{ customer.name }}.')],
    [
      'which',
      'condition',
      {
        branches: [
          {
            id: 'sent',
            name: 'sent',
            match: 'any',
            items: [
              { id: 'r1', subject: 'orderStatus', operator: 'is', value: ['shipped'] },
              { id: 'r2', subject: 'text', operator: 'contains', value: ['tracking'] },
            ],
          },
          {
            id: 'fresh',
            name: '',
            match: 'all',
            items: [
              { id: 'r3', subject: 'orderStatus', operator: 'is', value: ['paid', 'unpaid'] },
              { id: 'r4', subject: 'orderAge', operator: 'below', value: ['3'] },
            ],
          },
        ],
      },
    ],
    ['say_sent', 'reply', reply('It is on its way: {{ order.tracking }}')],
    ['say_fresh', 'reply', reply('We are packing it.')],
    [
      'ask',
      'capture-contact',
      { kinds: ['phone'], text: { en: 'Your number?' }, retryText: {}, attempts: 1 },
    ],
    ['thanks', 'reply', reply('We will call {{ contact }}.')],
    [
      'hand',
      'hand-off',
      { text: { en: 'One moment.' }, team: '', priority: 'normal', summary: '' },
    ],
    ['night', 'reply', reply('We are back in the morning.')],
  ],
  [
    ['price', 'then', 'say_price'],
    ['parcel', 'then', 'which'],
    ['which', 'branch:sent', 'say_sent'],
    ['which', 'branch:fresh', 'say_fresh'],
    ['which', 'otherwise', 'ask'],
    ['ask', 'captured', 'thanks'],
    ['person', 'then', 'hand'],
    ['any', 'then', 'hand'],
    ['hand', 'offline', 'night'],
  ],
);
const smallest: FlowDocument = grow(
  emptyFlow('smallest', settings),
  [
    ['hello', 'message', { on: 'firstContact' }],
    ['say', 'reply', reply('Welcome!')],
  ],
  [['hello', 'then', 'say']],
);

describe.each([
  ['a shop like the demo', questions],
  ['the smallest flow', smallest],
])('%s', (_name, flow) => {
  it('is fine as it is', () => {
    expect(checkFlow(flow, smallSteps, shop)).toEqual([]);
  });

  it.each(plantedFaults.map((fault, index) => [index, fault.code, fault] as const))(
    'fault %i: %s is found, and nothing else is said',
    (_index, code, { plant }) => {
      const { document, around } = plant(flow);
      const found = checkFlow(document, smallSteps, around);
      expect([...new Set(found.map((problem) => problem.code))]).toEqual([code]);
    },
  );
});

it('there are at least 25 kinds of faults', () => {
  expect(new Set(plantedFaults.map(({ code }) => code)).size).toBeGreaterThanOrEqual(25);
});
