import type { TestCase } from '@bellhop/schema';
import { describe, expect, it } from 'vitest';
import { flow, keywords, reply, step } from '../testing/build-flow.ts';
import { recordTest } from './record-test.ts';
import { runTest, stageOf } from './run-tests.ts';
import { testFromEvents } from './test-from-events.ts';

const shop = flow(
  'shop',
  [
    keywords('onPrice', ['price']),
    reply('ask', 'Hello {{ customer.name }}, 59 THB.', ['Buy']),
    step('wait', 'wait', { until: 'time', minutes: 90, atLeast: 0, time: '' }),
    reply('later', 'Still there?'),
  ],
  [
    ['onPrice', 'then', 'ask'],
    ['ask', 'button:buy', 'wait'],
    ['wait', 'then', 'later'],
  ],
);
const stage = stageOf(shop);
const order = {
  number: 'A1',
  total: '9',
  items: [],
  tracking: null,
  placedAt: '2026-01-01T00:00:00.000Z',
};

const eventsOf = (test: Omit<TestCase, 'id' | 'name'>) =>
  runTest(stage, shop, { id: 't', name: 't', ...test }).turns.map(({ event }) => event);

describe('a test made from what happened', () => {
  it('tells the same again: who wrote, what happened, how long it took', () => {
    const given = {
      at: '2026-03-01T10:00:00.000Z',
      agentsOnline: 2,
      name: 'Mali',
      locale: 'en',
      tags: ['vip'],
      orders: [{ ...order, status: 'paid' as const }],
      returning: true,
      messagesBefore: 3,
    };
    const steps: TestCase['steps'] = [
      { order: { ...order, status: 'shipped' } },
      { wait: 5 },
      { customer: { text: 'price?' } },
      { customer: { button: 'Buy' } },
      { wait: 200 },
      { customer: { image: 'https://shop.example/a.png' } },
      { tag: 'picture' },
      { cart: { id: 'c', items: ['Mug'], total: '9', url: null } },
      { agent: 'takeOver' },
      { agent: 'return' },
    ];
    const made = testFromEvents(eventsOf({ given, steps }));
    expect(made.given).toEqual(given);
    // The timer fires after 90 minutes: that is where the time of the conversation passes.
    const waits = made.steps.flatMap((one) => ('wait' in one ? [one.wait] : []));
    expect(waits.reduce((sum, one) => sum + one, 0)).toBe(205);
    expect(made.steps.filter((one) => !('wait' in one))).toEqual(
      steps.filter((one) => !('wait' in one)),
    );
    const recorded = recordTest(stage, { id: 't', name: 't', ...made });
    expect(JSON.stringify(recorded)).toContain('Hello Mali, 59 THB.');
    expect(runTest(stage, shop, recorded).failures).toEqual([]);
  });

  it('takes the clock of the shop with it, and is nothing where nothing happened', () => {
    const clock = { timeZone: 'Asia/Bangkok', hours: [], holidays: ['2026-01-01'] };
    const events = eventsOf({ steps: [{ customer: { text: 'price' } }] });
    expect(testFromEvents(events, clock).given).toMatchObject({
      timeZone: 'Asia/Bangkok',
      holidays: ['2026-01-01'],
    });
    expect(testFromEvents([], clock)).toEqual({ given: {}, steps: [], leftOut: 0 });
  });

  it('says how much of a long conversation is not in it', () => {
    const messages = (count: number) =>
      eventsOf({
        steps: Array.from({ length: count }, () => ({ customer: { text: 'price' } })),
      });
    expect(testFromEvents(messages(80)).leftOut).toBe(0);
    const { steps, leftOut } = testFromEvents(messages(95));
    expect([steps.length, leftOut]).toEqual([80, 15]);
  });
});
