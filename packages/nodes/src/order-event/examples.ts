import type { Event, Order, OrderStatus } from '@bellhop/schema';
import type { NodeExample } from '../contract/example.ts';

const base = { statuses: ['delivered'], delay: 0, onlyIfStill: true };
const twoDaysLater = { ...base, delay: 2880 };

function order(status: OrderStatus): Order {
  return {
    number: 'B-1042',
    status,
    total: '฿590',
    items: ['Linen shirt'],
    tracking: null,
    placedAt: '2026-01-02T08:00:00.000Z',
  };
}
function becomes(status: OrderStatus, before: OrderStatus | null): { body: Event['body'] } {
  return { body: { type: 'orderChanged', order: order(status), before } };
}
function due(now: Order[]): NonNullable<NodeExample['event']> {
  return {
    facts: { orders: now },
    body: {
      type: 'timerFired',
      timer: 'l:flow:step1:B-1042',
      wait: null,
      trigger: { flow: 'flow', node: 'step1' },
      occurrence: { type: 'orderChanged', order: order('delivered'), before: 'shipped' },
    },
  };
}

export const examples: NodeExample[] = [
  {
    name: 'the parcel has arrived',
    config: base,
    event: becomes('delivered', 'shipped'),
    expect: { matched: true },
  },
  {
    name: 'a new order that is paid at once',
    config: { ...base, statuses: ['paid', 'shipped'] },
    event: becomes('paid', null),
    expect: { matched: true },
  },
  {
    name: 'another status',
    config: base,
    event: becomes('shipped', 'paid'),
    expect: { matched: false },
  },
  {
    name: 'the shop sends the same status again: nobody hears of it twice',
    config: base,
    event: becomes('delivered', 'delivered'),
    expect: { matched: false },
  },
  {
    name: 'two days after it has arrived',
    config: twoDaysLater,
    event: becomes('delivered', 'shipped'),
    expect: { matched: true, later: { at: '2026-01-07T10:00:00.000Z', key: 'B-1042' } },
  },
  {
    name: 'two days have passed, and the customer has kept it',
    config: twoDaysLater,
    event: due([order('delivered')]),
    expect: { matched: true },
  },
  {
    name: 'it was sent back in the meantime',
    config: twoDaysLater,
    event: due([order('returned')]),
    expect: { matched: false },
  },
  {
    name: 'the shop does not know the order any more',
    config: twoDaysLater,
    event: due([]),
    expect: { matched: false },
  },
  {
    name: 'whatever has become of it',
    config: { ...twoDaysLater, onlyIfStill: false },
    event: due([order('returned')]),
    expect: { matched: true },
  },
  {
    name: 'no status chosen yet',
    config: { ...base, statuses: [] },
    event: becomes('paid', null),
    expect: { matched: false },
  },
  {
    name: 'a status chosen twice',
    config: { ...base, statuses: ['paid', 'paid'], delay: 90 },
    event: { text: 'hello' },
    expect: { matched: false },
  },
  {
    name: 'hours later',
    config: { ...base, delay: 180 },
    event: becomes('delivered', null),
    expect: { matched: true, later: { at: '2026-01-05T13:00:00.000Z', key: 'B-1042' } },
  },
];
