import type { CardItem, NodeDefinition } from '../contract/node-definition.ts';
import { arrange } from './arrange.ts';
import { branchExit } from './branch-exit.ts';
import { checkBranches } from './check-branches.ts';
import {
  conditionConfigSchema,
  isGroup,
  rulesIn,
  type Branch,
  type ConditionConfig,
  type Item,
  type RuleGroup,
} from './config.ts';
import { groupFormula } from './formulas.ts';
import { toGroups } from './migrate.ts';
import { groupPhrase } from './phrases.ts';
import { formsOf } from './word-forms.ts';

/** How many named branches the card spells out. */
const shownBranches = 4;

export const definition: NodeDefinition<ConditionConfig> = {
  type: 'condition',
  version: 2,
  kind: 'step',
  category: 'decide',
  icon: 'condition',
  config: conditionConfigSchema,
  starter: () => ({
    branches: [
      {
        id: 'b1',
        name: '',
        match: 'all',
        items: [{ id: 'r1', subject: 'text', operator: 'contains', value: [] }],
      },
    ],
  }),
  exits: ({ branches }) => [
    ...branches.map((branch) => ({ id: branchExit(branch.id), ...labelOf(branch) })),
    { id: 'otherwise', label: 'otherwise' },
  ],
  waits: () => false,
  readsMessage: ({ branches }) =>
    branches.some((branch) =>
      rulesIn(branch, '').some(({ rule }) => readingSubjects.has(rule.subject)),
    ),
  reads: (config) => [...new Set(namesOf(config, 'variable'))],
  renames: ({ branches }, renamed) => ({
    branches: branches.map((branch) => ({ ...branch, items: renamedIn(branch, renamed) })),
  }),
  mentions: ({ branches }) =>
    branches.flatMap((branch, index) =>
      rulesIn(branch, `branches.${String(index)}`).flatMap(({ rule, path }) =>
        rule.subject === 'tag'
          ? rule.value.map((name) => ({ kind: 'tag' as const, name, field: `${path}.value` }))
          : [],
      ),
    ),
  branches: ({ branches }) =>
    branches.map((branch, index) => ({
      exit: branchExit(branch.id),
      when: groupFormula(branch),
      field: `branches.${String(index)}.name`,
    })),
  arrange,
  tools: ({ branches }) =>
    branches.some((branch) =>
      rulesIn(branch, '').some(({ rule }) => formsOf(rule).includes('soundsAlike')),
    )
      ? ['pinyinOf']
      : [],
  card,
  check: checkBranches,
  migrations: { 1: toGroups },
};

/** What is asked of the words of the message. */
const readingSubjects: ReadonlySet<string> = new Set(['text', 'intent', 'mood', 'contact']);

/** The operator's own name of the branch, else what it asks as a sentence. */
function labelOf(branch: Branch) {
  if (branch.name.trim() !== '') return { text: branch.name };
  return { label: 'branch', values: { phraseBranch: groupPhrase(branch) } };
}

function renamedIn(group: RuleGroup, renamed: (name: string) => string): Item[] {
  return group.items.map((item) => {
    if (isGroup(item)) return { ...item, items: renamedIn(item, renamed) };
    const { subject, name } = item;
    return subject === 'variable' && name !== undefined ? { ...item, name: renamed(name) } : item;
  });
}

function namesOf({ branches }: ConditionConfig, subject: string): string[] {
  return branches.flatMap((branch) =>
    rulesIn(branch, '').flatMap(({ rule }) =>
      rule.subject === subject && rule.name !== undefined && rule.name !== '' ? [rule.name] : [],
    ),
  );
}

/** An exit without a name is its sentence already; what hides behind a name is spelled out. */
function card({ branches }: ConditionConfig): CardItem[] {
  const named = branches.filter(({ name }) => name.trim() !== '');
  return [
    { kind: 'line', line: branches.length > 1 ? 'firstWins' : 'oneBranch' },
    ...named.slice(0, shownBranches).map((branch): CardItem => ({
      kind: 'line',
      line: 'named',
      values: { name: branch.name, phraseBranch: groupPhrase(branch) },
    })),
  ];
}
