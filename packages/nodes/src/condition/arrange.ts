import type { Reason } from '@bellhop/schema';
import type { ArrangedReason } from '../contract/node-definition.ts';
import { isGroup, type Branch, type ConditionConfig, type Item, type RuleGroup } from './config.ts';
import { branchExit } from './branch-exit.ts';
import { joined } from './joined.ts';
import type { Outcome } from './rule-reason.ts';

/** What one rule said: how it came out, and what else it found. */
type Said = readonly Reason[];

/**
 * The reasons as the tree that the rules stand in: each branch, each group with how it came out, its rules below. What
 * does not fit the config (it was another one when it ran) stays as it is.
 */
export function arrange(
  { branches }: ConditionConfig,
  because: readonly Reason[],
): ArrangedReason[] {
  const exits = new Set(branches.map(({ id }) => branchExit(id)));
  const rest = because.filter(({ exit }) => exit === undefined || !exits.has(exit));
  const trees = branches.flatMap((branch) => {
    const own = because.filter(({ exit }) => exit === branchExit(branch.id));
    return inBranch(branch, own);
  });
  return [...trees, ...rest.map(flat)];
}

const flat = (reason: Reason): ArrangedReason => ({ reason, depth: 0 });

function inBranch(branch: Branch, own: readonly Reason[]): ArrangedReason[] {
  const said = perRule(own);
  if (said.length !== rulesOf(branch)) return own.map(flat);
  const isPlain = branch.items.length === 1 && branch.items.every((item) => !isGroup(item));
  if (isPlain && branch.match !== 'none') return own.map(flat);
  return inGroup(branch, said, { depth: 0, exit: branchExit(branch.id), name: branch.name }).lines;
}

/** Every rule has one reason with its sentence; what follows it belongs to the same rule. */
function perRule(reasons: readonly Reason[]): Said[] {
  const rules: Reason[][] = [];
  for (const reason of reasons) {
    if ('phraseRule' in reason.values || rules.length === 0) rules.push([reason]);
    else rules.at(-1)?.push(reason);
  }
  return rules;
}

const rulesOf = (item: Item): number =>
  isGroup(item) ? item.items.reduce((sum, one) => sum + rulesOf(one), 0) : 1;

interface Place {
  depth: number;
  exit: string;
  /** Of a branch; groups have none. */
  name: string;
}

interface Told {
  outcome: Outcome;
  lines: ArrangedReason[];
}

function inGroup({ match, items }: RuleGroup, said: readonly Said[], place: Place): Told {
  const { depth, exit, name } = place;
  let next = 0;
  const told = items.map((item) => {
    const count = rulesOf(item);
    const own = said.slice(next, next + count);
    next += count;
    return isGroup(item)
      ? inGroup(item, own, { depth: depth + 1, exit, name: '' })
      : ofRule(own[0] ?? [], depth + 1);
  });
  const outcome = joined(
    match,
    told.map((one) => one.outcome),
  );
  const code = name === '' ? `group_${match}` : `branch_${match}`;
  const reason = { code, nodeType: 'condition', outcome, values: { name }, exit };
  return { outcome, lines: [{ reason, depth }, ...told.flatMap(({ lines }) => lines)] };
}

function ofRule(said: Said, depth: number): Told {
  const outcome = said[0]?.outcome ?? 'unknown';
  return { outcome, lines: said.map((reason) => ({ reason, depth })) };
}
