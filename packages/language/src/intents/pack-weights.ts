import type { Vocabulary } from '../features/vocabulary.ts';
import type { Separator } from '../learn/linear.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { createByteReader, createByteWriter, type ByteWriter } from './byte-list.ts';
import type { IntentModel } from './intent-model.ts';

/** Weights by feature: those of feature `f` stand from `offsets[f]` up to `offsets[f + 1]`. */
export interface WeightTable {
  readonly offsets: Int32Array;
  readonly intents: Uint16Array;
  readonly values: Float32Array;
}

type Packed = Pick<IntentModel, 'features' | 'weights' | 'scales' | 'biases'>;

const steps = 127;

/** Rounds the weights to bytes and keeps those that are not 0. */
export function packWeights(vocabulary: Vocabulary, separators: readonly Separator[]): Packed {
  const scales = separators.map(({ weights }) => {
    let highest = 0;
    for (const weight of weights) highest = Math.max(highest, Math.abs(weight));
    return highest / steps;
  });
  const features = createByteWriter();
  const bytes = createByteWriter();
  let before = 0;
  vocabulary.hashes.forEach((hash, feature) => {
    // Sorted, so the way from one to the next is short. The first may be negative: all are moved up.
    features.number(hash + 0x80000000 - before);
    features.number(vocabulary.counts[feature] ?? 0);
    before = hash + 0x80000000;
    writeFeature(bytes, feature, separators, scales);
  });
  return {
    features: toBase64(features.bytes()),
    weights: toBase64(bytes.bytes()),
    scales,
    biases: separators.map(({ bias }) => bias),
  };
}

/** How many intents a feature speaks about, then each as the way from the one before and its byte. */
function writeFeature(
  bytes: ByteWriter,
  feature: number,
  separators: readonly Separator[],
  scales: readonly number[],
): void {
  const kept: number[] = [];
  for (let intent = 0; intent < separators.length; intent += 1) {
    const weight = separators[intent]?.weights[feature] ?? 0;
    if (weight === 0) continue;
    const value = Math.round(weight / (scales[intent] ?? 1));
    if (value !== 0) kept.push(intent, value);
  }
  bytes.number(kept.length / 2);
  let last = 0;
  for (let at = 0; at < kept.length; at += 2) {
    const intent = kept[at] ?? 0;
    bytes.number(intent - last);
    bytes.byte(kept[at + 1] ?? 0);
    last = intent;
  }
}

/** The features and weights of a stored model. */
export function unpackWeights(model: IntentModel): { vocabulary: Vocabulary; table: WeightTable } {
  const hashes: number[] = [];
  const counts: number[] = [];
  const features = createByteReader(fromBase64(model.features));
  let before = 0;
  while (!features.done) {
    before += features.number();
    hashes.push(before - 0x80000000);
    counts.push(features.number());
  }
  const bytes = createByteReader(fromBase64(model.weights));
  const offsets = new Int32Array(hashes.length + 1);
  const intents: number[] = [];
  const values: number[] = [];
  hashes.forEach((_, feature) => {
    const count = bytes.number();
    let intent = 0;
    for (let index = 0; index < count && !bytes.done; index += 1) {
      intent += bytes.number();
      intents.push(intent);
      values.push(bytes.signedByte() * (model.scales[intent] ?? 0));
    }
    offsets[feature + 1] = intents.length;
  });
  return {
    vocabulary: { hashes, counts, examples: model.examples },
    table: { offsets, intents: Uint16Array.from(intents), values: Float32Array.from(values) },
  };
}
