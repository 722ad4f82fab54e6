import type { JsonValue } from '@bellhop/schema';
import type { NodeExecutor, OwnReason, RunContext, StepResult } from '../contract/node-executor.ts';
import { appended } from './append.ts';
import { calculate } from './calculate.ts';
import type { SetVariableConfig } from './config.ts';

/** A chat's variables are read and written with every message: longer texts are cut. */
export const longestText = 3_000;

export const executor: NodeExecutor<SetVariableConfig> = {
  kind: 'step',
  enter: (config, context) => {
    const { operation, days, value } = config;
    if (nameOf(config) === '') return { type: 'failed', code: 'noName' };
    switch (operation) {
      case 'text':
        return textOf(config, context);
      case 'date':
        return put(config, dayFrom(context, days), 'date');
      case 'append': {
        const list = appended(oldOf(config, context), context.render(value));
        return put(config, list, 'append', { count: list.length });
      }
      case 'clear':
        return put(config, null, 'clear');
      default: {
        const sum = calculate(operation, oldOf(config, context), context.render(value));
        if (sum.ok) return put(config, sum.value, operation);
        const because = [{ ...sum.because, exit: 'failed' }];
        return { type: 'exit', exit: 'failed', because };
      }
    }
  },
};

function nameOf({ to, name, fieldName }: SetVariableConfig): string {
  return (to === 'variable' ? name : fieldName).trim();
}

function oldOf(config: SetVariableConfig, { variables, event }: RunContext): JsonValue {
  const from = config.to === 'variable' ? variables : (event.facts.customer.fields ?? {});
  const name = nameOf(config);
  return Object.hasOwn(from, name) ? (from[name] ?? null) : null;
}

function put(
  config: SetVariableConfig,
  value: JsonValue,
  code: string,
  more: OwnReason['values'] = {},
): StepResult {
  const name = nameOf(config);
  const shown = value ?? '';
  const because = [{ code, outcome: null, values: { name, value: shown, ...more } }];
  if (config.to === 'variable') {
    return { type: 'exit', exit: 'then', because, variables: { [name]: value } };
  }
  return { type: 'exit', exit: 'then', because, effects: [{ type: 'setField', name, value }] };
}

function textOf(config: SetVariableConfig, { render }: RunContext): StepResult {
  const letters = [...render(config.value)];
  const code = letters.length > longestText ? 'cut' : 'text';
  return put(config, letters.slice(0, longestText).join(''), code, { limit: longestText });
}

/** On the shop's calendar; where an old event does not know it, on that of UTC. */
function dayFrom({ event }: RunContext, days: number): string {
  const today = event.facts.localTime.day ?? event.at.slice(0, 10);
  return new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
}
