import type { Cart, Order } from '@bellhop/schema';
import type { NodeExample } from '../contract/example.ts';

const config = { minutes: 60 };
const cart: Cart = {
  id: 'cart-7',
  items: ['Linen shirt', 'Straw hat'],
  total: '฿980',
  url: 'https://shop.example/cart',
  at: '2026-01-05T10:00:00.000Z',
};
function orderOf(placedAt: string): Order {
  return {
    number: 'B-1042',
    status: 'unpaid',
    total: '฿980',
    items: cart.items,
    tracking: null,
    placedAt,
  };
}
function due(cartThen: Cart, orders: Order[] = []): NonNullable<NodeExample['event']> {
  return {
    facts: { orders },
    body: {
      type: 'timerFired',
      timer: 'l:flow:step1:cart',
      wait: null,
      trigger: { flow: 'flow', node: 'step1' },
      occurrence: { type: 'cartChanged', cart: cartThen },
    },
  };
}

export const examples: NodeExample[] = [
  {
    name: 'something was put into the cart: the time begins, or begins anew',
    config,
    event: { body: { type: 'cartChanged', cart } },
    expect: { matched: true, later: { at: '2026-01-05T11:00:00.000Z', key: 'cart' } },
  },
  {
    name: 'an hour later nothing has happened',
    config,
    event: due(cart, [orderOf('2026-01-03T10:00:00.000Z')]),
    expect: { matched: true },
  },
  {
    name: 'the customer has ordered in the meantime, paid or not',
    config,
    event: due(cart, [orderOf('2026-01-05T10:20:00.000Z')]),
    expect: { matched: false },
  },
  {
    name: 'the cart was emptied: the time moves on, so that the older one cannot come',
    config,
    event: { body: { type: 'cartChanged', cart: { ...cart, items: [] } } },
    expect: { matched: true, later: { at: '2026-01-05T11:00:00.000Z', key: 'cart' } },
  },
  {
    name: 'an empty cart is nothing to remind of',
    config,
    event: due({ ...cart, items: [] }),
    expect: { matched: false },
  },
  {
    name: 'a day later',
    config: { minutes: 1440 },
    event: { body: { type: 'cartChanged', cart } },
    expect: { matched: true, later: { at: '2026-01-06T10:00:00.000Z', key: 'cart' } },
  },
  {
    name: 'much too soon, which the check says',
    config: { minutes: 2 },
    event: { text: 'hello' },
    expect: { matched: false },
  },
];
