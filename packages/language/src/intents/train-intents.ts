import { crossValidate } from './cross-validate.ts';
import type { IntentExample, IntentModel } from './intent-model.ts';
import { packWeights } from './pack-weights.ts';
import { prepareExamples } from './prepare-examples.ts';
import { findThresholds } from './thresholds.ts';

/**
 * Learns to tell intents apart from example sentences, in any mix of languages. Takes about 0.3 s for 600 sentences and
 * 2 s for 1,500 of 150 intents. Any examples will do: of none, and of those without a letter, the model knows nothing.
 */
export function trainIntents(examples: readonly IntentExample[]): IntentModel {
  const prepared = prepareExamples(examples);
  const separators = prepared.trainer.train();
  const thresholds = findThresholds(crossValidate(prepared, separators, 'thresholds'));
  return {
    format: 2,
    intents: prepared.intents,
    examples: prepared.examples.length,
    conceptWeight: prepared.conceptWeight,
    ...packWeights(prepared.vocabulary, separators),
    nearest: prepared.nearest
      ? prepared.examples.map(({ intent, text }) => ({ intent, text }))
      : [],
    ...thresholds,
  };
}
