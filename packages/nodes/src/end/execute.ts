import type { NodeExecutor, OwnReason } from '../contract/node-executor.ts';
import type { EndConfig } from './definition.ts';

export const executor: NodeExecutor<EndConfig> = {
  kind: 'step',
  enter: ({ outcome, closeChat }) => {
    const told = outcome.trim();
    const because: OwnReason[] = [
      told === ''
        ? { code: 'ends', outcome: null, values: {} }
        : { code: 'endsWith', outcome: null, values: { outcome: told } },
    ];
    if (!closeChat) return { type: 'end', outcome: told, because };
    because.push({ code: 'closes', outcome: null, values: {} });
    return { type: 'end', outcome: told, because, effects: [{ type: 'closeChat' }] };
  },
};
