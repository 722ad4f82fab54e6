import { z } from 'zod';
import { field } from '../contract/field.ts';
import type { CardItem, ConfigProblem, NodeDefinition } from '../contract/node-definition.ts';
import { durationParts } from '../reading/duration-parts.ts';

const sides = ['customer', 'agent'] as const;
/** A month. */
const longest = 30 * 24 * 60;

export const silenceConfigSchema = z.strictObject({
  of: field(z.enum(sides), { widget: 'select', options: sides }),
  minutes: field(z.int().min(1).max(longest), { widget: 'duration' }),
  /** The silence of a customer whom a person has answered. */
  afterPerson: field(z.boolean(), {
    widget: 'switch',
    visibleWhen: { field: 'of', in: ['customer'] },
    group: 'more',
  }),
});
export type SilenceConfig = z.infer<typeof silenceConfigSchema>;

export const definition: NodeDefinition<SilenceConfig> = {
  type: 'silence',
  version: 1,
  kind: 'trigger',
  category: 'when',
  icon: 'silence',
  config: silenceConfigSchema,
  starter: () => ({ of: 'customer', minutes: 10, afterPerson: false }),
  exits: () => [{ id: 'then', label: 'then' }],
  waits: () => false,
  pauses: ({ minutes }) => [{ exit: 'then', minutes }],
  flowKinds: ['conversation', 'silent'],
  card,
  check,
  migrations: {},
};

function card({ of, minutes, afterPerson }: SilenceConfig): CardItem[] {
  const { unit, count } = durationParts(minutes);
  const line: CardItem = { kind: 'line', line: `${of}_${unit}`, values: { count } };
  return of === 'customer' && afterPerson ? [line, { kind: 'line', line: 'afterPerson' }] : [line];
}

function check(config: SilenceConfig): ConfigProblem[] {
  if (config.of !== 'customer' || config.minutes >= 2) return [];
  const fixedConfig = { ...config, minutes: 10 };
  return [{ code: 'tooSoon', severity: 'warning', field: 'minutes', fixedConfig }];
}
