import { tiers, type NodeExecutor } from '../contract/node-executor.ts';
import type { ScheduleConfig } from './definition.ts';
import { nextMoment } from './next-moment.ts';

export const executor: NodeExecutor<ScheduleConfig> = {
  kind: 'trigger',
  tier: () => tiers.exact,
  canInterrupt: () => false,
  listensTo: () => ['scheduled'],
  schedule: (config) => ({
    audience: config.audience,
    nextAfter: (clock) => nextMoment(config, clock),
  }),
  prepare:
    ({ audience, time }) =>
    ({ body, facts }) => {
      if (body.type !== 'scheduled') return { matched: false, because: [] };
      const due = { code: 'due', outcome: null, values: { time } };
      if (audience.length === 0) return { matched: true, because: [due] };
      const tag = audience.find((one) => facts.tags.includes(one.trim()));
      if (tag !== undefined) {
        return {
          matched: true,
          because: [due, { code: 'tagged', outcome: true, values: { tag } }],
        };
      }
      const values = { tags: audience };
      return { matched: false, because: [due, { code: 'notTagged', outcome: false, values }] };
    },
};
