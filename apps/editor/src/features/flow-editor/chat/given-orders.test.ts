import { describe, expect, test } from 'vitest';
import {
  cartOf,
  changedOrders,
  emptyCart,
  fullCart,
  givenOrderOf,
  newOrder,
  orderOf,
  ordersOf,
} from './given-orders.ts';
import { createTestChat } from './test-chat.ts';
import { plainFlow } from '../document/testing/plain-flow.ts';

const around = { locale: 'th', now: '2026-03-10T10:00:00.000Z' };

describe('orders of the simulated customer', () => {
  test('speak the language of the customer until somebody writes something else', () => {
    const given = newOrder([], 'shipped');
    expect(orderOf(given, around)).toMatchObject({
      number: 'A1027',
      items: ['เสื้อเชิ้ตลินิน'],
      total: '฿590',
      placedAt: '2026-03-09T10:00:00.000Z',
    });
    expect(orderOf(given, around).tracking).not.toBeNull();
    expect(orderOf({ ...given, tracking: '', items: [], total: '1' }, around)).toMatchObject({
      items: [],
      total: '1',
      tracking: null,
    });
  });

  test('have numbers of their own and come newest first', () => {
    const first = newOrder([], 'paid');
    const second = newOrder([first], 'delivered');
    const third = { ...newOrder([first, second], 'unpaid'), daysAgo: 0 };
    const orders = ordersOf([first, second, third], around);
    expect(orders.map(({ status }) => status)).toEqual(['unpaid', 'paid', 'delivered']);
    expect(new Set(orders.map(({ number }) => number)).size).toBe(3);
  });

  test('keep the very moment at which they were placed while something else is changed', () => {
    const order = {
      ...orderOf(newOrder([], 'paid'), around),
      placedAt: '2026-03-07T03:21:09.000Z',
    };
    const given = givenOrderOf(order, around.now);
    expect(given.daysAgo).toBe(3);
    const change = (part: Partial<typeof given>) =>
      changedOrders([{ ...given, ...part }], { ...around, was: [order] })[0];
    expect(change({ total: '฿1' })).toEqual({ ...order, total: '฿1' });
    expect(change({ daysAgo: 5 })?.placedAt).toBe('2026-03-05T10:00:00.000Z');
  });

  test('that change keep everything else that was written of them, and so do the others', () => {
    const document = plainFlow();
    const chat = createTestChat(() => document, {
      now: () => new Date(around.now),
      microseconds: () => 0,
    });
    const first = { ...newOrder([], 'paid'), number: 'B7', total: '$5' };
    chat.setProfile({ orders: [first, newOrder([first], 'delivered')] });
    chat.orderBecomes('shipped');
    const { paper, turns, profile } = chat.getState();
    expect(turns[0]?.event.body).toMatchObject({
      order: { number: 'B7', total: '$5', status: 'shipped' },
      before: 'paid',
    });
    expect(paper.orders.map(({ status }) => status)).toEqual(['shipped', 'delivered']);
    expect(profile.orders.map(({ status }) => status)).toEqual(['shipped', 'delivered']);
    chat.setProfile({ orders: [] });
    chat.orderBecomes('unpaid');
    expect(chat.getState().turns.at(-1)?.event.body).toMatchObject({ before: null });
    expect(chat.getState().paper.orders).toHaveLength(1);
  });
});

test('a cart has something in it, or is emptied', () => {
  expect(cartOf(fullCart, around)).toMatchObject({ items: ['เสื้อเชิ้ตลินิน'], total: '฿590' });
  expect(cartOf(emptyCart, around)).toMatchObject({ items: [], total: '', url: null });
});
