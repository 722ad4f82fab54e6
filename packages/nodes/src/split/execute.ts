import type { NodeExecutor } from '../contract/node-executor.ts';
import { chooseBranch } from './choose-branch.ts';
import { shareOf, splitExit, type SplitConfig } from './definition.ts';

export const executor: NodeExecutor<SplitConfig> = {
  kind: 'step',
  enter: (config, { event, node }) => {
    const branch = chooseBranch(config.branches, { customer: event.facts.customer.id, node });
    if (branch === null) return { type: 'failed', code: 'noWeight' };
    const exit = splitExit(branch.id);
    const number = config.branches.indexOf(branch) + 1;
    const branchName = branch.name.trim() === '' ? String(number) : branch.name;
    const values = { branch: branchName, percent: shareOf(branch, config) };
    return { type: 'exit', exit, because: [{ code: 'drawn', outcome: null, values, exit }] };
  },
};
