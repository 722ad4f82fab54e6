import type { CustomerMessage, Effect, JsonValue, Order } from '@bellhop/schema';
import type { NodeExecutor, OwnReason, RunContext, StepResult } from '../contract/node-executor.ts';
import type { Choice } from '../saying/choice.ts';
import { findChoice } from '../saying/find-choice.ts';
import { layOut } from '../saying/lay-out.ts';
import { chooseOrder, mostOffered } from './choose-order.ts';
import { statuses, type OrderStatusConfig } from './definition.ts';

interface OrderChoice extends Choice {
  order: Order;
}

export const executor: NodeExecutor<OrderStatusConfig> = {
  kind: 'step',
  enter,
  resume,
  pressedExit: (_config, { button }) => (button === null ? null : statusIn(button)),
};

function enter(config: OrderStatusConfig, context: RunContext): StepResult {
  const { body, facts } = context.event;
  const meant = chooseOrder(body.type === 'customerMessage' ? body.text : '', facts);
  switch (meant.type) {
    case 'one':
      return tell(config, context, meant);
    case 'none':
      return { type: 'exit', exit: 'none', because: meant.because };
    case 'several':
      return askWhich(config, context, meant);
  }
}

function askWhich(
  config: OrderStatusConfig,
  context: RunContext,
  { orders, because }: { orders: readonly Order[]; because: OwnReason[] },
): StepResult {
  const choices = orders.map(choiceOf);
  const saying = { text: context.say(config.question), choices };
  const { message, because: shown } = layOut(saying, context.event);
  return {
    type: 'waits',
    for: 'customer',
    because: [...because, ...shown],
    effects: [message],
    memory: orders.map(({ number }) => number),
  };
}

const prefix = 'order:';

/** The button of an order says how the order was: that is the way the press is for. */
function buttonOf({ status, number }: Order): string {
  return `${prefix}${status}:${number}`;
}

function statusIn(button: string): string | null {
  if (!button.startsWith(prefix)) return null;
  const [status = ''] = button.slice(prefix.length).split(':');
  return statuses.find((each) => each === status) ?? null;
}

/** An order may have gone on since its button was shown. */
function asNow(message: CustomerMessage, orders: readonly Order[]): CustomerMessage {
  const { button } = message;
  if (button === null || statusIn(button) === null) return message;
  const number = button.slice(prefix.length).split(':').slice(1).join(':');
  const order = orders.find((each) => each.number === number);
  return order === undefined ? message : { ...message, button: buttonOf(order) };
}

const longestLabel = 40;

function choiceOf(order: Order): OrderChoice {
  const { number, items, status } = order;
  const label = `${number} · ${items.join(', ')}`;
  return {
    id: buttonOf(order),
    exit: status,
    label: label.length > longestLabel ? `${label.slice(0, longestLabel - 1)}…` : label,
    words: [number, ...items],
    order,
  };
}

/** A pressed order, its number, its place in the list or the name of a thing in it; anything else is not the answer. */
function resume(config: OrderStatusConfig, context: RunContext): StepResult | null {
  const { body, facts } = context.event;
  if (body.type !== 'customerMessage') return null;
  const orders = offered(context);
  const choices = orders.map(choiceOf);
  const { listed } = layOut({ text: '', choices }, context.event);
  const { choice, because } = findChoice(choices, asNow(body, orders), listed);
  if (choice !== null) return tell(config, context, { order: choice.order, because });
  const meant = chooseOrder(body.text, facts);
  const isNamed = meant.because.some(({ code }) => code === 'named');
  if (meant.type === 'one' && isNamed) return tell(config, context, meant);
  because.push({ code: 'otherAnswer', outcome: null, values: {}, exit: 'other' });
  return { type: 'exit', exit: 'other', unconnected: 'tryTriggers', missed: true, because };
}

/** The orders in the order in which they were offered, as they are by now. */
function offered({ memory, event }: RunContext): Order[] {
  const numbers: JsonValue[] = Array.isArray(memory) ? memory.slice(0, mostOffered) : [];
  return numbers.flatMap((number) => event.facts.orders.filter((order) => order.number === number));
}

/** Says the words for the order's status, if there are any, and leaves by it. */
function tell(
  config: OrderStatusConfig,
  context: RunContext,
  { order, because }: { order: Order; because: OwnReason[] },
): StepResult {
  const { number, status, total } = order;
  const tracking = order.tracking ?? '';
  const items = order.items.join(', ');
  const variables = {
    order_number: number,
    order_status: status,
    order_tracking: tracking,
    order_total: total,
    order_items: items,
  };
  // The text may mean any of the customer's orders, not only the newest.
  const text = context.say(config[status], {
    ...variables,
    order: { number, total, tracking, items },
  });
  const effects: Effect[] =
    text.trim() === '' ? [] : [{ type: 'sendMessage', kind: 'text', text, buttons: [] }];
  const reason = { code: 'is', outcome: null, values: { number, choiceStatus: status } };
  return {
    type: 'exit',
    exit: status,
    because: [...because, { ...reason, exit: status }],
    effects,
    variables,
  };
}
