import type { SplitBranch } from './definition.ts';
import { hash } from '../contract/hash.ts';

const range = 2 ** 32;

/** Where this customer belongs at this step: always the same while the weights are. Null when no branch has weight. */
export function chooseBranch(
  branches: readonly SplitBranch[],
  { customer, node }: { customer: string; node: string },
): SplitBranch | null {
  const total = branches.reduce((sum, { weight }) => sum + weight, 0);
  const place = (hash(`${node}\n${customer}`) / range) * total;
  let end = 0;
  for (const branch of branches) {
    end += branch.weight;
    if (place < end) return branch;
  }
  return null;
}
