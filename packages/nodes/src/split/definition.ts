import { cleanText, idSchema } from '@bellhop/schema';
import { z } from 'zod';
import { field } from '../contract/field.ts';
import type { CardItem, ConfigProblem, NodeDefinition } from '../contract/node-definition.ts';

export const splitBranchSchema = z.strictObject({
  id: idSchema,
  name: cleanText(60),
  weight: z.int().min(0).max(1000),
});
export type SplitBranch = z.infer<typeof splitBranchSchema>;

export const mostBranches = 10;

export const splitConfigSchema = z.strictObject({
  branches: field(z.array(splitBranchSchema).min(2).max(mostBranches), { widget: 'custom' }),
});
export type SplitConfig = z.infer<typeof splitConfigSchema>;

export function splitExit(id: string): string {
  return `branch:${id}`;
}

export const definition: NodeDefinition<SplitConfig> = {
  type: 'split',
  version: 1,
  kind: 'step',
  category: 'decide',
  icon: 'split',
  config: splitConfigSchema,
  starter: () => ({
    branches: [
      { id: 'a', name: 'A', weight: 50 },
      { id: 'b', name: 'B', weight: 50 },
    ],
  }),
  exits: ({ branches }) =>
    branches.map(({ id, name }, index) =>
      name.trim() === ''
        ? { id: splitExit(id), label: 'branch', values: { number: index + 1 } }
        : { id: splitExit(id), text: name },
    ),
  waits: () => false,
  card,
  check,
  migrations: {},
};

/** Whole percents of the customers that a branch gets. */
export function shareOf({ weight }: SplitBranch, { branches }: SplitConfig): number {
  const total = branches.reduce((sum, branch) => sum + branch.weight, 0);
  return total === 0 ? 0 : Math.round((weight / total) * 100);
}

function card(config: SplitConfig): CardItem[] {
  return config.branches.map((branch, index) => {
    const percent = shareOf(branch, config);
    return branch.name.trim() === ''
      ? { kind: 'line', line: 'numbered', values: { number: index + 1, percent } }
      : { kind: 'line', line: 'named', values: { branch: branch.name, percent } };
  });
}

function check(config: SplitConfig): ConfigProblem[] {
  const { branches } = config;
  const open = branches.filter(({ weight }) => weight > 0);
  if (open.length === 0) {
    const even = branches.map((branch) => ({ ...branch, weight: 50 }));
    const fixedConfig = { ...config, branches: even };
    return [{ code: 'noWeight', severity: 'error', field: 'branches', fixedConfig }];
  }
  if (open.length === 1) return [{ code: 'onlyOne', severity: 'warning', field: 'branches' }];
  return branches.flatMap(({ weight }, index) =>
    weight > 0
      ? []
      : [
          {
            code: 'neverTaken',
            severity: 'hint' as const,
            field: `branches.${String(index)}.weight`,
          },
        ],
  );
}
