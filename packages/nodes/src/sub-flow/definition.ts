import { cleanText, idSchema } from '@bellhop/schema';
import { z } from 'zod';
import { field } from '../contract/field.ts';
import type { CardItem, ConfigProblem, NodeDefinition } from '../contract/node-definition.ts';
import { variablesIn } from '../contract/variables-in.ts';

const pairs = z
  .array(z.strictObject({ id: idSchema, key: cleanText(60), value: cleanText(1000) }))
  .max(30);
export const outcomeSchema = z.strictObject({ id: idSchema, name: cleanText(60) });

export const subFlowConfigSchema = z.strictObject({
  flow: field(z.union([z.literal(''), idSchema]), { widget: 'flow' }),
  /** Name in the sub-flow, and the text that fills it. */
  inputs: field(pairs, { widget: 'keyValues', variables: true }),
  /** Name here, and the name in the sub-flow that it is taken from. */
  outputs: field(pairs, { widget: 'keyValues' }),
  /** What the sub-flow may end with; each has an exit of its own. */
  outcomes: field(z.array(outcomeSchema).max(20), { widget: 'custom' }),
});
export type SubFlowConfig = z.infer<typeof subFlowConfigSchema>;

export function outcomeExit(id: string): string {
  return `outcome:${id}`;
}

/** Names that a template can mention. */
export const variablePattern = /^[A-Za-z_]\w*$/;

export const definition: NodeDefinition<SubFlowConfig> = {
  type: 'sub-flow',
  version: 1,
  kind: 'step',
  category: 'flow',
  icon: 'subFlow',
  config: subFlowConfigSchema,
  starter: () => ({ flow: '', inputs: [], outputs: [], outcomes: [] }),
  exits: ({ outcomes }) => [
    ...outcomes.map(({ id, name }) =>
      name.trim() === ''
        ? { id: outcomeExit(id), label: 'outcome' }
        : { id: outcomeExit(id), text: name },
    ),
    { id: 'done', label: 'done', optional: true },
  ],
  waits: () => false,
  calls: ({ flow }) => (flow === '' ? [] : [flow]),
  reads: ({ inputs }) => variablesIn(inputs.map(({ value }) => value)),
  writes: ({ outputs }) => outputs.map(({ key }) => key.trim()).filter((key) => key !== ''),
  renames: (config, renamed) => ({
    ...config,
    outputs: config.outputs.map((row) => ({ ...row, key: renamed(row.key) })),
  }),
  card,
  check,
  migrations: {},
};

function card({ flow, inputs, outputs }: SubFlowConfig): CardItem[] {
  if (flow === '') return [{ kind: 'line', line: 'noFlow' }];
  const items: CardItem[] = [{ kind: 'line', line: 'calls' }];
  const given = inputs.map(({ key }) => key);
  const taken = outputs.map(({ key }) => key);
  if (given.length > 0) items.push({ kind: 'line', line: 'gives', values: { variables: given } });
  if (taken.length > 0) items.push({ kind: 'line', line: 'takes', values: { variables: taken } });
  return items;
}

function check({ flow, inputs, outputs, outcomes }: SubFlowConfig): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  if (flow === '') problems.push({ code: 'noFlow', severity: 'error', field: 'flow' });
  problems.push(...checkNames('inputs', inputs), ...checkNames('outputs', outputs));
  outputs.forEach(({ value }, index) => {
    if (variablePattern.test(value.trim())) return;
    const field = `outputs.${String(index)}.value`;
    problems.push({ code: 'badName', severity: 'error', field, values: { name: value } });
  });
  const seen = new Set<string>();
  outcomes.forEach(({ name }, index) => {
    const key = name.trim().toLowerCase();
    const field = `outcomes.${String(index)}.name`;
    if (key === '') problems.push({ code: 'noOutcome', severity: 'error', field });
    else if (seen.has(key)) {
      problems.push({ code: 'repeatedOutcome', severity: 'error', field, values: { name } });
    }
    seen.add(key);
  });
  return problems;
}

function checkNames(name: 'inputs' | 'outputs', rows: SubFlowConfig['inputs']): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  const seen = new Set<string>();
  rows.forEach(({ key }, index) => {
    const field = `${name}.${String(index)}.key`;
    const values = { name: key };
    if (!variablePattern.test(key.trim())) {
      problems.push({ code: 'badName', severity: 'error', field, values });
    } else if (seen.has(key.trim())) {
      problems.push({ code: 'repeatedName', severity: 'error', field, values });
    }
    seen.add(key.trim());
  });
  return problems;
}
