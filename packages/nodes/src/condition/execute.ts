import type { NodeExecutor, OwnReason, RunContext } from '../contract/node-executor.ts';
import { standing } from '../contract/standing.ts';
import { isGroup, type ConditionConfig, type Item, type Rule, type RuleGroup } from './config.ts';
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
      const exit = branchExit(branch.id);
      const trial: Trial = { context, words, exit, because, knew: false };
      // What is not known is no ground to act on: only a branch that surely holds is taken.
      if (testGroup(branch, trial) === true) {
        return { type: 'exit', exit, because, ...(trial.knew && { understood: true }) };
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

interface Trial {
  context: RunContext;
  words: SharedWords;
  exit: string;
  because: OwnReason[];
  /** Whether a rule of the branch knew what the customer wrote. */
  knew: boolean;
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
  const isUnmet = !mayMeet(item, trial);
  const before = isUnmet ? unmet.get(item) : undefined;
  if (before !== undefined) {
    because.push(before.reason);
    return before.outcome;
  }
  const { verdict, details = [] } = testRule(item, context);
  if (verdict.outcome === true && knowsMessage(item)) trial.knew = true;
  const reason = withExit(verdict, exit);
  because.push(reason);
  for (const detail of details) because.push({ ...detail, exit });
  if (isUnmet) unmet.set(item, { reason, outcome: verdict.outcome });
  return verdict.outcome;
}

function mayMeet(rule: Rule, { context: { event }, words }: Trial): boolean {
  return event.body.type !== 'customerMessage' || words.mayMeet(rule, event.body.text);
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

// The same for what it says of every message with none of its words: most rules have nothing else to say.
const unmet = new WeakMap<Rule, { reason: OwnReason; outcome: Outcome }>();
