import { idSchema } from '@bellhop/schema';
import { z } from 'zod';
import { field } from '../contract/field.ts';
import type { CardItem, ConfigProblem, Jump, NodeDefinition } from '../contract/node-definition.ts';

const places = ['step', 'flow'] as const;
const idOrEmpty = z.union([z.literal(''), idSchema]);
const forFlow = { field: 'to', in: ['flow'] };

export const goToConfigSchema = z.strictObject({
  to: field(z.enum(places), { widget: 'select', options: places }),
  step: field(idOrEmpty, { widget: 'step', visibleWhen: { field: 'to', in: ['step'] } }),
  flow: field(idOrEmpty, {
    widget: 'flow',
    flowKinds: ['conversation'],
    visibleWhen: forFlow,
  }),
  /** Id of a step of that flow; empty for where it begins. */
  flowStep: field(idOrEmpty, { widget: 'step', ofFlow: 'flow', visibleWhen: forFlow }),
});
export type GoToConfig = z.infer<typeof goToConfigSchema>;

export const definition: NodeDefinition<GoToConfig> = {
  type: 'go-to',
  version: 1,
  kind: 'step',
  category: 'flow',
  icon: 'goTo',
  config: goToConfigSchema,
  starter: () => ({ to: 'step', step: '', flow: '', flowStep: '' }),
  exits: () => [],
  waits: () => false,
  jumps,
  card,
  check,
  migrations: {},
};

function jumps({ to, step, flow, flowStep }: GoToConfig): Jump[] {
  if (to === 'step') return step === '' ? [] : [{ flow: null, node: step, field: 'step' }];
  if (flow === '') return [];
  return [{ flow, node: flowStep, field: flowStep === '' ? 'flow' : 'flowStep' }];
}

function card({ to, step, flow }: GoToConfig): CardItem[] {
  if (to === 'step') return [{ kind: 'line', line: step === '' ? 'noStep' : 'step' }];
  return [{ kind: 'line', line: flow === '' ? 'noFlow' : 'flow' }];
}

function check({ to, step, flow }: GoToConfig): ConfigProblem[] {
  if (to === 'step' && step === '') {
    return [{ code: 'noStep', severity: 'error', field: 'step' }];
  }
  if (to === 'flow' && flow === '') {
    return [{ code: 'noFlow', severity: 'error', field: 'flow' }];
  }
  return [];
}
