import type { SentimentReading, Understood } from '@bellhop/schema';
import type { NodeExample } from '../contract/example.ts';
import { understoodOf } from '../reading/understood-example.ts';
import { exampleBranch as branch } from './example-branch.ts';
import { factExamples } from './fact-examples.ts';

const both = {
  branches: [
    {
      id: 'yes',
      name: 'VIP at night',
      match: 'all',
      items: [
        { id: 'r1', subject: 'tag', operator: 'has', value: ['VIP'] },
        { id: 'r2', subject: 'hours', operator: 'between', value: ['22:00', '06:00'] },
      ],
    },
  ],
};
const because = [{ word: 'cost', weight: 0.5, span: { start: 0, end: 4 } }];
function wants(verdict: 'answer' | 'didYouMean'): { understood: Understood } {
  const ranked = [
    { intent: 'price', names: { en: 'Price' }, confidence: 0.55 },
    { intent: 'stock', names: { en: 'In stock?' }, confidence: 0.3 },
  ];
  const answerAt = verdict === 'answer' ? 0.5 : 0.6;
  return {
    understood: understoodOf({ intent: { verdict, ranked, answerAt, askAt: 0.3, because } }),
  };
}
const feels = (sentiment: SentimentReading) => ({ understood: understoodOf({ sentiment }) });
const word = { word: 'awful', kind: 'complaint' as const, span: { start: 0, end: 5 } };
const gives = {
  understood: understoodOf({
    contacts: [
      { kind: 'phone', value: '+48600100200', span: { start: 0, end: 11 } },
      { kind: 'email', value: 'lin@shop.test', span: { start: 12, end: 25 } },
    ],
  }),
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
    config: branch('agents', 'numberIs', ['0']),
    expect: { exit: 'branch:yes' },
  },
  {
    name: 'all of the words',
    config: branch('text', 'containsAll', ['red', 'small']),
    event: { text: 'a small one in red' },
    expect: { exit: 'branch:yes' },
  },
  {
    name: 'one of all words is missing',
    config: branch('text', 'containsAll', ['red', 'small']),
    event: { text: 'a small one' },
    expect: { exit: 'otherwise' },
  },
  {
    name: 'words close together',
    config: branch('text', 'near', ['取消', '订单']),
    event: { text: '我想取消这个订单' },
    expect: { exit: 'branch:yes' },
  },
  {
    name: 'words far apart',
    config: branch('text', 'near', ['cancel', 'order']),
    event: { text: 'do not cancel anything, I only ask when you will send my order' },
    expect: { exit: 'otherwise' },
  },
  {
    name: 'a pattern',
    config: branch('text', 'pattern', ['\\d{6,}']),
    event: { text: 'it is number 20260105' },
    expect: { exit: 'branch:yes' },
  },
  {
    name: 'a pattern that fits nothing',
    config: branch('text', 'pattern', ['\\d{6,}']),
    event: { text: 'it is number 5' },
    expect: { exit: 'otherwise' },
  },
  {
    name: 'what the customer wants',
    config: branch('intent', 'is', ['price']),
    event: { text: 'cost?', facts: wants('answer') },
    expect: { exit: 'branch:yes' },
  },
  {
    name: 'perhaps what the customer wants',
    config: branch('intent', 'is', ['price']),
    event: { text: 'cost?', facts: wants('didYouMean') },
    expect: { exit: 'otherwise' },
  },
  {
    name: 'not what the customer chose',
    config: branch('intent', 'isNot', ['price']),
    event: { text: 'Stock', button: 'intent:stock' },
    expect: { exit: 'branch:yes' },
  },
  {
    name: 'nothing was taught',
    config: branch('intent', 'isNot', ['price']),
    event: { facts: { understood: understoodOf({}) } },
    expect: { exit: 'branch:yes' },
  },
  {
    name: 'a message that nobody read wants nothing that is known',
    config: branch('intent', 'isNot', ['price']),
    expect: { exit: 'otherwise' },
  },
  {
    name: 'angry by how bad it is',
    config: branch('mood', 'is', ['angry']),
    event: { text: 'awful!', facts: feels({ label: 'negative', score: -0.7, because: [word] }) },
    expect: { exit: 'branch:yes' },
  },
  {
    name: 'unhappy, not angry',
    config: branch('mood', 'is', ['angry']),
    event: { text: 'awful', facts: feels({ label: 'negative', score: -0.3, because: [word] }) },
    expect: { exit: 'otherwise' },
  },
  {
    name: 'an insult is anger, and the angry are unhappy too',
    config: branch('mood', 'is', ['unhappy']),
    event: {
      text: 'awful',
      facts: feels({ label: 'negative', score: -0.2, because: [{ ...word, kind: 'insult' }] }),
    },
    expect: { exit: 'branch:yes' },
  },
  {
    name: 'not unhappy',
    config: branch('mood', 'isNot', ['unhappy']),
    event: { text: 'ok', facts: feels({ label: 'neutral', score: 0, because: [] }) },
    expect: { exit: 'branch:yes' },
  },
  {
    name: 'a mood that nobody read',
    config: branch('mood', 'is', ['happy']),
    expect: { exit: 'otherwise' },
  },
  {
    name: 'gives a contact',
    config: branch('contact', 'given', ['email', 'phone']),
    event: { text: '600 100 200 lin@shop.test', facts: gives },
    expect: { exit: 'branch:yes' },
  },
  {
    name: 'gives no contact of this kind',
    config: branch('contact', 'notGiven', ['line']),
    event: { text: '600 100 200 lin@shop.test', facts: gives },
    expect: { exit: 'branch:yes' },
  },
  {
    name: 'not understood twice in a row',
    config: branch('misses', 'atLeast', ['2']),
    misses: 2,
    expect: { exit: 'branch:yes' },
  },
  {
    name: 'not understood for the first time',
    config: branch('misses', 'atLeast', ['2']),
    misses: 1,
    expect: { exit: 'otherwise' },
  },
  ...factExamples,
];
