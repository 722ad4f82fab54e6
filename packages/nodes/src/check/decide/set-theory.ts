import { isPositive, type Literal, type Possible } from './literal.ts';

/** The smallest set that holds one of each wanted group and nothing that is not wanted. */
export function findSet(literals: readonly Literal[]): Possible {
  const unwanted = new Set(
    literals.flatMap((literal) => (isPositive(literal) ? [] : valuesOf(literal))),
  );
  const chosen = new Set<string>();
  for (const literal of literals.filter(isPositive)) {
    const free = valuesOf(literal).filter((value) => !unwanted.has(value));
    const [first] = free;
    if (first === undefined) return { answer: 'no' };
    if (!free.some((value) => chosen.has(value))) chosen.add(first);
  }
  return { answer: 'yes', example: [...chosen] };
}

function valuesOf({ leaf: { test } }: Literal): readonly string[] {
  return test.kind === 'hasAny' ? test.values : [];
}
