import { benchGrowth } from '../../apps/runtime/bench/growth-bench.mjs';
import { benchIdleTimers } from '../../apps/runtime/bench/timers-bench.mjs';
import { importBuilt } from '../lib/import-built.mjs';
import { machine } from './all-figures.mjs';

/** How engine and server do as everything grows. Fills databases, so it takes minutes. */
export async function growthFigures({ most }) {
  const { engineGrowth } = await importBuilt('packages/engine/bench/engine-bench.ts');
  return {
    machine: machine(),
    engine: engineGrowth(),
    ...(await benchGrowth({ most })),
    idleTimers: await benchIdleTimers(),
  };
}
