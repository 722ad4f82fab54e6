import { cleanText } from '@bellhop/schema';
import { z } from 'zod';
import { field } from '../contract/field.ts';
import type { CardItem, ConfigProblem, NodeDefinition } from '../contract/node-definition.ts';

export const startConfigSchema = z.strictObject({
  /** Names of the variables that whoever calls is to fill. */
  inputs: field(z.array(cleanText(60)).max(30), { widget: 'words' }),
});
export type StartConfig = z.infer<typeof startConfigSchema>;

export const definition: NodeDefinition<StartConfig> = {
  type: 'start',
  version: 1,
  kind: 'trigger',
  category: 'when',
  icon: 'subFlow',
  config: startConfigSchema,
  starter: () => ({ inputs: [] }),
  exits: () => [{ id: 'then', label: 'then' }],
  waits: () => false,
  flowKinds: ['subflow'],
  isOnlyOne: true,
  writes: ({ inputs }) => inputs.map((name) => name.trim()),
  card,
  check,
  migrations: {},
};

function card({ inputs }: StartConfig): CardItem[] {
  if (inputs.length === 0) return [{ kind: 'line', line: 'called' }];
  return [
    { kind: 'line', line: 'calledWith' },
    { kind: 'words', words: inputs },
  ];
}

function check(config: StartConfig): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  config.inputs.forEach((name, index) => {
    if (/^[A-Za-z_]\w*$/.test(name.trim())) return;
    const field = `inputs.${String(index)}`;
    problems.push({ code: 'badName', severity: 'error', field, values: { name } });
  });
  const once = [...new Set(config.inputs.map((name) => name.trim()))];
  if (once.length < config.inputs.length) {
    const fixedConfig = { ...config, inputs: once };
    problems.push({ code: 'repeatedName', severity: 'hint', field: 'inputs', fixedConfig });
  }
  return problems;
}
