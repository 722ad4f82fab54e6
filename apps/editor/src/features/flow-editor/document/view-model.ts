import type { FlowDocument, FlowEdge } from '@bellhop/schema';
import type { Edge, Node } from '@xyflow/react';

/** A step, a note, or the frame of a group: what they say is read from the document by id. */
export type CanvasNode = Node<Record<string, never>, 'step' | 'note' | 'group'>;
export type CanvasEdge = Edge<Record<string, never>, 'flow'>;

const noData: Record<string, never> = {};

/**
 * Brings the drawn steps in line with the document. An object whose step did not move, appear or change its
 * selection is handed back as it was: React Flow draws again only what is a new object.
 */
export function reconcileNodes(
  drawn: readonly CanvasNode[],
  document: FlowDocument,
  { selected, hidden }: { selected: ReadonlySet<string>; hidden: ReadonlyMap<string, string> },
): readonly CanvasNode[] {
  const before = new Map(drawn.map((node) => [node.id, node]));
  const shown = Object.values(document.nodes).filter(({ id }) => !hidden.has(id));
  const next = shown.map((node): CanvasNode => {
    const old = before.get(node.id);
    const isSelected = selected.has(node.id);
    if (old === undefined) {
      return {
        id: node.id,
        type: 'step',
        position: node.position,
        data: noData,
        selected: isSelected,
      };
    }
    const isMoving = old.dragging === true;
    const stands =
      isMoving || (old.position.x === node.position.x && old.position.y === node.position.y);
    if (stands && (old.selected ?? false) === isSelected) return old;
    return { ...old, position: isMoving ? old.position : node.position, selected: isSelected };
  });
  return next;
}

const edgeCache = new WeakMap<FlowEdge, { plain: CanvasEdge; selected: CanvasEdge }>();

/** Edges for React Flow, one object per edge object of the document. A line to a hidden step ends at its group. */
export function canvasEdges(
  edges: FlowDocument['edges'],
  selected: ReadonlySet<string>,
  hidden: ReadonlyMap<string, string> = new Map(),
): CanvasEdge[] {
  return Object.values(edges).flatMap((edge) => {
    const drawn = drawnEdge(edge, selected.has(edge.id));
    const [from, to] = [hidden.get(edge.from.node), hidden.get(edge.to.node)];
    if (from === undefined && to === undefined) return [drawn];
    // Inside of a collapsed group nothing is seen.
    if (from === to) return [];
    return [
      {
        ...drawn,
        ...(from !== undefined && { source: from, sourceHandle: edge.id }),
        ...(to !== undefined && { target: to }),
        reconnectable: false,
      },
    ];
  });
}

function drawnEdge(edge: FlowEdge, isSelected: boolean): CanvasEdge {
  let pair = edgeCache.get(edge);
  if (pair === undefined) {
    const plain: CanvasEdge = {
      id: edge.id,
      type: 'flow',
      source: edge.from.node,
      sourceHandle: edge.from.exit,
      target: edge.to.node,
    };
    pair = { plain, selected: { ...plain, selected: true, zIndex: 5 } };
    edgeCache.set(edge, pair);
  }
  return isSelected ? pair.selected : pair.plain;
}

export function isSameList<Item>(a: readonly Item[], b: readonly Item[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
