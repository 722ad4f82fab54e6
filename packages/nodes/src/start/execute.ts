import { tiers, type NodeExecutor } from '../contract/node-executor.ts';
import type { StartConfig } from './definition.ts';

/** Nothing that happens starts a sub-flow: a step of another flow calls it, and goes on behind this one. */
export const executor: NodeExecutor<StartConfig> = {
  kind: 'trigger',
  tier: () => tiers.exact,
  canInterrupt: () => false,
  listensTo: () => [],
  prepare: () => () => ({
    matched: false,
    because: [{ code: 'onlyCalled', outcome: false, values: {} }],
  }),
};
