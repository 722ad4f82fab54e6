import { z } from 'zod';
import { field } from '../contract/field.ts';
import type { ConfigProblem, NodeDefinition } from '../contract/node-definition.ts';

const ways = ['passes', 'misses'] as const;

export const counterConfigSchema = z.strictObject({
  counts: field(z.enum(ways), { widget: 'select', options: ways }),
  times: field(z.int().min(1).max(100), { widget: 'number' }),
  reset: field(z.boolean(), {
    widget: 'switch',
    visibleWhen: { field: 'counts', in: ['passes'] },
  }),
});
export type CounterConfig = z.infer<typeof counterConfigSchema>;

export const definition: NodeDefinition<CounterConfig> = {
  type: 'counter',
  version: 1,
  kind: 'step',
  category: 'decide',
  icon: 'counter',
  config: counterConfigSchema,
  starter: () => ({ counts: 'passes', times: 3, reset: true }),
  exits: ({ times }) => [
    { id: 'reached', label: 'reached', values: { times } },
    { id: 'below', label: 'below', values: { times } },
  ],
  waits: () => false,
  card: ({ counts, times, reset }) => [
    { kind: 'line', line: counts, values: { times } },
    ...(counts === 'passes' && reset ? [{ kind: 'line' as const, line: 'reset' }] : []),
  ],
  check,
  migrations: {},
};

function check(config: CounterConfig): ConfigProblem[] {
  const { counts, times, reset } = config;
  // The first time is the last one too: nothing ever leaves by the other exit.
  if (times === 1 && counts === 'passes' && reset) {
    return [{ code: 'always', severity: 'warning', field: 'times' }];
  }
  if (times > 10 && counts === 'misses') {
    const fixedConfig = { ...config, times: 3 };
    return [{ code: 'tooPatient', severity: 'warning', field: 'times', fixedConfig }];
  }
  return [];
}
