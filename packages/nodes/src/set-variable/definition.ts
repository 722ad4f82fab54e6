import type { CardItem, Exit, NodeDefinition } from '../contract/node-definition.ts';
import { variablesIn } from '../contract/variables-in.ts';
import { check } from './check.ts';
import {
  isCalculation,
  setVariableConfigSchema,
  type Operation,
  type SetVariableConfig,
} from './config.ts';

export const definition: NodeDefinition<SetVariableConfig> = {
  type: 'set-variable',
  version: 1,
  kind: 'step',
  category: 'customer',
  icon: 'setVariable',
  config: setVariableConfigSchema,
  starter: () => ({
    to: 'variable',
    name: '',
    fieldName: '',
    operation: 'text',
    value: '',
    days: 0,
  }),
  exits,
  waits: () => false,
  reads: ({ value, to, name, operation }) => {
    const own = to === 'variable' && name !== '' && needsOld(operation) ? [name] : [];
    return [...new Set([...own, ...variablesIn(value)])];
  },
  writes: ({ to, name }) => (to === 'variable' && name.trim() !== '' ? [name.trim()] : []),
  emptyAt: () => ['failed'],
  card,
  check,
  migrations: {},
};

function needsOld(operation: Operation): boolean {
  return operation === 'append' || (isCalculation(operation) && operation !== 'set');
}

function exits({ operation }: SetVariableConfig): Exit[] {
  const then: Exit = { id: 'then', label: 'then', optional: true };
  return isCalculation(operation)
    ? [then, { id: 'failed', label: 'failed', optional: true }]
    : [then];
}

function card({ to, name, fieldName, operation, value, days }: SetVariableConfig): CardItem[] {
  const target = (to === 'variable' ? name : fieldName).trim();
  if (target === '') return [{ kind: 'line', line: 'noName' }];
  const values = { name: target, value, days };
  return [{ kind: 'line', line: operation, values }];
}
