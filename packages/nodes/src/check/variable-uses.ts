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
  const begin = test.given?.begin;
  const variables = inValues(begin?.variables, names);
  const isSame = variables === begin?.variables;
  if (isSame && steps.every((step, at) => step === test.steps[at])) return test;
  if (begin === undefined || variables === undefined) return { ...test, steps };
  return { ...test, steps, given: { ...test.given, begin: { ...begin, variables } } };
}

function inStep(step: TestStep, names: NewName): TestStep {
  if (!('expect' in step)) return step;
  const variables = inValues(step.expect.variables, names);
  if (variables === step.expect.variables) return step;
  return { expect: { ...step.expect, variables } };
}

type Values = Readonly<Record<string, JsonValue>>;

function inValues<V extends Values | undefined>(values: V, { from, to }: NewName): V | Values {
  if (values === undefined || !Object.hasOwn(values, from)) return values;
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name === from ? to : name, value]),
  );
}
