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

/** The product of a sparse vector with a dense one. */
export function dot({ ids, values }: SparseVector, dense: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < ids.length; index += 1) {
    sum += (dense[ids[index] ?? 0] ?? 0) * (values[index] ?? 0);
  }
  return sum;
}
