import type { NodeExecutor, OwnReason } from '../contract/node-executor.ts';
import { branchExit, type Branch, type ConditionConfig } from './definition.ts';
import { testRule } from './test-rule.ts';

export const executor: NodeExecutor<ConditionConfig> = {
  kind: 'step',
  enter: ({ branches }, context) => {
    const because: OwnReason[] = [];
    for (const branch of branches) {
      const exit = branchExit(branch.id);
      // Every rule is looked at, also when the first one has decided: the trace has to explain all of them.
      const reasons = branch.rules.map((rule) => ({ ...testRule(rule, context), exit }));
      because.push(...reasons);
      if (holds(branch, reasons)) return { type: 'exit', exit, because };
    }
    because.push({ code: 'otherwise', outcome: null, values: {}, exit: 'otherwise' });
    return { type: 'exit', exit: 'otherwise', because };
  },
};

function holds({ match }: Branch, reasons: readonly OwnReason[]): boolean {
  return match === 'all'
    ? reasons.every(({ outcome }) => outcome === true)
    : reasons.some(({ outcome }) => outcome === true);
}
