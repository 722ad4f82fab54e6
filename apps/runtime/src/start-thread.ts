import { join } from 'node:path';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { packageRoot } from './package-root.ts';

/** Modules that a thread runs: each is a file of its own in the bundle, see scripts/build.mjs. */
type ThreadModule = 'language/train-worker' | 'store/writer-thread';

/** Starts a module in a thread. In the source tree a script reads the TypeScript for it. */
export function startThread(
  module: ThreadModule,
  argv: string[],
  options: Pick<WorkerOptions, 'workerData' | 'resourceLimits'> = {},
): Worker {
  const file = import.meta.url.endsWith('.ts') ? 'scripts/thread.mjs' : `dist/${module}.js`;
  return new Worker(join(packageRoot(), file), { argv: [module, ...argv], ...options });
}
