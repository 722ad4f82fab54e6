import type { NodeExample } from '../contract/example.ts';

function branch(subject: string, operator: string, value: string[]) {
  const rules = [{ id: 'r1', subject, operator, value }];
  return { branches: [{ id: 'yes', name: '', match: 'all', rules }] };
}

const both = {
  branches: [
    {
      id: 'yes',
      name: 'VIP at night',
      match: 'all',
      rules: [
        { id: 'r1', subject: 'tag', operator: 'has', value: ['VIP'] },
        { id: 'r2', subject: 'hours', operator: 'between', value: ['22:00', '06:00'] },
      ],
    },
  ],
};
const night = { hour: 23, minute: 30, weekday: 2 };

export const examples: NodeExample[] = [
  {
    name: 'the message contains a word',
    config: branch('text', 'contains', ['退貨']),
    event: { text: '我要退货' },
    expect: { exit: 'branch:yes' },
  },
  {
    name: 'the message lacks a word',
    config: branch('text', 'lacks', ['refund']),
    event: { text: 'hello' },
    expect: { exit: 'branch:yes' },
  },
  {
    name: 'the customer has no such tag',
    config: branch('tag', 'has', ['VIP']),
    event: { text: 'hello', facts: { tags: ['new'] } },
    expect: { exit: 'otherwise' },
  },
  {
    name: 'no order at all',
    config: branch('orderStatus', 'is', ['none']),
    expect: { exit: 'branch:yes' },
  },
  {
    name: 'the newest order is on its way',
    config: branch('orderStatus', 'is', ['shipped']),
    event: {
      facts: {
        orders: [
          {
            number: 'A2',
            status: 'shipped',
            total: '฿590',
            items: ['Cup'],
            tracking: 'TH1',
            placedAt: '2026-01-02T00:00:00.000Z',
          },
        ],
      },
    },
    expect: { exit: 'branch:yes' },
  },
  {
    name: 'all rules hold, across midnight',
    config: both,
    event: { facts: { tags: ['VIP'], localTime: night } },
    expect: { exit: 'branch:yes' },
  },
  {
    name: 'one of all rules does not hold',
    config: both,
    event: { facts: { tags: ['VIP'], localTime: { hour: 12, minute: 0, weekday: 2 } } },
    expect: { exit: 'otherwise' },
  },
  {
    name: 'the language of the customer',
    config: branch('language', 'is', ['en']),
    expect: { exit: 'branch:yes' },
  },
  {
    name: 'not the first message',
    config: branch('firstMessage', 'no', []),
    event: { facts: { messagesBefore: 1 } },
    expect: { exit: 'branch:yes' },
  },
  {
    name: 'nobody is in the inbox',
    config: branch('agents', 'offline', []),
    expect: { exit: 'branch:yes' },
  },
];
