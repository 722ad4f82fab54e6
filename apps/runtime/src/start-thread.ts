import { join } from 'node:path';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { packageRoot } from './package-root.ts';

/** Modules that a thread runs: each is a file of its own in the bundle, see scripts/build.mjs. */
type ThreadModule =
  | 'language/train-worker'
  | 'long-reads/long-reads-thread'
  | 'store/checkpoint-thread'
  | 'store/writer-thread';

/** Starts a module in a thread. In the source tree a script reads the TypeScript for it. */
export function startThread(
  module: ThreadModule,
  argv: string[],
  options: Pick<
    WorkerOptions,
    'workerData' | 'transferList' | 'resourceLimits' | 'trackUnmanagedFds'
  > = {},
): Worker {
  // A thread that was started so itself knows its modules by longer names.
  const isSource = new URL(import.meta.url).pathname.endsWith('.ts');
  const file = isSource ? 'scripts/thread.mjs' : `dist/${module}.js`;
  return new Worker(join(packageRoot(), file), { argv: [module, ...argv], ...options });
}
