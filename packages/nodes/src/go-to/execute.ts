import type { NodeExecutor } from '../contract/node-executor.ts';
import type { GoToConfig } from './definition.ts';

export const executor: NodeExecutor<GoToConfig> = {
  kind: 'step',
  enter: ({ to, step, flow, flowStep }) => {
    if (to === 'step') {
      if (step === '') return { type: 'failed', code: 'noTarget' };
      const because = [{ code: 'goesToStep', outcome: null, values: {} }];
      return { type: 'goTo', flow: null, node: step, because };
    }
    if (flow === '') return { type: 'failed', code: 'noTarget' };
    const because = [{ code: 'goesToFlow', outcome: null, values: {} }];
    return { type: 'goTo', flow, node: flowStep, because };
  },
};
