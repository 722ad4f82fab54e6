import { squaredLength, type SparseVector } from '../learn/sparse.ts';

/** Compares a vector with examples one by one. */
export interface NearestExamples {
  /** For each intent how much its most similar example is like the vector, 0 to 1. `without` leaves examples out. */
  similarities(vector: SparseVector, without?: (row: number) => boolean): Float64Array;
}

/** Keeps the examples by feature, so that those that share nothing cost nothing. */
export function createNearestExamples(
  vectors: readonly SparseVector[],
  classes: readonly number[],
  classCount: number,
): NearestExamples {
  const byFeature = new Map<number, { rows: number[]; values: number[] }>();
  const lengths = vectors.map((vector) => Math.sqrt(squaredLength(vector)));
  vectors.forEach(({ ids, values }, row) => {
    ids.forEach((id, index) => {
      const entry = byFeature.get(id) ?? { rows: [], values: [] };
      entry.rows.push(row);
      entry.values.push(values[index] ?? 0);
      byFeature.set(id, entry);
    });
  });
  return {
    similarities(vector, without) {
      const products = new Float64Array(vectors.length);
      for (let index = 0; index < vector.ids.length; index += 1) {
        const entry = byFeature.get(vector.ids[index] ?? 0);
        if (!entry) continue;
        const value = vector.values[index] ?? 0;
        const { rows, values } = entry;
        for (let at = 0; at < rows.length; at += 1) {
          const row = rows[at] ?? 0;
          products[row] = (products[row] ?? 0) + value * (values[at] ?? 0);
        }
      }
      const own = Math.sqrt(squaredLength(vector));
      const best = new Float64Array(classCount);
      for (let row = 0; row < products.length; row += 1) {
        const product = products[row] ?? 0;
        if (product === 0 || without?.(row)) continue;
        const intent = classes[row] ?? 0;
        const similarity = product / (own * (lengths[row] ?? 1) || 1);
        if (similarity > (best[intent] ?? 0)) best[intent] = similarity;
      }
      return best;
    },
  };
}
