import type { LeafTest } from '../../contract/formula.ts';
import type { Literal, Possible, Want } from './literal.ts';

type ChoiceTest = Extract<LeafTest, { kind: 'oneOf' }>;

/** Stands for every value that nobody named, where there always are others. */
const other = '…';

/** A value that all questions about it are answered by as wanted. */
export function findChoice(literals: readonly Literal[]): Possible {
  const tests = literals.flatMap(({ leaf: { test }, want }) =>
    test.kind === 'oneOf' ? [{ test, want }] : [],
  );
  const domain = tests.find(({ test }) => test.domain !== undefined)?.test.domain;
  const values = domain ?? [...tests.flatMap(({ test }) => test.values), other];
  const example = values.find((value) => tests.every(({ test, want }) => isSo(value, test, want)));
  return example === undefined ? { answer: 'no' } : { answer: 'yes', example };
}

export function choiceOutcome(value: string, { values, unknownAt }: ChoiceTest): boolean | null {
  if (values.includes(value)) return true;
  return unknownAt?.includes(value) === true ? null : false;
}

function isSo(value: string, test: ChoiceTest, want: Want): boolean {
  return meets(choiceOutcome(value, test), want);
}

/** Does an answer (`null`: none) meet what is wanted? */
export function meets(outcome: boolean | null, want: Want): boolean {
  switch (want) {
    case 'true':
      return outcome === true;
    case 'false':
      return outcome === false;
    case 'notTrue':
      return outcome !== true;
    case 'notFalse':
      return outcome !== false;
  }
}
