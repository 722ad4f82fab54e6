import type { FlowDocument, Problem } from '@bellhop/schema';
import type { CheckContext } from '../contract/node-definition.ts';
import { checkCalls } from './check-calls.ts';
import { checkChannels } from './check-channels.ts';
import { checkMentions } from './check-mentions.ts';
import { checkNode } from './check-node.ts';
import { checkPaths } from './check-paths.ts';
import { checkOverlaps } from './check-triggers-overlap.ts';
import { checkVariables } from './check-variables.ts';
import { checkWindows } from './check-windows.ts';
import { buildGraph } from './graph.ts';
import { readSteps, type Definitions } from './read-steps.ts';
import type { Surroundings } from './surroundings.ts';

const bySeverity = { error: 0, warning: 1, hint: 2 };

/**
 * Everything that is wrong with a flow, worst first. Pure: the same list in the editor, on publishing and on the
 * command line. An empty list means that the flow can go live without a question. What was found out about a step is
 * kept for as long as its record lives, so that checking again after an edit looks at the changed step and the paths.
 */
export function checkFlow(
  document: FlowDocument,
  definitions: Definitions,
  around: Surroundings = {},
): Problem[] {
  const { locales, defaultLocale, kind } = document;
  const context: CheckContext = { locales, defaultLocale, kind, intents: around.intents ?? null };
  const steps = readSteps(document, definitions);
  const graph = buildGraph(document, steps);
  const { flows = null, channels = null } = around;
  const own = Object.values(document.nodes).flatMap((node) =>
    checkNode(node, definitions, context),
  );
  const problems = [
    ...own,
    ...checkPaths(document, steps, graph),
    ...checkCalls(document, steps, { definitions, flows }),
    ...checkOverlaps(document, steps, { definitions, flows }),
    ...checkVariables(document, steps, graph),
    ...checkMentions(steps, around, own),
    ...checkChannels(steps, channels),
    ...checkWindows(steps, graph, channels),
  ];
  return problems.sort((left, right) => bySeverity[left.severity] - bySeverity[right.severity]);
}
