import type { FlowDocument, Problem } from '@bellhop/schema';
import { checkNode } from './check-node.ts';
import { checkPaths } from './check-paths.ts';
import { readSteps, type Definitions } from './read-steps.ts';

const bySeverity = { error: 0, warning: 1, hint: 2 };

/**
 * Everything that is wrong with a flow, worst first. Pure: the same list in the editor, on publishing and on the
 * command line. An empty list means that the flow can go live without a question.
 */
export function checkFlow(document: FlowDocument, definitions: Definitions): Problem[] {
  const steps = readSteps(document, definitions);
  const problems = [
    ...Object.values(document.nodes).flatMap((node) => checkNode(document, node, definitions)),
    ...checkPaths(document, steps),
  ];
  return problems.sort((left, right) => bySeverity[left.severity] - bySeverity[right.severity]);
}
