import { createRowTable, type RowTable } from './row-table.ts';
import type { SparseVector } from './sparse.ts';
import { createXorshift } from './xorshift.ts';

/** What tells one class from all others: `dot(vector, weights) + bias` is above 0 for the class. */
export interface Separator {
  readonly weights: Float64Array;
  readonly bias: number;
  /** How much each row pulls, 0 for most. From these another training can start. */
  readonly pulls: Float64Array;
}

export interface LinearTrainer {
  /** One separator for each class. */
  train(options?: LinearOptions): Separator[];
  /** What each separator says of every row. */
  marginsOf(separators: readonly Separator[]): Float64Array[];
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
  /** The margins of `start`. Rows that it finds far on their side are then not looked at: for estimates. */
  readonly margins?: readonly Float64Array[];
}

const looseness = 1;
/** Rows of the class are few against all others, so each pulls stronger. */
const positiveWeight = 3;
/** How far beyond the margin a row is when it will hardly come back. */
const farOnItsSide = 0.3;
const roundsAtMost = 100;
const seed = 12345;

/**
 * Prepares to train one separator for each class against all others: squared hinge loss, squared length of the weights (a
 * linear support vector machine), by dual coordinate descent with shrinking (Hsieh et al. 2008, as in LIBLINEAR). The bias
 * is a weight like the others, of a feature that is always 1. Same input, same output.
 */
export function createLinearTrainer(problem: LinearProblem): LinearTrainer {
  const table = createRowTable(problem.vectors, problem.dimensions);
  return {
    train(options = {}) {
      const rows = options.rows ?? problem.vectors.map((_, row) => row);
      const isTaken = new Uint8Array(problem.vectors.length);
      for (const row of rows) isTaken[row] = 1;
      return Array.from({ length: problem.classCount }, (_, wanted) => {
        const signs = signsOf(problem.classes, wanted);
        const start = options.start?.[wanted];
        const learned = start ? withoutOthers(table, start, isTaken) : nothingLearned(table);
        const state = { ...learned, table, signs };
        const margins = options.margins?.[wanted];
        const open = margins ? rows.filter(mayPull(state, margins)) : rows;
        separate(state, open, options);
        return { weights: table.spread(state.weights), bias: state.bias, pulls: state.pulls };
      });
    },
    marginsOf: (separators) =>
      separators.map(({ weights, bias }) => {
        const margins = new Float64Array(problem.vectors.length);
        const groupWeights = table.gather(weights);
        for (let row = 0; row < margins.length; row += 1) {
          margins[row] = productOf(table, row, groupWeights) + bias;
        }
        return margins;
      }),
  };
}

interface State {
  readonly table: RowTable;
  /** 1 for rows of the class, -1 for all others. */
  readonly signs: Int8Array;
  /** By group of features. */
  readonly weights: Float64Array;
  /** Signed: negative for rows of other classes. */
  readonly pulls: Float64Array;
  bias: number;
}

function signsOf(classes: readonly number[], wanted: number): Int8Array {
  const signs = new Int8Array(classes.length).fill(-1);
  for (let row = 0; row < signs.length; row += 1) if (classes[row] === wanted) signs[row] = 1;
  return signs;
}

type Learned = Pick<State, 'weights' | 'pulls' | 'bias'>;

function nothingLearned({ groupCount, lengths }: RowTable): Learned {
  return {
    weights: new Float64Array(groupCount),
    pulls: new Float64Array(lengths.length),
    bias: 0,
  };
}

/** What another training has learned, without the rows that are left out now. */
function withoutOthers(table: RowTable, start: Separator, isTaken: Uint8Array): Learned {
  const learned = {
    weights: table.gather(start.weights),
    pulls: start.pulls.slice(),
    bias: start.bias,
  };
  for (let row = 0; row < learned.pulls.length; row += 1) {
    const pull = learned.pulls[row] ?? 0;
    if (isTaken[row] === 1 || pull === 0) continue;
    addRow(table, row, learned.weights, -pull);
    learned.bias -= pull;
    learned.pulls[row] = 0;
  }
  return learned;
}

