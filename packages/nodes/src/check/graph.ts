import type { FlowDocument, FlowEdge } from '@bellhop/schema';
import type { Steps } from './read-steps.ts';

/** Where a step leads to. `exit` null: it jumps there without an edge. */
export interface Way {
  exit: string | null;
  to: string;
}

/** How the steps of a flow hang together; built once, in one pass over the edges. */
export interface Graph {
  /** All ways out of each step, whether it is switched on or not. */
  ways: ReadonlyMap<string, readonly Way[]>;
  /** Exits of each step that have an edge. */
  used: ReadonlyMap<string, ReadonlySet<string>>;
  edges: readonly FlowEdge[];
  /** Steps that some path leads to. */
  reached: ReadonlySet<string>;
}

const nothing: readonly Way[] = [];

export function waysOf({ ways }: Pick<Graph, 'ways'>, node: string): readonly Way[] {
  return ways.get(node) ?? nothing;
}

export function buildGraph(document: FlowDocument, steps: Steps): Graph {
  const ways = new Map<string, Way[]>();
  const used = new Map<string, Set<string>>();
  const edges = Object.values(document.edges);
  const add = (from: string, way: Way) => {
    const list = ways.get(from);
    if (list === undefined) ways.set(from, [way]);
    else list.push(way);
  };
  for (const { from, to } of edges) {
    add(from.node, { exit: from.exit, to: to.node });
    const exits = used.get(from.node);
    if (exits === undefined) used.set(from.node, new Set([from.exit]));
    else exits.add(from.exit);
  }
  for (const [id, { jumps }] of steps) {
    for (const { flow, node } of jumps) {
      if ((flow === null || flow === document.id) && node !== '') add(id, { exit: null, to: node });
    }
  }
  const starts = [...steps.values()].filter(({ definition }) => definition.kind === 'trigger');
  const reached = reach(
    ways,
    starts.map(({ node }) => node.id),
  );
  return { ways, used, edges, reached };
}

/** Everything that can be reached from some steps, themselves included; `closed` is not passed. */
export function reach(
  ways: Graph['ways'],
  from: readonly string[],
  closed?: string,
): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [...from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id) || id === closed) continue;
    reached.add(id);
    for (const { to } of ways.get(id) ?? nothing) open.push(to);
  }
  return reached;
}
