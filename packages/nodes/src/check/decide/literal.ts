import type { Leaf } from '../../contract/formula.ts';

/** What is asked of one leaf: that it surely is so or is not so, or only that it does not surely hold (or fail). */
export type Want = 'true' | 'false' | 'notTrue' | 'notFalse';

export interface Literal {
  leaf: Leaf;
  want: Want;
}

/** True when the leaf's answer has to be "yes" (or missing, where that will do). */
export function isPositive({ want }: Literal): boolean {
  return want === 'true' || want === 'notFalse';
}

/** True when a missing thing satisfies it as well. */
export function takesMissing({ want }: Literal): boolean {
  return want === 'notTrue' || want === 'notFalse';
}

/** A value of one thing. `null`: it is missing. */
export type Value = string | number | readonly string[] | boolean | null;

/** Can all of it be so at once? `perhaps` where nobody can tell; a claim is only made for `no`. */
export type Possible = { answer: 'yes'; example: Value } | { answer: 'no' | 'perhaps' };
