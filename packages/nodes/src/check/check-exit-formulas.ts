import type { Problem } from '@bellhop/schema';
import type { ExitFormula, Formula } from '../contract/formula.ts';
import { satisfy } from './decide/satisfy.ts';
import type { ReadableStep } from './step-facts.ts';

/**
 * Exits whose condition never holds, always holds, or holds only where an earlier one does already. Only what is proven is
 * said: where nobody can tell, nothing is.
 */
export function checkExitFormulas({ node, branches }: ReadableStep): Problem[] {
  const problems: Problem[] = [];
  for (const [index, branch] of branches.entries()) {
    const about = {
      severity: 'warning' as const,
      node: node.id,
      exit: branch.exit,
      field: branch.field,
    };
    if (never(branch.when)) {
      problems.push({ ...about, code: 'branchNever', values: { exit: branch.exit } });
      continue;
    }
    const earlier = branches.slice(0, index);
    const shadow = earlier.find((other) => shares(branch, other) && isCovered(branch, [other]));
    if (shadow !== undefined) {
      const values = { exit: branch.exit, otherExit: shadow.exit };
      problems.push({ ...about, code: 'branchShadowed', values });
    } else if (earlier.length > 1 && isCovered(branch, earlier)) {
      problems.push({ ...about, code: 'branchCovered', values: { exit: branch.exit } });
    } else if (always(branch.when)) {
      // Whatever comes after it is never reached; to say it once is enough.
      problems.push({ ...about, code: 'branchAlways', values: { exit: branch.exit } });
      break;
    }
  }
  return problems;
}

function never(formula: Formula): boolean {
  return satisfy([{ formula, want: 'true' }]).answer === 'no';
}

function always(formula: Formula): boolean {
  return satisfy([{ formula, want: 'notTrue' }]).answer === 'no';
}

/** Is there nothing that this branch would take and the earlier ones leave to it? */
function isCovered(branch: ExitFormula, earlier: readonly ExitFormula[]): boolean {
  const left = earlier.map(({ when }) => ({ formula: when, want: 'notTrue' as const }));
  return satisfy([{ formula: branch.when, want: 'true' }, ...left]).answer === 'no';
}

/** Branches about different things cannot cover each other. */
function shares(left: ExitFormula, right: ExitFormula): boolean {
  const things = new Set(thingsIn(left.when));
  return thingsIn(right.when).some((thing) => things.has(thing));
}

function thingsIn(formula: Formula): string[] {
  if ('not' in formula) return thingsIn(formula.not);
  if ('all' in formula) return formula.all.flatMap(thingsIn);
  if ('any' in formula) return formula.any.flatMap(thingsIn);
  return [formula.about];
}
