import type { Facts, Order } from '@bellhop/schema';
import type { OwnReason } from '../contract/node-executor.ts';
import { readOrderNumber } from '../orders/read-order-number.ts';

/** Which order a message is about: one, one of several, or none of the customer's. */
export type Meant =
  | { type: 'one'; order: Order; because: OwnReason[] }
  | { type: 'several'; orders: Order[]; because: OwnReason[] }
  | { type: 'none'; because: OwnReason[] };

export const mostOffered = 5;
const open: ReadonlySet<Order['status']> = new Set(['unpaid', 'paid', 'shipped']);

/** The order whose number is written; else the only one that is on its way; else the newest when none is. */
export function chooseOrder(text: string, facts: Facts): Meant {
  const { orders } = facts;
  const named = readOrderNumber(text, facts);
  if (named?.order != null) {
    const { order, span } = named;
    const values = { number: order.number };
    const reason = { code: 'named', outcome: true, values, ...(span !== undefined && { span }) };
    return { type: 'one', order, because: [reason] };
  }
  const [newest] = orders;
  if (newest === undefined) return none('noOrders', {});
  // Telling about another order than the one that was asked for would be worse than telling nothing.
  if (named !== null) return none('notTheirs', { number: named.number });
  const going = orders.filter(({ status }) => open.has(status)).slice(0, mostOffered);
  const [only, second] = going;
  if (second !== undefined) {
    const because = [{ code: 'several', outcome: null, values: { count: going.length } }];
    return { type: 'several', orders: going, because };
  }
  const order = only ?? newest;
  const code = only === undefined ? 'newest' : 'onlyOpen';
  return {
    type: 'one',
    order,
    because: [{ code, outcome: null, values: { number: order.number } }],
  };
}

function none(code: string, values: OwnReason['values']): Meant {
  return { type: 'none', because: [{ code, outcome: false, values, exit: 'none' }] };
}
