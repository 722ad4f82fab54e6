import type { NodeExecutor, OwnReason } from '../contract/node-executor.ts';
import { branchExit, type Branch, type ConditionConfig } from './definition.ts';
import type { Tested } from './rule-reason.ts';
import { testRule } from './test-rule.ts';

export const executor: NodeExecutor<ConditionConfig> = {
  kind: 'step',
  enter: ({ branches }, context) => {
    const because: OwnReason[] = [];
    for (const branch of branches) {
      const exit = branchExit(branch.id);
      // Every rule is looked at, also when the first one has decided: the trace has to explain all of them.
      const results = branch.rules.map((rule) => testRule(rule, context));
      for (const { verdict, details = [] } of results) {
        because.push({ ...verdict, exit }, ...details.map((detail) => ({ ...detail, exit })));
      }
      if (holds(branch, results)) return { type: 'exit', exit, because };
    }
    because.push({ code: 'otherwise', outcome: null, values: {}, exit: 'otherwise' });
    return { type: 'exit', exit: 'otherwise', because };
  },
};

function holds({ match }: Branch, results: readonly Tested[]): boolean {
  return match === 'all'
    ? results.every(({ verdict }) => verdict.outcome)
    : results.some(({ verdict }) => verdict.outcome);
}
