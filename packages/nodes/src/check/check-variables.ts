import type { FlowDocument, Problem } from '@bellhop/schema';
import { templateVariables } from '../contract/template-variables.ts';
import { reach, waysOf, type Graph } from './graph.ts';
import type { Steps } from './read-steps.ts';
import type { ReadableStep } from './step-facts.ts';
import { writersOf } from './variables-at.ts';

/** Variables that nothing fills, and ones that are read where nothing can have filled them yet. */
export function checkVariables(document: FlowDocument, steps: Steps, graph: Graph): Problem[] {
  // What the flow declares has a value from the start; a sub-flow's inputs are declared too.
  const given = new Set<string>([
    ...templateVariables,
    ...Object.values(document.variables).map(({ name }) => name),
  ]);
  const writers = writersOf(steps);
  const filledAt = new Map<string, ReadonlySet<string>>();
  const problems: Problem[] = [];
  for (const [id, step] of steps) {
    for (const variable of step.reads) {
      if (given.has(variable)) continue;
      const list = writers.get(variable);
      if (list === undefined) {
        problems.push(stranger(step, variable));
        continue;
      }
      if (!graph.reached.has(id) || list.includes(id)) continue;
      let filled = filledAt.get(variable);
      if (filled === undefined) {
        filled = behind(list, graph);
        filledAt.set(variable, filled);
      }
      if (!filled.has(id)) problems.push({ ...stranger(step, variable), code: 'readBeforeSet' });
    }
  }
  return problems;
}

/** Every step that some path leads to from behind one of these. */
function behind(from: readonly string[], graph: Graph): ReadonlySet<string> {
  const next = from.flatMap((id) => waysOf(graph, id).map(({ to }) => to));
  return reach(graph.ways, next);
}

function stranger({ node, texts }: ReadableStep, variable: string): Problem {
  const text = texts.find(({ variables }) => variables.includes(variable));
  return {
    code: text === undefined ? 'neverSet' : 'unknownVariable',
    severity: 'warning',
    node: node.id,
    ...(text !== undefined && { field: text.path }),
    values: { variable },
  };
}
