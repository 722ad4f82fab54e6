import type { Formula, Leaf } from '../../contract/formula.ts';
import { choiceOutcome } from './choice-theory.ts';
import type { Value } from './literal.ts';
import { holds } from './number-theory.ts';
import type { World } from './satisfy.ts';
import { meetsWords } from './word-test.ts';

/** What a formula is in a world, three-valued: `null` where it is not known. What the world does not name is missing. */
export function evaluate(formula: Formula, world: World): boolean | null {
  if ('not' in formula) {
    const inside = evaluate(formula.not, world);
    return inside === null ? null : !inside;
  }
  if ('all' in formula) return joined(formula.all, world, false);
  if ('any' in formula) return joined(formula.any, world, true);
  return evaluateLeaf(formula, world.get(formula.about) ?? null);
}

/** `decisive`: the outcome that one part is enough for. */
function joined(parts: readonly Formula[], world: World, decisive: boolean): boolean | null {
  let isKnown = true;
  for (const part of parts) {
    const outcome = evaluate(part, world);
    if (outcome === decisive) return decisive;
    if (outcome === null) isKnown = false;
  }
  return isKnown ? !decisive : null;
}

function evaluateLeaf({ test }: Leaf, value: Value): boolean | null {
  if (value === null) return null;
  switch (test.kind) {
    case 'oneOf':
      return typeof value === 'string' ? choiceOutcome(value, test) : null;
    case 'number':
      return typeof value === 'number' ? holds(value, test) : null;
    case 'hasAny':
      return Array.isArray(value) ? test.values.some((one) => value.includes(one)) : null;
    case 'words':
      return typeof value === 'string' ? meetsWords(value, test) : null;
    case 'empty':
      return typeof value === 'string' ? value.trim() === '' : null;
    case 'atom':
      return typeof value === 'boolean' ? value : null;
  }
}
