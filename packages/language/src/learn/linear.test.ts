import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLinearTrainer, type LinearOptions, type LinearProblem } from './linear.ts';
import { dot, type SparseVector } from './sparse.ts';
import { createXorshift } from './xorshift.ts';

const sparse = (...dense: number[]): SparseVector => {
  const ids = dense.flatMap((value, id) => (value === 0 ? [] : [id]));
  return { ids: Int32Array.from(ids), values: Float32Array.from(ids, (id) => dense[id] ?? 0) };
};

const problem: LinearProblem = {
  vectors: [
    sparse(1, 0, 0.1),
    sparse(1, 0.1, 0),
    sparse(0, 1, 0),
    sparse(0.1, 1, 0.1),
    sparse(0, 0, 1),
  ],
  classes: [0, 0, 1, 1, 2],
  classCount: 3,
  dimensions: 3,
};

const trainLinear = (given: LinearProblem, options?: LinearOptions) =>
  createLinearTrainer(given).train(options);

const marginOf = (
  vector: SparseVector,
  { weights, bias }: { weights: Float64Array; bias: number },
) => dot(vector, weights) + bias;

describe('trainLinear', () => {
  test('tells classes apart', () => {
    const separators = trainLinear(problem);
    problem.vectors.forEach((vector, row) => {
      const margins = separators.map((separator) => marginOf(vector, separator));
      expect(margins.indexOf(Math.max(...margins))).toBe(problem.classes[row]);
    });
  });

  test('finds the best place: weights are the sum of what the rows pull', () => {
    for (const [wanted, separator] of trainLinear(problem, { tolerance: 1e-9 }).entries()) {
      const sum = new Float64Array(problem.dimensions);
      let bias = 0;
      problem.vectors.forEach((vector, row) => {
        const sign = problem.classes[row] === wanted ? 1 : -1;
        const pull = (separator.pulls[row] ?? 0) * sign;
        expect(pull).toBeGreaterThanOrEqual(0);
        // Squared hinge: a row pulls twice its cost times how far it lacks to the margin.
        const lack = Math.max(0, 1 - sign * marginOf(vector, separator));
        expect(pull).toBeCloseTo(2 * (sign > 0 ? 3 : 1) * lack, 3);
        vector.ids.forEach((id, index) => {
          sum[id] = (sum[id] ?? 0) + pull * sign * (vector.values[index] ?? 0);
        });
        bias += pull * sign;
      });
      separator.weights.forEach((weight, id) => expect(weight).toBeCloseTo(sum[id] ?? 0, 6));
      expect(separator.bias).toBeCloseTo(bias, 6);
    }
  });

  test('gives the same each time', () => {
    expect(trainLinear(problem)).toEqual(trainLinear(problem));
  });

  test('forgets rows that are left out, from wherever it starts', () => {
    const rows = [0, 1, 2, 3];
    const options = { rows, tolerance: 1e-6 };
    const anew = trainLinear(problem, options);
    const warm = trainLinear(problem, { ...options, start: trainLinear(problem) });
    anew.forEach((separator, index) => {
      expect(warm[index]?.bias).toBeCloseTo(separator.bias, 3);
      separator.weights.forEach((weight, id) =>
        expect(warm[index]?.weights[id]).toBeCloseTo(weight, 3),
      );
      expect(warm[index]?.pulls[4]).toBe(0);
    });
  });

  test('takes nothing, one class, and rows without anything', () => {
    expect(trainLinear({ vectors: [], classes: [], classCount: 0, dimensions: 0 })).toEqual([]);
    const empty = { vectors: [sparse(), sparse()], classes: [0, 0], classCount: 1, dimensions: 0 };
    expect(trainLinear(empty)[0]?.bias).toBeGreaterThan(0.5);
  });

  test('stays finite for any numbers', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.integer({ min: 0, max: 2 }),
            fc.array(fc.float({ noNaN: true, min: -2, max: 2 }), { minLength: 4, maxLength: 4 }),
          ),
          { maxLength: 12 },
        ),
        (rows) => {
          const separators = trainLinear({
            vectors: rows.map(([, dense]) => sparse(...dense)),
            classes: rows.map(([wanted]) => wanted),
            classCount: 3,
            dimensions: 4,
          });
          expect(
            separators.every(({ weights, bias }) => [...weights, bias].every(Number.isFinite)),
          ).toBe(true);
        },
      ),
    );
  });
});

test('createXorshift stays below the limit and spreads', () => {
  const numbers = createXorshift(0);
  const counts = new Array<number>(10).fill(0);
  for (let index = 0; index < 10_000; index += 1) {
    const number = numbers.below(10);
    counts[number] = (counts[number] ?? 0) + 1;
  }
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(10_000);
  expect(Math.min(...counts)).toBeGreaterThan(800);
});
