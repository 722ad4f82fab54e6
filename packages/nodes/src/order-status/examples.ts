import type { Effect, Order } from '@bellhop/schema';
import type { NodeExample } from '../contract/example.ts';

const config = {
  unpaid: { en: '{{ order.number }} waits for payment.' },
  paid: { en: '{{ order.number }} is being packed.' },
  shipped: { en: '{{ order_items }} is on its way: {{ order.tracking }}' },
  delivered: {},
  cancelled: {},
  returned: {},
  question: { en: 'Which order?' },
};
const order = (number: string, status: Order['status'], item: string): Order => ({
  number,
  status,
  total: '฿590',
  items: [item],
  tracking: status === 'shipped' ? 'TH123' : null,
  placedAt: '2026-01-01T00:00:00.000Z',
});
const dress = order('A10001', 'shipped', 'Red dress');
const shoes = order('A10002', 'paid', 'Shoes');
const old = order('A10003', 'delivered', 'Hat');
const says = (text: string): Effect[] => [{ type: 'sendMessage', kind: 'text', text, buttons: [] }];
const withoutButtons = {
  channel: { key: 'sms', name: 'SMS', shows: { buttons: 0, images: false, cards: false } },
};

export const examples: NodeExample[] = [
  {
    name: 'tells about the only order that is under way',
    config,
    event: { text: 'where is my order?', facts: { orders: [dress, old] } },
    expect: {
      exit: 'shipped',
      effects: says('Red dress is on its way: TH123'),
      variables: {
        order_number: 'A10001',
        order_status: 'shipped',
        order_tracking: 'TH123',
        order_total: '฿590',
        order_items: 'Red dress',
      },
    },
  },
  {
    name: 'tells about the order whose number is written, not the newest',
    config,
    event: { text: 'and a10002?', facts: { orders: [dress, shoes] } },
    expect: { exit: 'paid', effects: says('A10002 is being packed.') },
  },
  {
    name: 'says nothing where the shop wants to say it elsewhere',
    config,
    event: { text: 'where is it?', facts: { orders: [old] } },
    expect: { exit: 'delivered', effects: [] },
  },
  {
    name: 'asks which of several',
    config,
    event: { text: 'where is it?', facts: { orders: [dress, shoes, old] } },
    expect: {
      waitsFor: 'customer',
      memory: ['A10001', 'A10002'],
      effects: [
        {
          type: 'sendMessage',
          kind: 'text',
          text: 'Which order?',
          buttons: [
            { id: 'order:shipped:A10001', label: 'A10001 · Red dress' },
            { id: 'order:paid:A10002', label: 'A10002 · Shoes' },
          ],
        },
      ],
    },
  },
  {
    name: 'a pressed order',
    config,
    call: 'resume',
    memory: ['A10001', 'A10002'],
    event: { text: 'Shoes', button: 'order:paid:A10002', facts: { orders: [dress, shoes] } },
    expect: { exit: 'paid' },
  },
  {
    name: 'the thing itself, by name',
    config,
    call: 'resume',
    memory: ['A10001', 'A10002'],
    event: { text: 'red dress', facts: { orders: [dress, shoes] } },
    expect: { exit: 'shipped' },
  },
  {
    name: 'a number of the list where there are no buttons',
    config,
    call: 'resume',
    memory: ['A10001', 'A10002'],
    event: { text: '2', facts: { orders: [dress, shoes], ...withoutButtons } },
    expect: { exit: 'paid' },
  },
  {
    name: 'an order that was not offered, by its number',
    config,
    call: 'resume',
    memory: ['A10001', 'A10002'],
    event: { text: 'no, A10003', facts: { orders: [dress, shoes, old] } },
    expect: { exit: 'delivered' },
  },
  {
    name: 'the customer talks about something else',
    config,
    call: 'resume',
    memory: ['A10001', 'A10002'],
    event: { text: 'never mind', facts: { orders: [dress, shoes] } },
    expect: { exit: 'other' },
  },
  {
    name: 'has ordered nothing',
    config,
    event: { text: 'where is my order?' },
    expect: { exit: 'none' },
  },
  {
    name: 'a number that is none of theirs',
    config,
    event: { text: 'where is B99999?', facts: { orders: [dress] } },
    expect: { exit: 'none' },
  },
];
