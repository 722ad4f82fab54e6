import { createKeywordMatcher, extractContacts } from '@bellhop/language';
import type { Facts, Order, Span } from '@bellhop/schema';

export interface NamedOrder {
  number: string;
  /** Null when the number is none of the customer's orders. */
  order: Order | null;
  span?: Span;
}

// At least five digits, letters and dashes between them: 250131ABCD12, TB-2026-00123.
const looksLikeNumber =
  /(?<![\p{L}\p{N}])#?((?=(?:[A-Z-]*[0-9]){5})[A-Z0-9][A-Z0-9-]{4,29})(?![\p{L}\p{N}])/iu;

/** The order that a message names: one of the customer's own, or what looks like a number of one. Null when none. */
export function readOrderNumber(text: string, { orders, understood }: Facts): NamedOrder | null {
  const own = ownOrder(text, orders);
  if (own !== null) return own;
  const announced = extractContacts(text, { country: '' }).find(
    ({ kind }) => kind === 'orderNumber',
  );
  if (announced !== undefined) {
    return { number: announced.value, order: null, span: announced.span };
  }
  const found = looksLikeNumber.exec(text.normalize('NFKC'));
  const [, number = ''] = found ?? [];
  // A phone number is no order.
  const isContact = understood?.contacts.some(({ value }) => value.endsWith(number.slice(-7)));
  return number === '' || isContact === true ? null : { number, order: null };
}

function ownOrder(text: string, orders: readonly Order[]): NamedOrder | null {
  const numbers = orders.map(({ number }) => number);
  const found = createKeywordMatcher(numbers, 'contains').match(text);
  const order = orders.find(({ number }) => number === found?.keyword);
  if (found === null || order === undefined) return null;
  return { number: order.number, order, span: found.span };
}
