import type { Position } from '@bellhop/schema';
import type { TidyStep } from '../document/tidy-steps.ts';

/** Finds tidy places for steps in a thread of its own. */
export function startTidying(steps: readonly TidyStep[]): Promise<Record<string, Position>> {
  const worker = new Worker(new URL('./tidy.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Record<string, Position>>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Record<string, Position>>) => {
      resolve(data);
    };
    worker.onerror = () => {
      reject(new Error('tidying up broke'));
    };
    worker.postMessage(steps);
  }).finally(() => {
    worker.terminate();
  });
}
