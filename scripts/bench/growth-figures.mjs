import { tsImport } from 'tsx/esm/api';
import { benchGrowth } from '../../apps/runtime/bench/growth-bench.mjs';
import { benchIdleTimers } from '../../apps/runtime/bench/timers-bench.mjs';
import { inRoot } from '../lib/root.mjs';
import { machine } from './all-figures.mjs';

/** How engine and server do as everything grows. Fills databases, so it takes minutes. */
export async function growthFigures({ most }) {
  const { engineGrowth } = await tsImport(
    inRoot('packages/engine/bench/engine-bench.ts'),
    import.meta.url,
  );
  return {
    machine: machine(),
    engine: engineGrowth(),
    server: await benchGrowth({ most }),
    idleTimers: await benchIdleTimers(),
  };
}
