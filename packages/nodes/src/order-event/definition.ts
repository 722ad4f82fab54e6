import { orderStatusSchema, type OrderStatus } from '@bellhop/schema';
import { z } from 'zod';
import { field } from '../contract/field.ts';
import type { CardItem, ConfigProblem, NodeDefinition } from '../contract/node-definition.ts';
import { durationParts } from '../reading/duration-parts.ts';

export const orderStatuses: readonly OrderStatus[] = orderStatusSchema.options;
/** Ninety days: a parcel that is asked about later is another story. */
const longest = 90 * 24 * 60;
/** Nobody knows when the customer wrote the last time: parcels take about a week. */
const week = 7 * 24 * 60;

export const orderEventConfigSchema = z.strictObject({
  statuses: field(z.array(orderStatusSchema).max(orderStatuses.length), { widget: 'custom' }),
  /** Minutes; 0 for at once. */
  delay: field(z.int().min(0).max(longest), { widget: 'duration' }),
  onlyIfStill: field(z.boolean(), { widget: 'switch' }),
});
export type OrderEventConfig = z.infer<typeof orderEventConfigSchema>;

export const definition: NodeDefinition<OrderEventConfig> = {
  type: 'order-event',
  version: 1,
  kind: 'trigger',
  category: 'when',
  icon: 'orderEvent',
  config: orderEventConfigSchema,
  starter: () => ({ statuses: ['shipped'], delay: 0, onlyIfStill: true }),
  exits: () => [{ id: 'then', label: 'then' }],
  waits: () => false,
  pauses: ({ delay }) => [{ exit: 'then', minutes: week + delay }],
  flowKinds: ['conversation', 'silent'],
  card,
  check,
  migrations: {},
};

function card({ statuses, delay }: OrderEventConfig): CardItem[] {
  if (statuses.length === 0) return [{ kind: 'line', line: 'noStatus' }];
  const line: CardItem = { kind: 'line', line: 'becomes', values: { choices: statuses } };
  if (delay === 0) return [line];
  const { unit, count } = durationParts(delay);
  return [line, { kind: 'line', line: `later_${unit}`, values: { count } }];
}

function check(config: OrderEventConfig): ConfigProblem[] {
  const { statuses } = config;
  if (statuses.length === 0) return [{ code: 'noStatus', severity: 'error', field: 'statuses' }];
  const once = [...new Set(statuses)];
  if (once.length === statuses.length) return [];
  const fixedConfig = { ...config, statuses: once };
  return [{ code: 'repeatedStatus', severity: 'hint', field: 'statuses', fixedConfig }];
}