/** Rows that pull, or are near enough to their border that they may. */
function mayPull({ pulls, signs }: State, margins: Float64Array): (row: number) => boolean {
  return (row) => pulls[row] !== 0 || (signs[row] ?? 0) * (margins[row] ?? 0) - 1 <= farOnItsSide;
}

function separate(
  state: State,
  rows: readonly number[],
  { tolerance = 0.03, margins }: LinearOptions,
): void {
  const order = createXorshift(seed);
  const active = Int32Array.from(rows);
  let count = active.length;
  let limit = Infinity;
  for (let round = 0; round < roundsAtMost; round += 1) {
    shuffle(active, count, order);
    const result = runRound(state, active, count, limit);
    if (result.spread > tolerance) {
      count = result.kept;
      limit = result.highest <= 0 ? Infinity : result.highest;
    } else if (margins || count === active.length) {
      break;
    } else {
      // Rows that were put aside get another look before training ends.
      count = active.length;
      limit = Infinity;
    }
  }
}

interface RoundResult {
  /** How many of the active rows still matter; they stand first. */
  readonly kept: number;
  readonly highest: number;
  /** From the row that should pull most less to the one that should pull most more. */
  readonly spread: number;
}

/** Puts every active row in its best place, one after the other. */
function runRound(state: State, active: Int32Array, count: number, limit: number): RoundResult {
  const { pulls, signs, table, weights } = state;
  let highest = -Infinity;
  let lowest = Infinity;
  let kept = 0;
  for (let index = 0; index < count; index += 1) {
    const row = active[index] ?? 0;
    const sign = signs[row] ?? 1;
    const give = 0.5 / (looseness * (sign > 0 ? positiveWeight : 1));
    const pull = (pulls[row] ?? 0) * sign;
    const slope = sign * (productOf(table, row, weights) + state.bias) - 1 + give * pull;
    if (pull === 0 && slope > limit) continue;
    // Swapped and not overwritten: rows put aside come back at the end.
    active[index] = active[kept] ?? 0;
    active[kept] = row;
    kept += 1;
    const step = pull === 0 ? Math.min(slope, 0) : slope;
    highest = Math.max(highest, step);
    lowest = Math.min(lowest, step);
    if (step === 0) continue;
    const better = Math.max(pull - slope / ((table.lengths[row] ?? 0) + 1 + give), 0);
    const change = (better - pull) * sign;
    if (change === 0) continue;
    pulls[row] = better * sign;
    addRow(table, row, weights, change);
    state.bias += change;
  }
  return { kept, highest, spread: kept === 0 ? 0 : highest - lowest };
}

/**
 * What the weights say of a row. In four sums at once: a single one would have to wait for each addition before the next,
 * which makes the learning of intents a fifth slower.
 */
function productOf(
  { groups, values, offsets }: RowTable,
  row: number,
  weights: Float64Array,
): number {
  const end = offsets[row + 1] ?? 0;
  let at = offsets[row] ?? 0;
  let [first, second, third, fourth] = [0, 0, 0, 0];
  for (; at + 3 < end; at += 4) {
    first += (weights[groups[at] ?? 0] ?? 0) * (values[at] ?? 0);
    second += (weights[groups[at + 1] ?? 0] ?? 0) * (values[at + 1] ?? 0);
    third += (weights[groups[at + 2] ?? 0] ?? 0) * (values[at + 2] ?? 0);
    fourth += (weights[groups[at + 3] ?? 0] ?? 0) * (values[at + 3] ?? 0);
  }
  for (; at < end; at += 1) first += (weights[groups[at] ?? 0] ?? 0) * (values[at] ?? 0);
  return first + second + (third + fourth);
}

function addRow(table: RowTable, row: number, weights: Float64Array, scale: number): void {
  const { groups, values, offsets } = table;
  const end = offsets[row + 1] ?? 0;
  for (let at = offsets[row] ?? 0; at < end; at += 1) {
    const group = groups[at] ?? 0;
    weights[group] = (weights[group] ?? 0) + scale * (values[at] ?? 0);
  }
}

function shuffle(rows: Int32Array, count: number, order: { below(limit: number): number }): void {
  for (let index = count - 1; index > 0; index -= 1) {
    const other = order.below(index + 1);
    const row = rows[index] ?? 0;
    rows[index] = rows[other] ?? 0;
    rows[other] = row;
  }
}
