import { fold } from '../fold/fold.ts';
import { extractFeatures, type FeatureList } from './extract-features.ts';
import { functionWords } from './function-words.ts';

/** The features that training has seen, sorted, and in how many examples each stood. */
export interface Vocabulary {
  readonly hashes: readonly number[];
  readonly counts: readonly number[];
  /** How many examples there were. */
  readonly examples: number;
}

export function countFeatures(lists: readonly FeatureList[]): Vocabulary {
  const counts = new Map<number, number>();
  for (const { hashes } of lists) {
    for (const hash of new Set(hashes)) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  }
  const hashes = [...counts.keys()].sort((left, right) => left - right);
  return {
    hashes,
    counts: hashes.map((hash) => counts.get(hash) ?? 0),
    examples: lists.length,
  };
}

/** Few examples cannot tell "the" from "parcel": each model starts with this many messages seen before its own. */
const messagesBefore = 100;
/** In how many of them a function word stood. */
const functionWordsIn = 30;
const flattening = 0.6;

let functionFeatures: ReadonlySet<number> | undefined;

/** How much a feature says: rare ones more. */
export function rarityOf(hash: number, count: number, examples: number): number {
  functionFeatures ??= new Set(
    functionWords.flatMap((word) => extractFeatures(fold(word).text).hashes),
  );
  const before = functionFeatures.has(hash) ? functionWordsIn : 0;
  const rarity = Math.log((examples + messagesBefore + 1) / (count + before + 1)) + 1;
  return rarity ** flattening;
}
