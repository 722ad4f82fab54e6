import type { NodeExecutor, OwnReason, RunContext } from '../contract/node-executor.ts';
import { standing } from '../contract/standing.ts';
import { isGroup, type Branch, type ConditionConfig, type Item, type RuleGroup } from './config.ts';
import { branchExit } from './branch-exit.ts';
import { joined } from './joined.ts';
import type { Outcome } from './rule-reason.ts';
import { shareWords, type SharedWords } from './rule-words.ts';
import { knowsMessage } from './knows-message.ts';
import { testRule } from './test-rule.ts';

export const executor: NodeExecutor<ConditionConfig> = {
  kind: 'step',
  enter: ({ branches }, context) => {
    const words = shareWords(branches, context.tools);
    const because: OwnReason[] = [];
    for (const branch of branches) {
      const tried = tryBranch(branch, words, context);
      because.push(...tried.because);
      // What is not known is no ground to act on: only a branch that surely holds is taken.
      if (tried.outcome === true) {
        const exit = branchExit(branch.id);
        return { type: 'exit', exit, because, ...(tried.knew && { understood: true }) };
      }
    }
    because.push(otherwise);
    return { type: 'exit', exit: 'otherwise', because };
  },
};

const otherwise = standing<OwnReason>({
  code: 'otherwise',
  outcome: null,
  values: {},
  exit: 'otherwise',
});

/** What a branch came to. */
interface Tried {
  outcome: Outcome;
  because: readonly OwnReason[];
  /** Whether a rule of the branch knew what the customer wrote. */
  knew: boolean;
}

// Most branches look for words alone, and most messages have none of them: these always come to the same.
const unmet = new WeakMap<Branch, Tried>();

function tryBranch(branch: Branch, words: SharedWords, context: RunContext): Tried {
  const { body } = context.event;
  const isUnmet = body.type === 'customerMessage' && words.isUnmet(branch, body.text);
  const before = isUnmet ? unmet.get(branch) : undefined;
  if (before !== undefined) return before;
  const trial: Trial = { context, exit: branchExit(branch.id), because: [], knew: false };
  const outcome = testGroup(branch, trial);
  const tried = { outcome, because: trial.because, knew: trial.knew };
  if (isUnmet) unmet.set(branch, tried);
  return tried;
}

interface Trial extends Pick<Tried, 'knew'> {
  context: RunContext;
  exit: string;
  because: OwnReason[];
}

/** Every rule is looked at, also when the first one has decided: the trace has to explain all of them. */
function testGroup({ match, items }: RuleGroup, trial: Trial): Outcome {
  return joined(
    match,
    items.map((item) => testItem(item, trial)),
  );
}

function testItem(item: Item, trial: Trial): Outcome {
  if (isGroup(item)) return testGroup(item, trial);
  const { context, exit, because } = trial;
  const { verdict, details = [] } = testRule(item, context);
  if (verdict.outcome === true && knowsMessage(item)) trial.knew = true;
  because.push(withExit(verdict, exit));
  for (const detail of details) because.push({ ...detail, exit });
  return verdict.outcome;
}

// A rule stands in one branch, so what it says for every message argues for one exit.
const withExits = new WeakMap<OwnReason, OwnReason>();

function withExit(verdict: OwnReason, exit: string): OwnReason {
  const known = withExits.get(verdict);
  if (known?.exit === exit) return known;
  const whole = { ...verdict, exit };
  if (Object.isFrozen(verdict)) withExits.set(verdict, standing(whole));
  return whole;
}
