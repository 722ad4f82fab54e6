import { trainLanguage } from '@bellhop/engine';
import type { LanguageBase } from '@bellhop/schema';
import { startThread } from '../start-thread.ts';
import { countExamples } from './count-examples.ts';

/** Learns from a base and gives the model as JSON; null when there is nothing to learn from. */
export type Train = (base: LanguageBase) => Promise<string | null>;

/** So few are learnt in some 20 ms. All messages wait meanwhile: 1,500 would keep them for most of a second. */
const mostOnThisThread = 50;
const slowest = 10 * 60_000;

/** Learns beside the messages, but for a handful of examples. */
export const trainToText: Train = async (base) => {
  if (countExamples(base) > mostOnThisThread) return trainInWorker(base);
  const model = trainLanguage(base);
  return model === null ? null : JSON.stringify(model);
};

function trainInWorker(base: LanguageBase): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const worker = startThread('language/train-worker', [], { workerData: base });
    const timer = setTimeout(() => {
      reject(new Error('learning took too long'));
      void worker.terminate();
    }, slowest);
    worker.once('message', (message: unknown) => {
      if (typeof message === 'string' || message === null) resolve(message);
      else reject(new Error('the learning thread gave no model'));
    });
    worker.once('error', reject);
    worker.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`the learning thread ended with ${String(code)} and gave no model`));
    });
  });
}
