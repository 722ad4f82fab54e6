import type { JsonValue } from '@bellhop/schema';
import type { NodeExecutor } from '../contract/node-executor.ts';
import type { CounterConfig } from './definition.ts';

export const executor: NodeExecutor<CounterConfig> = {
  kind: 'step',
  enter: ({ counts, times, reset }, { misses, remembered }) => {
    if (counts === 'misses') {
      const reached = misses >= times;
      const exit = reached ? 'reached' : 'below';
      const values = { count: misses, times };
      const because = [{ code: 'misses', outcome: reached, values, exit: 'reached' }];
      return { type: 'exit', exit, because };
    }
    const count = passesIn(remembered) + 1;
    const reached = count >= times;
    const values = { count, times };
    return {
      type: 'exit',
      exit: reached ? 'reached' : 'below',
      // What is forgotten begins at nothing again.
      remember: reached && reset ? null : count,
      because: [{ code: 'passes', outcome: reached, values, exit: 'reached' }],
    };
  },
};

function passesIn(remembered: JsonValue): number {
  return typeof remembered === 'number' && remembered > 0 ? Math.floor(remembered) : 0;
}
