import type { FlowDocument, FlowEdge } from '../document/flow-document.ts';
import type { Difference } from './difference.ts';

/** One side of a merge: what it has, and what it changed since the common base. */
export interface Side {
  document: FlowDocument;
  change: Difference;
}

type Edges = FlowDocument['edges'];

/**
 * The edges of a merge whose other tables are joined already. An exit has one edge and an edge has two ends, so those
 * of both sides are let in by rank: what the winner drew, what the loser drew, what nobody touched, and at last what
 * only has to come back.
 */
export function joinEdges(joined: FlowDocument, winner: Side, loser: Side): Edges {
  const { added, updated, removed } = winner.change.edges;
  const drawn = [...Object.values(added), ...Object.values(updated).map(([, to]) => to)];
  const isRestored = (id: string) =>
    Object.hasOwn(loser.change.nodes.removed, id) && Object.hasOwn(joined.nodes, id);
  // With a step that comes back come its lines, and a line that the loser moved falls back to where the winner has it.
  const comingBack = Object.values(winner.document.edges).filter(
    ({ id, from, to }) =>
      Object.hasOwn(loser.change.edges.updated, id) || isRestored(from.node) || isRestored(to.node),
  );
  const accepted = new Map<string, FlowEdge>();
  const exits = new Set<string>();
  for (const edge of [...drawn, ...loserFirst(joined.edges, loser), ...comingBack]) {
    const exit = `${edge.from.node} ${edge.from.exit}`;
    const isLoose =
      !Object.hasOwn(joined.nodes, edge.from.node) || !Object.hasOwn(joined.nodes, edge.to.node);
    if (isLoose || exits.has(exit) || accepted.has(edge.id) || removed[edge.id] !== undefined) {
      continue;
    }
    exits.add(exit);
    accepted.set(edge.id, edge);
  }
  return inOrder(joined.edges, accepted);
}

function loserFirst(edges: Edges, loser: Side): FlowEdge[] {
  const { added, updated } = loser.change.edges;
  const isLosers = ({ id }: FlowEdge) => Object.hasOwn(added, id) || Object.hasOwn(updated, id);
  const all = Object.values(edges);
  return [...all.filter(isLosers), ...all.filter((edge) => !isLosers(edge))];
}

/** Known edges keep their place in the table, so that an exported flow shows real changes only. */
function inOrder(edges: Edges, accepted: ReadonlyMap<string, FlowEdge>): Edges {
  const ids = new Set([...Object.keys(edges), ...accepted.keys()]);
  const table: Edges = {};
  for (const id of ids) {
    const edge = accepted.get(id);
    if (edge !== undefined) table[id] = edge;
  }
  return table;
}
