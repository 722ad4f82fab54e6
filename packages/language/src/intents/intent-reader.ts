import { extractFeatures, type FeatureList } from '../features/extract-features.ts';
import { foldBounded } from '../features/features.ts';
import { createWeigher, type Weigher } from '../features/weigh.ts';
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
  const nearest = nearestOf(
    model,
    (text) => weigher.weigh(extractFeatures(foldBounded(text).text)).vector,
  );
  return {
    read(text) {
      const folded = foldBounded(text);
      const features = extractFeatures(folded.text);
      const { vector, known } = weigher.weigh(features);
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
              spokenFor(table, weigher, {
                vector,
                features,
                intent: best.intent,
              }),
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

/** What one appearance of a feature said for one intent. */
function spokenFor(
  { offsets, intents, values }: WeightTable,
  weigher: Weigher,
  message: { vector: SparseVector; features: FeatureList; intent: number },
): (hash: number) => number {
  const spoken = new Map<number, number>();
  const { ids, values: valuesOf } = message.vector;
  for (let index = 0; index < ids.length; index += 1) {
    const feature = ids[index] ?? 0;
    const end = offsets[feature + 1] ?? 0;
    for (let at = offsets[feature] ?? 0; at < end; at += 1) {
      if (intents[at] !== message.intent) continue;
      spoken.set(feature, (valuesOf[index] ?? 0) * (values[at] ?? 0));
      break;
    }
  }
  const appearances = new Map<number, number>();
  for (const hash of message.features.hashes) {
    appearances.set(hash, (appearances.get(hash) ?? 0) + 1);
  }
  return (hash) => {
    const place = weigher.placeOf(hash);
    const weight = place === undefined ? 0 : (spoken.get(place) ?? 0);
    return weight / (appearances.get(hash) ?? 1);
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
