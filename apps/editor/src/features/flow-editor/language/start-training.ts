import type { IntentModel } from '@bellhop/language';
import type { LanguageBase } from '@bellhop/schema';

/** Teaches a language base in a thread of its own, so that the canvas stays smooth. Gives back what stops it. */
export function startTraining(
  base: LanguageBase,
  onTrained: (model: IntentModel | null) => void,
): () => void {
  const worker = new Worker(new URL('./training.worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<IntentModel | null>) => {
    worker.terminate();
    onTrained(data);
  });
  worker.postMessage(base);
  return () => {
    worker.terminate();
  };
}
