import { z } from 'zod';
import { field } from '../contract/field.ts';
import type { CardItem, ConfigProblem, NodeDefinition } from '../contract/node-definition.ts';
import { durationParts } from '../reading/duration-parts.ts';

const ways = ['time', 'opening', 'timeOfDay'] as const;
/** Ninety days. */
const longest = 90 * 24 * 60;

export const waitConfigSchema = z.strictObject({
  until: field(z.enum(ways), { widget: 'select', options: ways }),
  minutes: field(z.int().min(1).max(longest), {
    widget: 'duration',
    visibleWhen: { field: 'until', in: ['time'] },
  }),
  /** Minutes that pass in any case; 0 for none. */
  atLeast: field(z.int().min(0).max(longest), {
    widget: 'duration',
    visibleWhen: { field: 'until', in: ['opening'] },
    group: 'more',
  }),
  time: field(z.union([z.literal(''), z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)]), {
    widget: 'time',
    visibleWhen: { field: 'until', in: ['timeOfDay'] },
  }),
});
export type WaitConfig = z.infer<typeof waitConfigSchema>;

export const definition: NodeDefinition<WaitConfig> = {
  type: 'wait',
  version: 1,
  kind: 'step',
  category: 'flow',
  icon: 'wait',
  config: waitConfigSchema,
  starter: () => ({ until: 'time', minutes: 10, atLeast: 0, time: '' }),
  exits: () => [{ id: 'then', label: 'then' }],
  waits: () => true,
  pauses: (config) => [{ exit: 'then', minutes: longestWait(config) }],
  card,
  check,
  migrations: {},
};

/** Shops are closed over a weekend; a time of day is at most a day away. */
function longestWait({ until, minutes, atLeast }: WaitConfig): number {
  if (until === 'time') return minutes;
  return until === 'opening' ? Math.max(atLeast, 3 * 24 * 60) : 24 * 60;
}

function card({ until, minutes, atLeast, time }: WaitConfig): CardItem[] {
  switch (until) {
    case 'time': {
      const { unit, count } = durationParts(minutes);
      return [{ kind: 'line', line: `time_${unit}`, values: { count } }];
    }
    case 'opening': {
      const line: CardItem = { kind: 'line', line: 'opening' };
      if (atLeast === 0) return [line];
      const { unit, count } = durationParts(atLeast);
      return [line, { kind: 'line', line: `atLeast_${unit}`, values: { count } }];
    }
    case 'timeOfDay':
      return [
        time === ''
          ? { kind: 'line', line: 'noTime' }
          : { kind: 'line', line: 'timeOfDay', values: { time } },
      ];
  }
}

function check(config: WaitConfig): ConfigProblem[] {
  if (config.until !== 'timeOfDay' || config.time !== '') return [];
  const fixedConfig = { ...config, time: '09:00' };
  return [{ code: 'noTime', severity: 'error', field: 'time', fixedConfig }];
}
