/** A vector of which only the parts that are not 0 are kept. `ids` are places, each at most once. */
export interface SparseVector {
  readonly ids: Int32Array;
  readonly values: Float32Array;
}

export function squaredLength({ values }: SparseVector): number {
  let sum = 0;
  for (const value of values) sum += value * value;
  return sum;
}

/**
 * The product of a sparse vector with a dense one. In four sums at once: a single one would have to wait for each addition
 * before the next, which makes the learning of intents a fifth slower.
 */
export function dot({ ids, values }: SparseVector, dense: Float64Array): number {
  const part = (index: number) => (dense[ids[index] ?? 0] ?? 0) * (values[index] ?? 0);
  const { length } = ids;
  let [first, second, third, fourth] = [0, 0, 0, 0];
  let index = 0;
  for (; index + 3 < length; index += 4) {
    first += part(index);
    second += part(index + 1);
    third += part(index + 2);
    fourth += part(index + 3);
  }
  for (; index < length; index += 1) first += part(index);
  return first + second + (third + fourth);
}

/** Adds a multiple of a sparse vector to a dense one. */
export function addScaled(dense: Float64Array, { ids, values }: SparseVector, scale: number): void {
  for (let index = 0; index < ids.length; index += 1) {
    const id = ids[index] ?? 0;
    dense[id] = (dense[id] ?? 0) + scale * (values[index] ?? 0);
  }
}
