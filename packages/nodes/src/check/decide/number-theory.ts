import type { LeafTest, Range } from '../../contract/formula.ts';
import { isPositive, type Literal, type Possible } from './literal.ts';

type NumberTest = Extract<LeafTest, { kind: 'number' }>;

/** A number that lies in all that is wanted and in nothing that is not. Looks only where something changes. */
export function findNumber(literals: readonly Literal[]): Possible {
  const tests = literals.flatMap((literal) =>
    literal.leaf.test.kind === 'number' ? [{ literal, test: literal.leaf.test }] : [],
  );
  const isWhole = tests.some(({ test }) => test.whole === true);
  const fits = (value: number) =>
    tests.every(
      ({ literal, test }) => isAllowed(value, test) && holds(value, test) === isPositive(literal),
    );
  for (const value of candidates(
    tests.map(({ test }) => test),
    isWhole,
  )) {
    if (fits(value)) return { answer: 'yes', example: value };
  }
  return { answer: 'no' };
}

export function holds(value: number, { ranges }: NumberTest): boolean {
  return ranges.some((range) => isIn(value, range));
}

function isAllowed(value: number, { whole, bounds }: NumberTest): boolean {
  if (whole === true && !Number.isInteger(value)) return false;
  return bounds === undefined || isIn(value, bounds);
}

function isIn(value: number, { from, to, fromOpen, toOpen }: Range): boolean {
  if (from !== undefined && (fromOpen === true ? value <= from : value < from)) return false;
  return to === undefined || (toOpen === true ? value < to : value <= to);
}

/** Between two neighbouring ends nothing changes: the ends, what lies beside them and between them is enough. */
function candidates(tests: readonly NumberTest[], isWhole: boolean): number[] {
  const ends = new Set<number>([0]);
  for (const { ranges, bounds } of tests) {
    for (const { from, to } of bounds === undefined ? ranges : [...ranges, bounds]) {
      if (from !== undefined) ends.add(from);
      if (to !== undefined) ends.add(to);
    }
  }
  const sorted = [...ends].sort((left, right) => left - right);
  return sorted.flatMap((end, index) => {
    if (isWhole) return [Math.floor(end), Math.floor(end) - 1, Math.ceil(end), Math.ceil(end) + 1];
    const next = sorted[index + 1] ?? end + 2;
    return [end, (end + next) / 2, end - 1];
  });
}
