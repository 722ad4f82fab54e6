import type { Cart, Event, JsonValue, Locale, Order } from '@bellhop/schema';
import { templateFilters } from '@bellhop/nodes/contract';
import { Liquid, type Template } from 'liquidjs';
import { openingWords } from './facts/opening-words.ts';
import { fillPlain, readPlain, type PlainTemplate } from './plain-template.ts';

// Only `{{ output }}` and filters: tags could loop, and an operator's form never writes them.
const liquid = new Liquid({
  parseLimit: 50_000,
  memoryLimit: 1_000_000,
  ownPropertyOnly: true,
  // A filter that does not exist would let its value through as it is: half a text, sent as if it were whole.
  strictFilters: true,
  cache: false,
  // A shop's own variable may be called `size`. Without one the library would say how many values there are: "0".
  globals: { size: undefined },
});
for (const name of Object.keys(liquid.tags)) Reflect.deleteProperty(liquid.tags, name);
// What the check of a flow knows is what there is, also after the library has learnt new ones.
for (const name of Object.keys(liquid.filters)) {
  if (!templateFilters.has(name)) Reflect.deleteProperty(liquid.filters, name);
}
// These read the clock or a random source; an event has to give the same answer whenever it is run.
for (const name of [
  'date',
  'date_to_xmlschema',
  'date_to_rfc822',
  'date_to_string',
  'date_to_long_string',
  'sample',
]) {
  liquid.registerFilter(name, (value: unknown) => value);
}

interface Parsed {
  /** Most texts say a name or nothing: they need no interpreter. */
  plain: PlainTemplate | null;
  tokens: Template[];
}
const parsed = new Map<string, Parsed>();
const maxParsed = 5000;

/** Fills `{{ variables }}` in. Throws when the template cannot be read; unknown variables become empty. */
export function renderTemplate(
  template: string,
  scope: Readonly<Record<string, JsonValue>>,
): string {
  if (!template.includes('{{') && !template.includes('{%')) return template;
  const { plain, tokens } = parsed.get(template) ?? parse(template);
  const filled = plain === null ? null : fillPlain(plain, scope);
  return filled ?? String(liquid.renderSync(tokens, scope));
}

function parse(template: string): Parsed {
  const found = { plain: readPlain(template), tokens: liquid.parse(template) };
  if (parsed.size >= maxParsed) parsed.clear();
  parsed.set(template, found);
  return found;
}

/**
 * What texts may mention: `customer.name`, `order.number` and so on, and the chat's own variables. `cart` is filled while
 * an event about a cart is answered. The locale is that of the answer.
 */
export function templateScope(
  event: Event,
  variables: Readonly<Record<string, JsonValue>>,
  locale: Locale,
): Record<string, JsonValue> {
  const { facts, body } = event;
  const order = orderOf(event);
  const cart = cartOf(event);
  return {
    ...variables,
    customer: { name: facts.customer.name ?? '' },
    channel: { name: facts.channel.name },
    shop: { opensAt: openingWords(event, locale) },
    message: { text: body.type === 'customerMessage' ? body.text : '' },
    order:
      order === undefined
        ? {}
        : {
            number: order.number,
            total: order.total,
            tracking: order.tracking ?? '',
            items: order.items.join(', '),
          },
    cart:
      cart === null ? {} : { items: cart.items.join(', '), total: cart.total, url: cart.url ?? '' },
  };
}

function occurrenceOf({ body }: Event): Event['body'] | null {
  return body.type === 'timerFired' ? body.occurrence : body;
}

/** The order that the event is about, as it is now; else the newest. */
function orderOf(event: Event): Order | undefined {
  const { orders } = event.facts;
  const occurrence = occurrenceOf(event);
  if (occurrence?.type !== 'orderChanged') return orders[0];
  const { order } = occurrence;
  return orders.find(({ number }) => number === order.number) ?? order;
}

function cartOf(event: Event): Cart | null {
  const occurrence = occurrenceOf(event);
  return occurrence?.type === 'cartChanged' ? occurrence.cart : null;
}
