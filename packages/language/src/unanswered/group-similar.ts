import { extractFeatures } from '../features/extract-features.ts';
import { foldBounded } from '../features/features.ts';
import { countFeatures } from '../features/vocabulary.ts';
import { createWeigher } from '../features/weigh.ts';
import { squaredLength, type SparseVector } from '../learn/sparse.ts';
import { createGroupIndex } from './group-index.ts';

/** Messages that ask for about the same, by their places in the list that was given. */
export interface SimilarGroup {
  /** The message that is most like all others of the group. */
  readonly sample: number;
  /** All messages of the group, the sample among them, in the order in which they were given. */
  readonly members: readonly number[];
}

/** More messages than this are not looked at. */
export const groupedAtMost = 500;

const blocks = { words: 0.7, concepts: 1 };
/** How alike (cosine, 0 to 1) a message must be to what a group has so far. */
const alike = 0.5;

/**
 * Puts messages together that are alike, in one pass: each joins the group that it is most like, or starts one. The
 * largest groups come first, equally large ones in the order of their first message. Takes any texts; of more than 500
 * the first 500 are grouped. Takes about 0.1 s for 500.
 */
export function groupSimilar(texts: readonly string[]): SimilarGroup[] {
  const folded = texts.slice(0, groupedAtMost).map((text) => foldBounded(text).text);
  const vectors = vectorsOf(folded);
  const index = createGroupIndex();
  const groups: number[][] = [];
  const groupOf = new Map<string, number>();
  vectors.forEach((vector, place) => {
    const text = folded[place] ?? '';
    const near = groupOf.get(text) ?? index.nearest(vector, alike) ?? groups.length;
    groupOf.set(text, near);
    index.add(near, vector);
    const members = groups[near];
    if (members === undefined) groups.push([place]);
    else members.push(place);
  });
  return groups
    .map((members, group) => ({ sample: index.mostTypical(group, members, vectors), members }))
    .sort((left, right) => right.members.length - left.members.length);
}

/** Each of length 1, or of length 0 when there is no letter, digit or emoji in the text. */
function vectorsOf(folded: readonly string[]): SparseVector[] {
  const features = folded.map(extractFeatures);
  const weigher = createWeigher(countFeatures(features), blocks);
  return features.map((list) => {
    const { vector } = weigher.weigh(list);
    const length = Math.sqrt(squaredLength(vector));
    if (length === 0) return vector;
    return { ids: vector.ids, values: vector.values.map((value) => value / length) };
  });
}
