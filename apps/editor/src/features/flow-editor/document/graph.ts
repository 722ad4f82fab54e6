import { byPlace, type FlowDocument, type FlowEdge, type FlowNode } from '@bellhop/schema';
import { isTrigger, stepFacts } from './step-facts.ts';

export interface GraphIndex {
  /** Edge by `node exit`. */
  byExit: ReadonlyMap<string, FlowEdge>;
  from: ReadonlyMap<string, readonly FlowEdge[]>;
  to: ReadonlyMap<string, readonly FlowEdge[]>;
}

const indexes = new WeakMap<FlowDocument['edges'], GraphIndex>();

export function exitKey(node: string, exit: string): string {
  return `${node} ${exit}`;
}

/** Edges by both ends, built once per set of edges. */
export function graphIndex(document: FlowDocument): GraphIndex {
  const found = indexes.get(document.edges);
  if (found !== undefined) return found;
  const byExit = new Map<string, FlowEdge>();
  const from = new Map<string, FlowEdge[]>();
  const to = new Map<string, FlowEdge[]>();
  for (const edge of Object.values(document.edges)) {
    byExit.set(exitKey(edge.from.node, edge.from.exit), edge);
    from.set(edge.from.node, [...(from.get(edge.from.node) ?? []), edge]);
    to.set(edge.to.node, [...(to.get(edge.to.node) ?? []), edge]);
  }
  const index: GraphIndex = { byExit, from, to };
  indexes.set(document.edges, index);
  return index;
}

/** Edges that leave a step, in the order of its exits. */
export function edgesInExitOrder(document: FlowDocument, node: FlowNode): FlowEdge[] {
  const order = new Map(stepFacts(node).exits.map((exit, index) => [exit.id, index]));
  const rank = (edge: FlowEdge) => order.get(edge.from.exit) ?? order.size;
  return [...(graphIndex(document).from.get(node.id) ?? [])].sort((a, b) => rank(a) - rank(b));
}

export interface OutlineRow {
  node: FlowNode;
  depth: number;
  /** Exit that leads here from the row above it in the tree; null for a root. */
  via: { node: string; exit: string } | null;
}

/** The flow as a list to read: triggers first, then depth first by exits; what nothing leads to comes last. */
export function outline(document: FlowDocument): OutlineRow[] {
  const rows: OutlineRow[] = [];
  const seen = new Set<string>();
  const visit = (node: FlowNode, depth: number, via: OutlineRow['via']) => {
    if (seen.has(node.id)) return;
    seen.add(node.id);
    rows.push({ node, depth, via });
    for (const edge of edgesInExitOrder(document, node)) {
      const next = document.nodes[edge.to.node];
      if (next !== undefined) visit(next, depth + 1, edge.from);
    }
  };
  const nodes = Object.values(document.nodes).sort(byPlace);
  const { to } = graphIndex(document);
  const roots = [
    ...nodes.filter(isTrigger),
    ...nodes.filter((node) => !isTrigger(node) && !to.has(node.id)),
    ...nodes,
  ];
  for (const node of roots) visit(node, 0, null);
  return rows;
}
