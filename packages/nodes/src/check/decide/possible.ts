import { findChoice } from './choice-theory.ts';
import { isPositive, takesMissing, type Literal, type Possible } from './literal.ts';
import { findNumber } from './number-theory.ts';
import { findSet } from './set-theory.ts';
import { findText } from './text-theory.ts';

/** Can all that is asked about one thing be so at once? */
export function possible(literals: readonly Literal[]): Possible {
  const mayBeMissing = literals.every(({ leaf }) => leaf.mayBeMissing === true);
  if (mayBeMissing && literals.every(takesMissing)) return { answer: 'yes', example: null };
  if (haveOpposites(literals)) return { answer: 'no' };
  const kinds = new Set(literals.map(({ leaf }) => leaf.test.kind));
  // Atoms stand beside anything: nothing is known about how they go together with the rest.
  const hasAtoms = kinds.delete('atom');
  const rest = literals.filter(({ leaf }) => leaf.test.kind !== 'atom');
  const found = rest.length === 0 ? oneAtom(literals) : decide(rest);
  if (found.answer === 'no' || !hasAtoms || rest.length === 0) return found;
  return { answer: 'perhaps' };
}

function decide(literals: readonly Literal[]): Possible {
  switch (literals[0]?.leaf.test.kind) {
    case 'number':
      return findNumber(literals);
    case 'oneOf':
      return findChoice(literals);
    case 'hasAny':
      return findSet(literals);
    default:
      return findText(literals);
  }
}

/** Of one question any answer will do; how several go together nobody knows. */
function oneAtom(literals: readonly Literal[]): Possible {
  const [first] = literals;
  const ids = new Set(literals.map(({ leaf: { test } }) => (test.kind === 'atom' ? test.id : '')));
  if (first === undefined || ids.size > 1) return { answer: 'perhaps' };
  return { answer: 'yes', example: isPositive(first) };
}

/** One and the same question answered by yes and by no. */
function haveOpposites(literals: readonly Literal[]): boolean {
  const atoms = new Map<string, boolean>();
  for (const literal of literals) {
    const { test } = literal.leaf;
    if (test.kind !== 'atom') continue;
    const known = atoms.get(test.id);
    if (known !== undefined && known !== isPositive(literal)) return true;
    atoms.set(test.id, isPositive(literal));
  }
  return false;
}
