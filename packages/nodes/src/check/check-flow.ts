import type { FlowDocument, Problem } from '@bellhop/schema';
import { checkNode, type Around } from './check-node.ts';
import { checkPaths } from './check-paths.ts';
import { readSteps, type Definitions, type ReadableStep } from './read-steps.ts';

/** What a check may know about the shop besides the flow. Nothing is said about what is not known. */
export interface Surroundings {
  /** Ids of the shop's intents. */
  intents?: readonly string[] | null;
}

const bySeverity = { error: 0, warning: 1, hint: 2 };

/**
 * Everything that is wrong with a flow, worst first. Pure: the same list in the editor, on publishing and on the
 * command line. An empty list means that the flow can go live without a question.
 */
export function checkFlow(
  document: FlowDocument,
  definitions: Definitions,
  { intents = null }: Surroundings = {},
): Problem[] {
  const steps = readSteps(document, definitions);
  const around: Around = { document, definitions, intents, written: writtenVariables(steps) };
  const problems = [
    ...Object.values(document.nodes).flatMap((node) => checkNode(node, around)),
    ...checkPaths(document, steps),
  ];
  return problems.sort((left, right) => bySeverity[left.severity] - bySeverity[right.severity]);
}

/** Names of the variables that steps of this flow fill. */
function writtenVariables(steps: ReadonlyMap<string, ReadableStep>): ReadonlySet<string> {
  const names = [...steps.values()].flatMap(
    ({ definition, config }) => definition.writes?.(config) ?? [],
  );
  return new Set(names);
}
