import { z } from 'zod';
import { field } from '../contract/field.ts';
import type { NodeDefinition } from '../contract/node-definition.ts';
import { durationParts } from '../reading/duration-parts.ts';

/** A month. */
const longest = 30 * 24 * 60;

export const cartAbandonedConfigSchema = z.strictObject({
  minutes: field(z.int().min(1).max(longest), { widget: 'duration' }),
});
export type CartAbandonedConfig = z.infer<typeof cartAbandonedConfigSchema>;

export const definition: NodeDefinition<CartAbandonedConfig> = {
  type: 'cart-abandoned',
  version: 1,
  kind: 'trigger',
  category: 'when',
  icon: 'cart',
  config: cartAbandonedConfigSchema,
  starter: () => ({ minutes: 60 }),
  exits: () => [{ id: 'then', label: 'then' }],
  waits: () => false,
  pauses: ({ minutes }) => [{ exit: 'then', minutes }],
  flowKinds: ['conversation', 'silent'],
  card: ({ minutes }) => {
    const { unit, count } = durationParts(minutes);
    return [{ kind: 'line', line: `after_${unit}`, values: { count } }];
  },
  // People who are still choosing do not want to be asked whether they have given up.
  check: (config) =>
    config.minutes < 10
      ? [
          {
            code: 'tooSoon',
            severity: 'warning',
            field: 'minutes',
            fixedConfig: { ...config, minutes: 60 },
          },
        ]
      : [],
  migrations: {},
};
