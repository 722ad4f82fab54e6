import type { SparseVector } from '../learn/sparse.ts';
import type { FeatureList } from './extract-features.ts';
import { createNumberTable } from './number-table.ts';
import { rarityOf, type Vocabulary } from './vocabulary.ts';

/** How much words and concepts weigh against pieces of words (1). */
export interface BlockWeights {
  readonly words: number;
  readonly concepts: number;
}

export interface Weighed {
  readonly vector: SparseVector;
  /** For each feature of the message its place in the vocabulary; -1 for those that training has never seen. */
  readonly places: Int32Array;
  /**
   * Which part of the features training has seen, from 0 to below 1: in a message of few features each says less about
   * the whole. Words and concepts count three times, pairs of concepts not at all.
   */
  readonly known: number;
}

export interface Weigher {
  /** `rarities` in place of the own ones; 0 for a feature that is to count as never seen. */
  weigh(features: FeatureList, rarities?: Float64Array): Weighed;
  readonly rarities: Float64Array;
  /** The place of a feature in the vocabulary; -1 when it has none. */
  placeOf(hash: number): number;
}

const pairsAgainstConcepts = 0.5;
/** What is said twice says little more than once: "my my order" is not twice about what is mine. */
const repeatedCountsFor = 0.4;
const wholeCountsFor = 3;
/** What every message has in it that was never seen. */
const unseenBefore = 3;

/** Makes vectors out of features: frequency by rarity, words, pieces of words and concepts each of length 1. */
export function createWeigher(vocabulary: Vocabulary, blocks: BlockWeights): Weigher {
  const table = createNumberTable(vocabulary.hashes);
  const own = Float64Array.from(vocabulary.hashes, (hash, place) =>
    rarityOf(hash, vocabulary.counts[place] ?? 0, vocabulary.examples),
  );
  // Values of the vector being made, by place; all 0 between two of them.
  const sums = new Float64Array(vocabulary.hashes.length);

  const weigh = (features: FeatureList, rarities = own): Weighed => {
    const ids: number[] = [];
    const values: number[] = [];
    const places = new Int32Array(features.hashes.length);
    let seen = 0;
    let all = unseenBefore;
    const addPart = (from: number, to: number, factor: number, countsFor: number) => {
      for (let index = from; index < to; index += 1) {
        all += countsFor;
        const place = table.placeOf(features.hashes[index] ?? 0);
        places[index] = place;
        const rarity = place < 0 ? 0 : (rarities[place] ?? 0);
        if (rarity === 0) continue;
        seen += countsFor;
        const sum = sums[place] ?? 0;
        if (sum === 0) ids.push(place);
        sums[place] = sum + rarity * factor * (sum === 0 ? 1 : repeatedCountsFor);
      }
    };
    const finishBlock = (weight: number) => {
      let squares = 0;
      for (let index = values.length; index < ids.length; index += 1) {
        squares += (sums[ids[index] ?? 0] ?? 0) ** 2;
      }
      const scale = squares > 0 ? weight / Math.sqrt(squares) : 0;
      for (let index = values.length; index < ids.length; index += 1) {
        const place = ids[index] ?? 0;
        values.push((sums[place] ?? 0) * scale);
        sums[place] = 0;
      }
    };
    addPart(0, features.wordsEnd, 1, wholeCountsFor);
    finishBlock(blocks.words);
    addPart(features.wordsEnd, features.gramsEnd, 1, 1);
    finishBlock(1);
    addPart(features.gramsEnd, features.conceptsEnd, 1, wholeCountsFor);
    addPart(features.conceptsEnd, features.hashes.length, pairsAgainstConcepts, 0);
    finishBlock(blocks.concepts);
    // Not `from`, which goes through an iterator.
    const vector = { ids: new Int32Array(ids), values: new Float32Array(values) };
    return { vector, places, known: seen / all };
  };
  return { weigh, rarities: own, placeOf: (hash) => table.placeOf(hash) };
}
