import type { NodeExample } from '../contract/example.ts';
import { exampleBranch as branch } from './example-branch.ts';
import { valueExamples } from './value-examples.ts';

const order = {
  number: 'A1',
  status: 'delivered' as const,
  total: '฿1',
  items: [],
  tracking: null,
  placedAt: '2025-12-26T10:00:00.000Z',
};
const nested = {
  branches: [
    {
      id: 'yes',
      name: '',
      match: 'all',
      items: [
        { id: 'r1', subject: 'text', operator: 'contains', value: ['hello'] },
        {
          id: 'g1',
          match: 'none',
          items: [
            { id: 'r2', subject: 'tag', operator: 'has', value: ['VIP'] },
            {
              id: 'g2',
              match: 'all',
              items: [
                { id: 'r3', subject: 'agents', operator: 'numberIs', value: ['0'] },
                { id: 'r4', subject: 'weekday', operator: 'is', value: ['7'] },
              ],
            },
          ],
        },
      ],
    },
  ],
};

/** Rules about everything that is not read out of the message. */
export const factExamples: NodeExample[] = [
  {
    name: 'no order: neither on its way nor not',
    config: branch('orderStatus', 'isNot', ['shipped']),
    expect: { exit: 'otherwise' },
  },
  {
    name: 'any of the orders was delivered',
    config: branch('anyOrder', 'is', ['delivered']),
    event: { facts: { orders: [{ ...order, status: 'unpaid' }, order] } },
    expect: { exit: 'branch:yes' },
  },
  {
    name: 'bought ten days ago',
    config: branch('orderAge', 'numberBetween', ['7', '14']),
    event: { facts: { orders: [order] } },
    expect: { exit: 'branch:yes' },
  },
  {
    name: 'never bought: the age of the last order is not known',
    config: branch('orderAge', 'above', ['30']),
    expect: { exit: 'otherwise' },
  },
  {
    name: 'has bought before',
    config: branch('orders', 'atLeast', ['1']),
    event: { facts: { orders: [order] } },
    expect: { exit: 'branch:yes' },
  },
  {
    name: 'the message starts with a word',
    config: branch('text', 'startsWith', ['hi']),
    event: { text: 'Hi there' },
    expect: { exit: 'branch:yes' },
  },
  {
    name: 'the message is one word and nothing else',
    config: branch('text', 'equals', ['ok']),
    event: { text: 'OK!' },
    expect: { exit: 'branch:yes' },
  },
  {
    name: 'a picture without words',
    config: branch('text', 'empty', []),
    event: { text: '' },
    expect: { exit: 'branch:yes' },
  },
  {
    name: 'a long message',
    config: branch('text', 'longer', ['20']),
    event: { text: 'I have so much to tell you today' },
    expect: { exit: 'branch:yes' },
  },
  {
    name: 'a short message',
    config: branch('text', 'shorter', ['5']),
    event: { text: 'hm' },
    expect: { exit: 'branch:yes' },
  },
  {
    name: 'a picture is attached',
    config: branch('image', 'yes', []),
    event: {
      body: {
        type: 'customerMessage',
        text: '',
        button: null,
        attachments: [{ kind: 'image', url: 'https://shop.test/a.png' }],
      },
    },
    expect: { exit: 'branch:yes' },
  },
  {
    name: 'a button was pressed',
    config: branch('button', 'equals', ['Yes']),
    event: { text: 'Yes', button: 'button:yes' },
    expect: { exit: 'branch:yes' },
  },
  {
    name: 'no message, so nothing is known about its words',
    config: branch('text', 'lacks', ['x']),
    event: { body: { type: 'returnedToBot' } },
    expect: { exit: 'otherwise' },
  },
  {
    name: 'both tags',
    config: branch('tag', 'hasAll', ['VIP', 'new']),
    event: { facts: { tags: ['VIP', 'new'] } },
    expect: { exit: 'branch:yes' },
  },
  {
    name: 'ready to buy',
    config: branch('leadStage', 'is', ['ready']),
    event: { facts: { lead: { stage: 'ready', score: 40, owner: null } } },
    expect: { exit: 'branch:yes' },
  },
  {
    name: 'a lead with many points',
    config: branch('leadScore', 'above', ['30']),
    event: { facts: { lead: { stage: 'ready', score: 40, owner: null } } },
    expect: { exit: 'branch:yes' },
  },
  {
    name: 'no lead',
    config: branch('leadStage', 'is', ['noLead']),
    expect: { exit: 'branch:yes' },
  },
  {
    name: 'no lead has no points',
    config: branch('leadScore', 'below', ['30']),
    expect: { exit: 'otherwise' },
  },
  ...valueExamples,
  {
    name: 'on Mondays',
    config: branch('weekday', 'is', ['1']),
    expect: { exit: 'branch:yes' },
  },
  {
    name: 'in the sale',
    config: branch('day', 'dateBetween', ['2026-01-01', '2026-01-06']),
    event: { facts: { localTime: { hour: 10, minute: 0, weekday: 1, day: '2026-01-05' } } },
    expect: { exit: 'branch:yes' },
  },
  {
    name: 'the date is not known',
    config: branch('day', 'before', ['2027-01-01']),
    expect: { exit: 'otherwise' },
  },
  {
    name: 'a shop without hours is open',
    config: branch('opening', 'is', ['open']),
    expect: { exit: 'branch:yes' },
  },
  {
    name: 'closed for a holiday',
    config: branch('opening', 'is', ['holiday']),
    event: {
      facts: { opening: { isOpen: false, isHoliday: true, opensAt: null, closesAt: null } },
    },
    expect: { exit: 'branch:yes' },
  },
  {
    name: 'the channel',
    config: branch('channel', 'is', ['demo']),
    expect: { exit: 'branch:yes' },
  },
  {
    name: 'came on other days',
    config: branch('visits', 'atLeast', ['2']),
    event: { facts: { customer: { id: 'c1', name: null, locale: null, visits: 3 } } },
    expect: { exit: 'branch:yes' },
  },
  {
    name: 'visits that nobody counted',
    config: branch('visits', 'below', ['2']),
    expect: { exit: 'otherwise' },
  },
  {
    name: 'messages so far',
    config: branch('messagesBefore', 'atMost', ['3']),
    expect: { exit: 'branch:yes' },
  },
  {
    name: 'groups inside groups: none of them holds',
    config: nested,
    expect: { exit: 'branch:yes' },
  },
];
