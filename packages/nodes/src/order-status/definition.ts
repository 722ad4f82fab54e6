import {
  localizedTextSchema,
  orderStatusSchema,
  pickText,
  type Locale,
  type OrderStatus,
} from '@bellhop/schema';
import { z } from 'zod';
import { checkText } from '../contract/check-text.ts';
import { field } from '../contract/field.ts';
import type {
  CardItem,
  CheckContext,
  ConfigProblem,
  NodeDefinition,
} from '../contract/node-definition.ts';
import { starterText } from '../contract/starter-text.ts';

const text = (rows: number) =>
  field(localizedTextSchema, { widget: 'localizedText', variables: true, rows });

export const orderStatusConfigSchema = z.strictObject({
  unpaid: text(2),
  paid: text(2),
  shipped: text(2),
  delivered: text(2),
  cancelled: text(2),
  returned: text(2),
  /** Said above the orders of which one may be meant. */
  question: text(2),
});
export type OrderStatusConfig = z.infer<typeof orderStatusConfigSchema>;

export const statuses: readonly OrderStatus[] = orderStatusSchema.options;

const starter = (name: OrderStatus | 'question') => starterText('order-status', name);

export const definition: NodeDefinition<OrderStatusConfig> = {
  type: 'order-status',
  version: 1,
  kind: 'step',
  category: 'customer',
  icon: 'orderStatus',
  config: orderStatusConfigSchema,
  starter: () => ({
    unpaid: starter('unpaid'),
    paid: starter('paid'),
    shipped: starter('shipped'),
    delivered: starter('delivered'),
    cancelled: starter('cancelled'),
    returned: starter('returned'),
    question: starter('question'),
  }),
  exits: () => [
    ...statuses.map((status) => ({ id: status, label: status, optional: true })),
    { id: 'none', label: 'none' },
    // Not connected, the message is offered to the triggers: nothing is lost.
    { id: 'other', label: 'other', optional: true },
  ],
  waits: () => true,
  writes: () => ['order_number', 'order_status', 'order_tracking', 'order_total', 'order_items'],
  emptyAt: () => ['none', 'other'],
  sends: (config) =>
    ([...statuses, 'question'] as const).map((name) => ({
      field: name,
      text: config[name],
      buttons: [],
      kind: 'text',
    })),
  card,
  check,
  migrations: {},
};

function card(config: OrderStatusConfig, locale: Locale, fallback: Locale): CardItem[] {
  const words = pickText(config.shipped, locale, fallback);
  const items: CardItem[] = [{ kind: 'line', line: 'tells' }];
  if (words !== '') items.push({ kind: 'line', line: 'shipped' }, { kind: 'bubble', text: words });
  return items;
}

/** A status without words is legal: the step then says nothing and only chooses the way. */
function check(config: OrderStatusConfig, context: CheckContext): ConfigProblem[] {
  return [
    ...statuses.flatMap((status) => checkText(status, config[status], context, { optional: true })),
    ...checkText('question', config.question, context),
  ];
}
