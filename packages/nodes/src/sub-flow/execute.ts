import type { JsonValue } from '@bellhop/schema';
import type { NodeExecutor, OwnReason, RunContext } from '../contract/node-executor.ts';
import { outcomeExit, type SubFlowConfig } from './definition.ts';

export const executor: NodeExecutor<SubFlowConfig> = {
  kind: 'step',
  enter: ({ flow, inputs }, context) => {
    if (flow === '') return { type: 'failed', code: 'noFlow' };
    const given = inputs.map(({ key, value }) => [key.trim(), valueOf(value, context)] as const);
    const because: OwnReason[] =
      given.length === 0
        ? [{ code: 'calls', outcome: null, values: {} }]
        : [{ code: 'gives', outcome: null, values: { variables: given.map(([key]) => key) } }];
    return { type: 'call', flow, inputs: Object.fromEntries(given), because };
  },
  returned: ({ outputs, outcomes }, _context, from) => {
    const variables: Record<string, JsonValue> = {};
    const because: OwnReason[] = [];
    for (const { key, value } of outputs) {
      const name = value.trim();
      const isThere = Object.hasOwn(from.variables, name);
      variables[key.trim()] = isThere ? (from.variables[name] ?? null) : null;
      if (isThere) continue;
      because.push({ code: 'noOutput', outcome: 'unknown', values: { variable: name } });
    }
    const said = from.outcome.trim().toLowerCase();
    const outcome = outcomes.find(({ name }) => said !== '' && name.trim().toLowerCase() === said);
    if (outcome !== undefined) {
      const exit = outcomeExit(outcome.id);
      const values = { outcome: outcome.name };
      because.push({ code: 'endedWith', outcome: true, values, exit });
      return { type: 'exit', exit, variables, because };
    }
    const values = { outcome: from.outcome };
    const code = said === '' ? 'ended' : 'endedOtherwise';
    because.push({ code, outcome: null, values, exit: 'done' });
    return { type: 'exit', exit: 'done', variables, because };
  },
};

const onlyVariable = /^\s*\{\{\s*([A-Za-z_]\w*)\s*\}\}\s*$/;

/** A variable by itself is handed on as it is: a list stays a list, a number a number. Anything else is a text. */
function valueOf(template: string, { variables, render }: RunContext): JsonValue {
  const name = onlyVariable.exec(template)?.[1];
  if (name !== undefined && Object.hasOwn(variables, name)) return variables[name] ?? null;
  return render(template);
}
