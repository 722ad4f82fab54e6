import type { Event, EventBody, JsonValue, Order } from '@bellhop/schema';
import { maskText, standInName, standInNumber, type Known } from './mask-text.ts';

/**
 * What happened in a conversation without what tells whose it was: names, ways to reach somebody, addresses, numbers of
 * orders and parcels, pictures. What flows look for stays findable (`maskText`). The reading of a message goes, since it
 * quotes it; whoever plays the events again reads them anew.
 */
export function maskEvents(events: readonly Event[], country: string): Event[] {
  const name = events.find(({ facts }) => facts.customer.name !== null)?.facts.customer.name;
  const known: Known = { country, name: name ?? null, others: new Set(), numbers: new Map() };
  for (const { facts, body } of events) {
    standInNumber(facts.customer.id, known);
    for (const order of facts.orders) maskOrder(order, known);
    if (body.type === 'orderChanged') maskOrder(body.order, known);
  }
  return events.map(({ id, at, seed, facts, body }) => {
    const { understood: _quotes, lead, customer, orders, ...rest } = facts;
    const { fields, ...who } = customer;
    return {
      id,
      at,
      seed,
      body: maskBody(body, known),
      facts: {
        ...rest,
        orders: orders.map((order) => maskOrder(order, known)),
        customer: {
          ...who,
          id: 'customer',
          name: customer.name === null ? null : standInName,
          ...(fields !== undefined && { fields: maskFields(fields, known) }),
        },
        ...(lead !== undefined && { lead: { ...lead, owner: null } }),
      },
    };
  });
}

function maskBody(body: EventBody, known: Known): EventBody {
  switch (body.type) {
    case 'customerMessage':
      return {
        ...body,
        text: maskText(body.text, known),
        attachments: body.attachments.map(({ kind }) => {
          return { kind, url: 'https://example.com/attachment' };
        }),
      };
    case 'orderChanged':
      return { ...body, order: maskOrder(body.order, known) };
    case 'cartChanged': {
      const { cart } = body;
      const url = cart.url === null ? null : 'https://example.com/cart';
      return { ...body, cart: { ...cart, id: 'cart', url } };
    }
    case 'resultArrived':
      return { ...body, result: maskResult(body.result, known) };
    case 'agentActed':
      return { ...body, agent: 'agent' };
    case 'returnedToBot':
    case 'timerFired':
    case 'tagAdded':
    case 'silence':
    case 'scheduled':
      return body;
  }
}

type Result = Extract<EventBody, { type: 'resultArrived' }>['result'];

function maskResult(result: Result, known: Known): Result {
  switch (result.kind) {
    case 'http':
      return { ...result, body: maskJson(result.body, known) };
    case 'ai':
      return { ...result, text: result.text === null ? null : maskText(result.text, known) };
    case 'failed':
    case 'products':
      return result;
  }
}

function maskFields(fields: Readonly<Record<string, JsonValue>>, known: Known) {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, maskJson(value, known)]),
  );
}

function maskJson(value: JsonValue, known: Known): JsonValue {
  if (typeof value === 'string') return maskText(value, known);
  if (Array.isArray(value)) return value.map((one) => maskJson(one, known));
  return typeof value === 'object' && value !== null ? maskFields(value, known) : value;
}

function maskOrder(order: Order, known: Known): Order {
  return {
    ...order,
    number: standInNumber(order.number, known),
    tracking: order.tracking === null ? null : standInNumber(order.tracking, known),
  };
}
