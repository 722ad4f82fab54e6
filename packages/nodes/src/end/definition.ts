import { cleanText } from '@bellhop/schema';
import { z } from 'zod';
import { field } from '../contract/field.ts';
import type {
  CardItem,
  CheckContext,
  ConfigProblem,
  NodeDefinition,
} from '../contract/node-definition.ts';

export const endConfigSchema = z.strictObject({
  /** What a flow that called this one is told; empty for nothing. */
  outcome: field(cleanText(60), { widget: 'text' }),
  closeChat: field(z.boolean(), { widget: 'switch' }),
});
export type EndConfig = z.infer<typeof endConfigSchema>;

export const definition: NodeDefinition<EndConfig> = {
  type: 'end',
  version: 1,
  kind: 'step',
  category: 'flow',
  icon: 'end',
  config: endConfigSchema,
  starter: () => ({ outcome: '', closeChat: false }),
  exits: () => [],
  waits: () => false,
  card,
  check,
  migrations: {},
};

function card({ outcome, closeChat }: EndConfig): CardItem[] {
  const items: CardItem[] =
    outcome.trim() === ''
      ? [{ kind: 'line', line: 'ends' }]
      : [{ kind: 'line', line: 'endsWith', values: { outcome } }];
  return closeChat ? [...items, { kind: 'line', line: 'closes' }] : items;
}

function check(config: EndConfig, { kind }: CheckContext): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  if (kind !== 'subflow' && config.outcome.trim() !== '') {
    const fixedConfig = { ...config, outcome: '' };
    problems.push({ code: 'nobodyListens', severity: 'hint', field: 'outcome', fixedConfig });
  }
  if (kind === 'subflow' && config.closeChat) {
    problems.push({ code: 'closesForCaller', severity: 'warning', field: 'closeChat' });
  }
  return problems;
}
