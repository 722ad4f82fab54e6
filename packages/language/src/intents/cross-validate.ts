import { dot } from '../learn/sparse.ts';
import type { Separator } from '../learn/linear.ts';
import { blendNearest, rankMargins, type Ranked } from './confidence.ts';
import type { PreparedExamples } from './prepare-examples.ts';

/** How an example was read by what the other examples teach. */
export interface HeldOut {
  /** The place of the example among the prepared ones. */
  readonly row: number;
  readonly intent: number;
  /** Has its intent another example to learn from? When not, it could only be read wrong. */
  readonly fair: boolean;
  readonly ranked: readonly Ranked[];
}

export interface CrossValidated {
  readonly held: readonly HeldOut[];
  /** How sure the best intent of each sentence was that is no business of any, 0 to 1. */
  readonly strangers: readonly number[];
}

const parts = 5;
/** Examples by intents: above the first two parts in five say enough for thresholds, above the second for anything. */
const thoroughUpTo = 100_000;
const allPartsUpTo = 600_000;
const tolerance = 0.2;

/**
 * Five times learns from four fifths of the examples and reads the rest. Texts that fold to the same stay together, or
 * they would give each other away. Each time starts from the separators of all examples, which is several times faster
 * than starting anew; what the held out examples taught is taken back first. Of a great many examples only some are read.
 */
export function crossValidate(
  prepared: PreparedExamples,
  separators: readonly Separator[],
  purpose: 'thresholds' | 'report',
): CrossValidated {
  const { problem, trainer } = prepared;
  const partOf = assignParts(prepared);
  const size = problem.vectors.length * problem.classCount;
  const wanted = size > (purpose === 'report' ? allPartsUpTo : thoroughUpTo) ? 2 : parts;
  const margins = trainer.marginsOf(separators);
  const held: HeldOut[] = [];
  const strangers: number[] = [];
  for (let part = 0; part < wanted; part += 1) {
    const outside = partOf.flatMap((of, row) => (of === part ? [row] : []));
    const inside = partOf.flatMap((of, row) => (of === part ? [] : [row]));
    if (outside.length === 0 || inside.length === 0) continue;
    const isOther = (_: unknown, index: number) => index % parts !== part;
    const learnt = problem.vectors.map((_, row) => row).slice(partOf.length);
    const rows = [...inside, ...learnt.filter(isOther)];
    const trained = trainer.train({ rows, start: separators, margins, tolerance });
    held.push(...readOutside(prepared, trained, outside));
    strangers.push(...readStrangers(prepared, trained, part));
  }
  return { held: held.sort((left, right) => left.row - right.row), strangers };
}

/** How sure of its best intent each strange sentence of a part is. */
function readStrangers(
  { strange, nearest }: PreparedExamples,
  trained: readonly Separator[],
  part: number,
): number[] {
  return strange
    .filter((_, index) => index % parts === part)
    .map(({ vector, known }) => {
      const margins = Float64Array.from(
        trained,
        ({ weights, bias }) => dot(vector, weights) + bias,
      );
      if (nearest) blendNearest(margins, nearest.similarities(vector));
      return rankMargins(margins, known)[0]?.confidence ?? 0;
    });
}

function assignParts({ problem, folded }: PreparedExamples): number[] {
  const next = Array.from({ length: problem.classCount }, (_, intent) => intent);
  const chosen = new Map<string, number>();
  return folded.map((text, row) => {
    const known = chosen.get(text);
    if (known !== undefined) return known;
    const intent = problem.classes[row] ?? 0;
    const part = (next[intent] ?? 0) % parts;
    next[intent] = part + 1;
    chosen.set(text, part);
    return part;
  });
}

function readOutside(
  { problem, features, weigher, vocabulary, nearest }: PreparedExamples,
  trained: readonly Separator[],
  outside: readonly number[],
): HeldOut[] {
  const isOutside = new Set(outside);
  const left = new Array<number>(problem.classCount).fill(0);
  problem.classes.forEach((intent, row) => {
    if (intent >= 0 && !isOutside.has(row)) left[intent] = (left[intent] ?? 0) + 1;
  });
  const rarities = raritiesWithout(
    outside.flatMap((row) => features[row] ?? []),
    weigher,
    vocabulary.counts,
  );
  return outside.flatMap((row) => {
    const list = features[row];
    if (!list) return [];
    const { vector, known } = weigher.weigh(list, rarities);
    const margins = Float64Array.from(trained, ({ weights, bias }, intent) =>
      (left[intent] ?? 0) > 0 ? dot(vector, weights) + bias : -Infinity,
    );
    if (nearest)
      blendNearest(
        margins,
        nearest.similarities(vector, (other) => isOutside.has(other)),
      );
    const intent = problem.classes[row] ?? 0;
    return [{ row, intent, fair: (left[intent] ?? 0) > 0, ranked: rankMargins(margins, known) }];
  });
}

/** The rarity of each feature, 0 for those that stand in the held out examples only. */
function raritiesWithout(
  outside: readonly { readonly hashes: readonly number[] }[],
  weigher: PreparedExamples['weigher'],
  counts: readonly number[],
): Float64Array {
  const rarities = weigher.rarities.slice();
  const inside = Int32Array.from(counts);
  for (const { hashes } of outside) {
    for (const hash of new Set(hashes)) {
      const place = weigher.placeOf(hash);
      if (place >= 0) inside[place] = (inside[place] ?? 0) - 1;
    }
  }
  inside.forEach((count, place) => {
    if (count <= 0) rarities[place] = 0;
  });
  return rarities;
}
