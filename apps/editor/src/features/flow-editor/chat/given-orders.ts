import { pickText, type Cart, type Order, type OrderStatus } from '@bellhop/schema';
import { sampleProducts } from './sample-products.ts';

/** An order of the simulated customer, as it is being chosen. Null: what a shop of the customer's language would have. */
export interface GivenOrder {
  number: string;
  status: OrderStatus;
  items: readonly string[] | null;
  total: string | null;
  tracking: string | null;
  /** Days between its placing and the time of the chat. */
  daysAgo: number;
}

/** What the simulated customer leaves in the cart; no items: the cart is emptied. Null as with orders. */
export interface GivenCart {
  items: readonly string[] | null;
  total: string | null;
}

/** What it is placed among. */
interface Around {
  locale: string | null;
  now: string;
}

export const mostOrders = 5;
export const fullCart: GivenCart = { items: null, total: null };
export const emptyCart: GivenCart = { items: [], total: '' };

const day = 86_400_000;
const totals: Readonly<Record<string, string>> = { zh: '¥129', th: '฿590', pl: '129 zł' };

function sampleTotal(locale: string | null): string {
  return totals[locale?.split('-')[0] ?? ''] ?? '$29';
}

function sampleItem(locale: string | null): string {
  return pickText(sampleProducts[0]?.names ?? {}, locale ?? 'en', 'en');
}

/** One more order, a week older than the one before, with a number of its own. */
export function newOrder(orders: readonly GivenOrder[], status: OrderStatus): GivenOrder {
  let number = 1027 - 8 * orders.length;
  const isTaken = () => orders.some((order) => order.number === `A${String(number)}`);
  while (isTaken()) number -= 1;
  const daysAgo = orders.length === 0 ? 1 : Math.max(...orders.map((one) => one.daysAgo)) + 7;
  return {
    number: `A${String(number)}`,
    status,
    items: null,
    total: null,
    tracking: null,
    daysAgo,
  };
}

/** The order as flows see it. */
export function orderOf(given: GivenOrder, { locale, now }: Around): Order {
  const { number, status, items, total, tracking, daysAgo } = given;
  const isSent = status === 'shipped' || status === 'delivered';
  const sampleTracking = isSent ? 'TH2048800117' : '';
  const shown = tracking ?? sampleTracking;
  return {
    number,
    status,
    total: total ?? sampleTotal(locale),
    items: items === null ? [sampleItem(locale)] : [...items],
    tracking: shown === '' ? null : shown,
    placedAt: new Date(Date.parse(now) - daysAgo * day).toISOString(),
  };
}

/** An order that flows have seen, as it can be chosen. */
export function givenOrderOf(order: Order, now: string): GivenOrder {
  const { number, status, items, total, tracking, placedAt } = order;
  const daysAgo = Math.max(0, Math.floor((Date.parse(now) - Date.parse(placedAt)) / day));
  return { number, status, items, total, tracking: tracking ?? '', daysAgo };
}

/** Newest first, as everywhere. */
export function ordersOf(given: readonly GivenOrder[], around: Around): Order[] {
  return given
    .toSorted((left, right) => left.daysAgo - right.daysAgo)
    .map((order) => orderOf(order, around));
}

/** Orders that were changed in a form; what nobody touched keeps the very moment at which it was placed. */
export function changedOrders(
  next: readonly GivenOrder[],
  { was, ...around }: Around & { was: readonly Order[] },
): Order[] {
  return next.map((given, index) => {
    const order = orderOf(given, around);
    const before =
      next.length === was.length ? was[index] : was.find(({ number }) => number === given.number);
    const isMoved =
      before === undefined || givenOrderOf(before, around.now).daysAgo !== given.daysAgo;
    return isMoved ? order : { ...order, placedAt: before.placedAt };
  });
}

/** The cart as flows see it. */
export function cartOf({ items, total }: GivenCart, { locale, now }: Around): Cart {
  const shown = items === null ? [sampleItem(locale)] : [...items];
  return {
    id: 'cart',
    items: shown,
    total: total ?? sampleTotal(locale),
    url: shown.length === 0 ? null : 'https://shop.example/cart',
    at: now,
  };
}
