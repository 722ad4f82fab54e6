import { extractFeatures } from '../features/extract-features.ts';
import { foldBounded } from '../features/features.ts';
import { createWeigher } from '../features/weigh.ts';
import type { SparseVector } from '../learn/sparse.ts';
import { blendNearest, rankMargins } from './confidence.ts';
import { explainIntent, type IntentReason } from './explain-intent.ts';
import type { IntentModel } from './intent-model.ts';
import { createNearestExamples, type NearestExamples } from './nearest.ts';
import { unpackWeights, type WeightTable } from './pack-weights.ts';
import { wordWeight } from './prepare-examples.ts';
import type { Thresholds } from './thresholds.ts';

/** What a message wants, as far as the examples tell. */
export interface IntentReading {
  readonly verdict: 'answer' | 'didYouMean' | 'notUnderstood';
  /** Best first, at most 3; confidence from 0 to 1. Empty when nothing in the message was ever seen. */
  readonly ranked: readonly { readonly intent: string; readonly confidence: number }[];
  /** The thresholds it was held against. */
  readonly answerAt: number;
  readonly askAt: number;
  /** What in the message spoke for the best intent, strongest first, at most 5. */
  readonly because: readonly IntentReason[];
}

export interface IntentReader {
  /** Takes any string; of one longer than 2,000 characters the beginning is read. Takes about 0.03 ms. */
  read(text: string): IntentReading;
}

/** Unpacks a model; keep the reader, a message then takes far less than building it. */
export function createIntentReader(
  model: IntentModel,
  { answerAt, askAt }: Thresholds = model,
): IntentReader {
  const { vocabulary, table } = unpackWeights(model);
  const weigher = createWeigher(vocabulary, { words: wordWeight, concepts: model.conceptWeight });
  const biases = Float64Array.from(model.biases);
  const spokenFor = createSpeech(table, vocabulary.hashes.length);
  const nearest = nearestOf(
    model,
    (text) => weigher.weigh(extractFeatures(foldBounded(text).text)).vector,
  );
  return {
    read(text) {
      const folded = foldBounded(text);
      const features = extractFeatures(folded.text);
      const { vector, places, known } = weigher.weigh(features);
      const margins = addUp(table, vector, biases);
      if (nearest) blendNearest(margins, nearest.similarities(vector));
      const ranked = rankMargins(margins, known);
      const best = ranked[0];
      const confidence = best?.confidence ?? 0;
      return {
        verdict:
          !best || confidence < askAt
            ? 'notUnderstood'
            : confidence < answerAt
              ? 'didYouMean'
              : 'answer',
        ranked: ranked.map((one) => ({
          intent: model.intents[one.intent] ?? '',
          confidence: one.confidence,
        })),
        answerAt,
        askAt,
        because: best
          ? explainIntent(
              { folded, features, written: text },
              spokenFor(vector, places, best.intent),
            )
          : [],
      };
    },
  };
}

/** The margin of every intent: its bias and what the features of the message say about it. */
function addUp(
  { offsets, intents, values }: WeightTable,
  vector: SparseVector,
  biases: Float64Array,
): Float64Array {
  const margins = biases.slice();
  for (let index = 0; index < vector.ids.length; index += 1) {
    const feature = vector.ids[index] ?? 0;
    const value = vector.values[index] ?? 0;
    const end = offsets[feature + 1] ?? 0;
    for (let at = offsets[feature] ?? 0; at < end; at += 1) {
      const intent = intents[at] ?? 0;
      margins[intent] = (margins[intent] ?? 0) + value * (values[at] ?? 0);
    }
  }
  return margins;
}

/**
 * Prepares to tell what each feature of a message said for one intent, by its place in the list of features. What a
 * feature said is shared among its appearances.
 */
function createSpeech(
  { offsets, intents, values }: WeightTable,
  vocabularySize: number,
): (vector: SparseVector, places: Int32Array, intent: number) => Float64Array {
  // By place in the vocabulary; both all 0 between two messages.
  const spoken = new Float64Array(vocabularySize);
  const appearances = new Int32Array(vocabularySize);

  const weightFor = (feature: number, intent: number): number => {
    // The intents of a feature are sorted.
    let low = offsets[feature] ?? 0;
    let high = offsets[feature + 1] ?? 0;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((intents[middle] ?? 0) < intent) low = middle + 1;
      else high = middle;
    }
    return low < (offsets[feature + 1] ?? 0) && intents[low] === intent ? (values[low] ?? 0) : 0;
  };

  return (vector, places, intent) => {
    const { ids, values: valuesOf } = vector;
    for (let index = 0; index < ids.length; index += 1) {
      const feature = ids[index] ?? 0;
      spoken[feature] = (valuesOf[index] ?? 0) * weightFor(feature, intent);
    }
    for (const place of places) {
      if (place >= 0) appearances[place] = (appearances[place] ?? 0) + 1;
    }
    const said = new Float64Array(places.length);
    for (let index = 0; index < places.length; index += 1) {
      const place = places[index] ?? -1;
      if (place >= 0) said[index] = (spoken[place] ?? 0) / (appearances[place] ?? 1);
    }
    for (const place of places) {
      if (place < 0) continue;
      spoken[place] = 0;
      appearances[place] = 0;
    }
    return said;
  };
}

function nearestOf(
  { nearest, intents }: IntentModel,
  vectorOf: (text: string) => SparseVector,
): NearestExamples | null {
  if (nearest.length === 0) return null;
  const places = new Map(intents.map((intent, place) => [intent, place]));
  return createNearestExamples(
    nearest.map(({ text }) => vectorOf(text)),
    nearest.map(({ intent }) => places.get(intent) ?? 0),
    intents.length,
  );
}
