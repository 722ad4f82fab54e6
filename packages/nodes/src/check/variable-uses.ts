import type {
  Command,
  FlowDocument,
  JsonValue,
  SimpleCommand,
  TestCase,
  TestStep,
} from '@bellhop/schema';
import { renameVariable, type NewName } from '../contract/rename-variable.ts';
import { templateVariables } from '../contract/template-variables.ts';
import { readSteps, type Definitions } from './read-steps.ts';

/** Where a flow variable is filled and where it is used, by the ids of the steps. */
export interface VariableUse {
  name: string;
  writers: readonly string[];
  readers: readonly string[];
  /** False where a step type, or a flow that calls this one, gives the name. */
  canRename: boolean;
}

/** All variables that the steps of a flow fill or use, by name. */
export function usesOfVariables(document: FlowDocument, definitions: Definitions): VariableUse[] {
  const uses = new Map<string, { writers: string[]; readers: string[]; canRename: boolean }>();
  const given = new Set<string>(templateVariables);
  const useOf = (name: string) => {
    const use = uses.get(name) ?? { writers: [], readers: [], canRename: true };
    uses.set(name, use);
    return use;
  };
  for (const [id, { definition, config, reads, writes }] of readSteps(document, definitions)) {
    for (const name of reads) if (!given.has(name)) useOf(name).readers.push(id);
    for (const name of writes) {
      const use = useOf(name);
      use.writers.push(id);
      const renamed = renameVariable(config, definition, { from: name, to: `${name}_` });
      if (definition.writes?.(renamed).includes(name) === true) use.canRename = false;
    }
  }
  return [...uses]
    .map(([name, use]) => ({ name, ...use }))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}

/** One edit that calls a variable otherwise everywhere: in all steps and in the tests of the flow. */
export function renameVariableIn(
  document: FlowDocument,
  definitions: Definitions,
  names: NewName,
): Command {
  const commands: SimpleCommand[] = [];
  for (const [id, { definition, config, reads, writes }] of readSteps(document, definitions)) {
    if (!reads.includes(names.from) && !writes.includes(names.from)) continue;
    const next = renameVariable(config, definition, names);
    commands.push({ type: 'setConfig', node: id, config: next });
  }
  for (const test of Object.values(document.tests)) {
    const next = inTest(test, names);
    if (next !== test) commands.push({ type: 'putTest', test: next });
  }
  return { type: 'batch', commands };
}

/** The same object where the test says nothing about the variable. */
function inTest(test: TestCase, names: NewName): TestCase {
  const steps = test.steps.map((step) => inStep(step, names));
  return steps.some((step, at) => step !== test.steps[at]) ? { ...test, steps } : test;
}

function inStep(step: TestStep, { from, to }: NewName): TestStep {
  if (!('expect' in step)) return step;
  const { variables } = step.expect;
  if (variables === undefined || !Object.hasOwn(variables, from)) return step;
  const renamed = Object.entries(variables).map(([name, value]): [string, JsonValue] => [
    name === from ? to : name,
    value,
  ]);
  return { expect: { ...step.expect, variables: Object.fromEntries(renamed) } };
}
