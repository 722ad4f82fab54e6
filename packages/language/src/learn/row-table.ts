import type { SparseVector } from './sparse.ts';

/**
 * The rows of a problem in flat arrays, made shorter: features that always stand together, in the same proportion,
 * act as one. For a linear separator that is the same problem: pieces of one word are seldom seen without each other, and
 * of what stands in one row only, nothing is left but its length. Rows of shop sentences lose a third to a half.
 */
export interface RowTable {
  /** Row `r` stands from `offsets[r]` up to `offsets[r + 1]`. */
  readonly offsets: Int32Array;
  readonly groups: Int32Array;
  readonly values: Float64Array;
  readonly groupCount: number;
  /** The squared length of each row. */
  readonly lengths: Float64Array;
  /** Weights of groups out of weights of features, and back. */
  gather(weights: Float64Array): Float64Array;
  spread(groupWeights: Float64Array): Float64Array;
}

/** Places of the vectors lie below `dimensions`. */
export function createRowTable(vectors: readonly SparseVector[], dimensions: number): RowTable {
  const { groupOf, firsts, scales } = groupFeatures(vectors, dimensions);
  const offsets = new Int32Array(vectors.length + 1);
  vectors.forEach(({ ids }, row) => {
    let count = 0;
    for (const id of ids) if (firsts[groupOf[id] ?? 0] === id) count += 1;
    offsets[row + 1] = (offsets[row] ?? 0) + count;
  });
  const groups = new Int32Array(offsets[vectors.length] ?? 0);
  const values = new Float64Array(groups.length);
  const lengths = new Float64Array(vectors.length);
  // How strong a whole group is, where its first feature is 1.
  const strengths = new Float64Array(firsts.length);
  for (let id = 0; id < dimensions; id += 1) {
    const group = groupOf[id] ?? 0;
    strengths[group] = (strengths[group] ?? 0) + (scales[id] ?? 0) ** 2;
  }
  for (let group = 0; group < strengths.length; group += 1) {
    strengths[group] = Math.sqrt(strengths[group] ?? 0);
  }
  vectors.forEach(({ ids, values: written }, row) => {
    let at = offsets[row] ?? 0;
    ids.forEach((id, index) => {
      const group = groupOf[id] ?? 0;
      if (firsts[group] !== id) return;
      const value = (written[index] ?? 0) * (strengths[group] ?? 0);
      groups[at] = group;
      values[at] = value;
      lengths[row] = (lengths[row] ?? 0) + value * value;
      at += 1;
    });
  });
  return {
    offsets,
    groups,
    values,
    groupCount: firsts.length,
    lengths,
    gather(weights) {
      const gathered = new Float64Array(firsts.length);
      for (let group = 0; group < gathered.length; group += 1) {
        gathered[group] = (weights[firsts[group] ?? 0] ?? 0) * (strengths[group] ?? 0);
      }
      return gathered;
    },
    spread(groupWeights) {
      const weights = new Float64Array(dimensions);
      for (let id = 0; id < dimensions; id += 1) {
        const group = groupOf[id] ?? 0;
        const scale = scales[id] ?? 0;
        if (scale !== 0)
          weights[id] = ((groupWeights[group] ?? 0) * scale) / (strengths[group] ?? 1);
      }
      return weights;
    },
  };
}

interface FeatureGroups {
  /** By feature. */
  readonly groupOf: Int32Array;
  /** By feature: how much stronger it is than the first of its group; 0 when it stands in no row. */
  readonly scales: Float64Array;
  /** By group. */
  readonly firsts: readonly number[];
}

/** Steps in which proportions are told apart; finer than weights, which are stored in 127. */
const proportionSteps = 4096;

function groupFeatures(vectors: readonly SparseVector[], dimensions: number): FeatureGroups {
  // Two hashes for each feature, of its rows and proportions: 53 bits, so chance does not bring two together.
  const left = new Int32Array(dimensions);
  const right = new Int32Array(dimensions);
  const own = new Float64Array(dimensions);
  vectors.forEach(({ ids, values }, row) => {
    for (let index = 0; index < ids.length; index += 1) {
      const id = ids[index] ?? 0;
      const value = values[index] ?? 0;
      if (own[id] === 0) own[id] = value;
      const proportion = Math.round((value / (own[id] ?? 1)) * proportionSteps) | 0;
      left[id] = Math.imul((left[id] ?? 0) ^ row, 0x01000193) ^ Math.imul(proportion, 0x9e3779b1);
      right[id] =
        Math.imul((right[id] ?? 0) + row + 1, 0x85ebca6b) + Math.imul(proportion, 0xc2b2ae35);
      right[id] = (right[id] ?? 0) ^ ((right[id] ?? 0) >>> 15);
    }
  });
  const known = new Map<number, number>();
  const firsts: number[] = [];
  const groupOf = new Int32Array(dimensions);
  const scales = new Float64Array(dimensions);
  for (let id = 0; id < dimensions; id += 1) {
    const key = ((left[id] ?? 0) >>> 0) * 2 ** 21 + ((right[id] ?? 0) >>> 11);
    const group = known.get(key) ?? firsts.length;
    if (group === firsts.length) {
      known.set(key, group);
      firsts.push(id);
    }
    groupOf[id] = group;
    const first = own[firsts[group] ?? 0] ?? 0;
    scales[id] = first === 0 ? 0 : (own[id] ?? 0) / first;
  }
  return { groupOf, scales, firsts };
}
