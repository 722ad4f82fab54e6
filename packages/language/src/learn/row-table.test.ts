import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRowTable } from './row-table.ts';
import { dot, type SparseVector } from './sparse.ts';

const dimensions = 8;
// Few different values, so that columns often stand together.
const dense = fc.array(fc.constantFrom(0, 0, 0.5, 1), {
  minLength: dimensions,
  maxLength: dimensions,
});

function sparse(values: readonly number[]): SparseVector {
  const ids = values.flatMap((value, id) => (value === 0 ? [] : [id]));
  return { ids: Int32Array.from(ids), values: Float32Array.from(ids, (id) => values[id] ?? 0) };
}

test('a shorter table is the same problem: products of rows and of what rows taught stay', () => {
  fc.assert(
    fc.property(
      fc.array(dense, { maxLength: 6 }),
      fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 6, maxLength: 6 }),
      (rows, pulls) => {
        const vectors = rows.map(sparse);
        const table = createRowTable(vectors, dimensions);
        const weights = new Float64Array(dimensions);
        const groupWeights = new Float64Array(table.groupCount);
        vectors.forEach(({ ids, values }, row) => {
          const pull = pulls[row] ?? 0;
          ids.forEach((id, index) => {
            weights[id] = (weights[id] ?? 0) + pull * (values[index] ?? 0);
          });
          for (let at = table.offsets[row] ?? 0; at < (table.offsets[row + 1] ?? 0); at += 1) {
            const group = table.groups[at] ?? 0;
            groupWeights[group] = (groupWeights[group] ?? 0) + pull * (table.values[at] ?? 0);
          }
        });
        const spread = table.spread(groupWeights);
        spread.forEach((weight, id) => expect(weight).toBeCloseTo(weights[id] ?? 0, 6));
        table
          .gather(weights)
          .forEach((weight, group) => expect(weight).toBeCloseTo(groupWeights[group] ?? 0, 6));
        vectors.forEach((vector, row) => {
          let product = 0;
          for (let at = table.offsets[row] ?? 0; at < (table.offsets[row + 1] ?? 0); at += 1) {
            product += (table.values[at] ?? 0) * (groupWeights[table.groups[at] ?? 0] ?? 0);
          }
          expect(product).toBeCloseTo(dot(vector, weights), 6);
        });
      },
    ),
  );
});

test('what always stands together is one: a row of its own words has one value', () => {
  const table = createRowTable([sparse([1, 0.5, 1, 0]), sparse([0, 0, 0, 1])], 4);
  expect(table.offsets).toEqual(Int32Array.from([0, 1, 2]));
  expect(table.values[0]).toBeCloseTo(1.5);
  expect(table.lengths).toEqual(Float64Array.from([2.25, 1]));
});
