import { addScaled, dot, squaredLength, type SparseVector } from './sparse.ts';
import { createXorshift } from './xorshift.ts';

/** What tells one class from all others: `dot(vector, weights) + bias` is above 0 for the class. */
export interface Separator {
  readonly weights: Float64Array;
  readonly bias: number;
  /** How much each row pulls, 0 for most. From these another training can start. */
  readonly pulls: Float64Array;
}

export interface LinearProblem {
  readonly vectors: readonly SparseVector[];
  /** The class of each row, from 0. */
  readonly classes: readonly number[];
  readonly classCount: number;
  /** Places of the vectors lie below this. */
  readonly dimensions: number;
}

export interface LinearOptions {
  /** Rows to learn from; all when left out. */
  readonly rows?: readonly number[];
  /** Separators to start from, found for the same vectors; their pulls of rows left out are taken back. */
  readonly start?: readonly Separator[];
  /** When to stop: how far the worst row may still be from its place. */
  readonly tolerance?: number;
  /** Rows that are far on their side at the start are never looked at again: for estimates, with `start`. */
  readonly quick?: boolean;
}

const looseness = 1;
/** Rows of the class are few against all others, so each pulls stronger. */
const positiveWeight = 3;
/** How far beyond the margin a row is when it will hardly come back. */
const farOnItsSide = 0.3;
const roundsAtMost = 100;
const seed = 12345;

/**
 * Trains one separator for each class against all others: squared hinge loss, squared length of the weights (a linear
 * support vector machine), by dual coordinate descent with shrinking (Hsieh et al. 2008, as in LIBLINEAR). The bias is a
 * weight like the others, of a feature that is always 1. Same input, same output.
 */
export function trainLinear(problem: LinearProblem, options: LinearOptions = {}): Separator[] {
  const lengths = Float64Array.from(problem.vectors, (vector) => squaredLength(vector) + 1);
  const rows = options.rows ?? problem.vectors.map((_, row) => row);
  return Array.from({ length: problem.classCount }, (_, wanted) =>
    separate(
      problem,
      wanted,
      { rows, lengths, tolerance: options.tolerance ?? 0.01, quick: options.quick ?? false },
      options.start?.[wanted],
    ),
  );
}

interface Setting {
  readonly rows: readonly number[];
  readonly lengths: Float64Array;
  readonly tolerance: number;
  readonly quick: boolean;
}

interface State {
  readonly weights: Float64Array;
  readonly pulls: Float64Array;
  bias: number;
}

function separate(
  problem: LinearProblem,
  wanted: number,
  { rows, lengths, tolerance, quick }: Setting,
  start: Separator | undefined,
): Separator {
  const state = startingState(problem, rows, start);
  const order = createXorshift(seed);
  const active = Int32Array.from(rows);
  let count = active.length;
  let limit = quick ? farOnItsSide : Infinity;
  for (let round = 0; round < roundsAtMost; round += 1) {
    shuffle(active, count, order);
    const result = runRound({ problem, wanted, lengths, state }, active, count, limit);
    if (result.spread > tolerance) {
      count = result.kept;
      limit = result.highest <= 0 ? Infinity : result.highest;
    } else if (quick || count === active.length) {
      break;
    } else {
      // Rows that were put aside get another look before training ends.
      count = active.length;
      limit = Infinity;
    }
  }
  return state;
}

/** Nothing learned yet; or what another training has learned, without the rows that are left out now. */
function startingState(
  { vectors, dimensions }: LinearProblem,
  rows: readonly number[],
  start: Separator | undefined,
): State {
  if (!start) {
    return {
      weights: new Float64Array(dimensions),
      pulls: new Float64Array(vectors.length),
      bias: 0,
    };
  }
  const state = { weights: start.weights.slice(), pulls: start.pulls.slice(), bias: start.bias };
  const taken = new Uint8Array(vectors.length);
  for (const row of rows) taken[row] = 1;
  vectors.forEach((vector, row) => {
    const pull = state.pulls[row] ?? 0;
    if (taken[row] === 1 || pull === 0) return;
    addScaled(state.weights, vector, -pull);
    state.bias -= pull;
    state.pulls[row] = 0;
  });
  return state;
}

interface Round {
  readonly problem: LinearProblem;
  readonly wanted: number;
  readonly lengths: Float64Array;
  readonly state: State;
}

interface RoundResult {
  /** How many of the active rows still matter; they stand first. */
  readonly kept: number;
  readonly highest: number;
  /** From the row that should pull most less to the one that should pull most more. */
  readonly spread: number;
}

/** Puts every active row in its best place, one after the other. `pulls` are signed: negative for other classes. */
function runRound(
  { problem, wanted, lengths, state }: Round,
  active: Int32Array,
  count: number,
  limit: number,
): RoundResult {
  const { weights, pulls } = state;
  let highest = -Infinity;
  let lowest = Infinity;
  let kept = 0;
  for (let index = 0; index < count; index += 1) {
    const row = active[index] ?? 0;
    const vector = problem.vectors[row];
    if (!vector) continue;
    const sign = problem.classes[row] === wanted ? 1 : -1;
    const give = 0.5 / (looseness * (sign > 0 ? positiveWeight : 1));
    const pull = (pulls[row] ?? 0) * sign;
    const slope = sign * (dot(vector, weights) + state.bias) - 1 + give * pull;
    if (pull === 0 && slope > limit) continue;
    // Swapped and not overwritten: rows put aside come back at the end.
    active[index] = active[kept] ?? 0;
    active[kept] = row;
    kept += 1;
    const step = pull === 0 ? Math.min(slope, 0) : slope;
    highest = Math.max(highest, step);
    lowest = Math.min(lowest, step);
    if (step === 0) continue;
    const better = Math.max(pull - slope / ((lengths[row] ?? 1) + give), 0);
    const change = (better - pull) * sign;
    if (change === 0) continue;
    pulls[row] = better * sign;
    addScaled(weights, vector, change);
    state.bias += change;
  }
  return { kept, highest, spread: kept === 0 ? 0 : highest - lowest };
}

function shuffle(rows: Int32Array, count: number, order: { below(limit: number): number }): void {
  for (let index = count - 1; index > 0; index -= 1) {
    const other = order.below(index + 1);
    const row = rows[index] ?? 0;
    rows[index] = rows[other] ?? 0;
    rows[other] = row;
  }
}
