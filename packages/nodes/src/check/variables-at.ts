import type { FlowDocument } from '@bellhop/schema';
import { buildGraph, reach, waysOf, type Graph } from './graph.ts';
import { readSteps, type Definitions, type Steps } from './read-steps.ts';

/** A flow variable as it is known at one step. */
export interface VariableHere {
  name: string;
  /** Some way leads here on which nothing has filled it. */
  mayBeEmpty: boolean;
}

/** The flow variables that something has filled on some way to this step, by name. */
export function variablesAt(
  document: FlowDocument,
  definitions: Definitions,
  node: string,
): VariableHere[] {
  const steps = readSteps(document, definitions);
  const graph = buildGraph(document, steps);
  const here: VariableHere[] = [];
  for (const [name, writers] of writersOf(steps)) {
    const filled = writers.flatMap((id) => filledWays(graph, steps, id));
    if (!reach(graph.ways, filled).has(node)) continue;
    here.push({ name, mayBeEmpty: isReachedWithout(new Set(writers), node, { steps, graph }) });
  }
  return here.sort((left, right) => (left.name < right.name ? -1 : 1));
}

/** Which steps that are switched on fill each variable. */
export function writersOf(steps: Steps): ReadonlyMap<string, readonly string[]> {
  const writers = new Map<string, string[]>();
  for (const [id, { writes, node }] of steps) {
    if (node.disabled === true) continue;
    for (const name of writes) writers.set(name, [...(writers.get(name) ?? []), id]);
  }
  return writers;
}

/** Where a step leads to once it has filled its variables. */
function filledWays(graph: Graph, steps: Steps, id: string): string[] {
  const empty = new Set(steps.get(id)?.emptyAt ?? []);
  return waysOf(graph, id).flatMap(({ exit, to }) => (empty.has(exit ?? '') ? [] : [to]));
}

/** Whether a chat can come here without passing any of the steps by an exit at which they have filled it. */
function isReachedWithout(
  writers: ReadonlySet<string>,
  node: string,
  { steps, graph }: { steps: Steps; graph: Graph },
): boolean {
  const ways = new Map(graph.ways);
  for (const id of writers) {
    const empty = new Set(steps.get(id)?.emptyAt ?? []);
    ways.set(
      id,
      waysOf(graph, id).filter(({ exit }) => empty.has(exit ?? '')),
    );
  }
  const starts = [...steps.values()].filter(
    ({ definition, node: { disabled } }) => definition.kind === 'trigger' && disabled !== true,
  );
  return reach(
    ways,
    starts.map(({ node: { id } }) => id),
  ).has(node);
}
