import { applyNodeChanges, type NodeChange } from '@xyflow/react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { FlowDocument, Position } from '@bellhop/schema';
import { useStore } from 'zustand';
import { frameOf, hiddenSteps } from '../document/groups.ts';
import { drawnThings } from '../document/drawn-things.ts';
import { canvasEdges, type CanvasNode } from '../document/view-model.ts';
import { moveThings, spliceStep } from '../session/edit-actions.ts';
import type { FlowSession } from '../session/flow-session.ts';
import { useSession, useView } from '../session/use-session.ts';
import { select } from '../session/view-store.ts';

/**
 * The drawn steps, notes, groups and lines. While a card is dragged its place lives here alone; it reaches the document
 * once, when the drag ends. Arrow keys arrive here too, without any drag event, so the end of a move is read from the
 * changes.
 */
export function useCanvasNodes() {
  const session = useSession();
  const document = useStore(session.flow, (state) => state.document);
  const selected = useView((view) => view.nodes);
  const selectedNotes = useView((view) => view.notes);
  const selectedEdges = useView((view) => view.edges);
  const collapsed = useView((view) => view.collapsed);
  const hidden = useMemo(
    () => hiddenSteps(document.groups, collapsed),
    [document.groups, collapsed],
  );
  const ground = { document, selected, selectedNotes, hidden, sizes: session.sizes };
  const [drawn, setDrawn] = useState<readonly CanvasNode[]>(() => drawnThings([], ground));
  const nodes = useMemo(
    () => drawnThings(drawn, { document, selected, selectedNotes, hidden, sizes: session.sizes }),
    [drawn, document, selected, selectedNotes, hidden, session.sizes],
  );
  const edges = useMemo(
    () => canvasEdges(document.edges, selectedEdges, hidden),
    [document.edges, selectedEdges, hidden],
  );

  // What the document says now is the ground for the next changes, unless some of them have come in meanwhile.
  useEffect(() => {
    setDrawn((before) => (before === drawn ? nodes : before));
  }, [drawn, nodes]);

  const onNodesChange = useCallback(
    (changes: NodeChange<CanvasNode>[]) => {
      setDrawn((before) =>
        applyNodeChanges(
          withMembers(session, before, changes).filter(
            ({ type }) => type === 'position' || type === 'dimensions',
          ),
          [...before],
        ),
      );
      for (const change of changes) {
        if (change.type === 'dimensions' && change.dimensions !== undefined) {
          session.sizes.set(change.id, change.dimensions);
        }
      }
      takeSelection(session, changes);
      if (session.canEdit) finish(session, finishedMoves(session, changes));
    },
    [session],
  );

  return { nodes, edges, onNodesChange };
}

/** A step that ends its move on a line goes into it; everything else lies where it was let go. */
function finish(session: FlowSession, moves: Record<string, Position>): void {
  const { dropEdge } = session.view.getState();
  const [move, ...more] = Object.entries(moves);
  if (dropEdge === null || move === undefined || more.length > 0) moveThings(session, moves);
  else spliceStep(session, move[0], { edge: dropEdge, at: move[1] });
}

/** A frame that is dragged takes its steps along. */
function withMembers(
  { flow }: FlowSession,
  drawn: readonly CanvasNode[],
  changes: NodeChange<CanvasNode>[],
): NodeChange<CanvasNode>[] {
  const { groups } = flow.getState().document;
  return changes.flatMap((change) => {
    const group = change.type === 'position' ? groups[change.id] : undefined;
    if (change.type !== 'position' || group === undefined) return [change];
    const frame = drawn.find(({ id }) => id === group.id);
    const to = change.position;
    if (frame === undefined || to === undefined) return [change];
    const members = new Set(group.nodes);
    const moved = drawn
      .filter(({ id }) => members.has(id))
      .map((node): NodeChange<CanvasNode> => {
        const position = {
          x: node.position.x + to.x - frame.position.x,
          y: node.position.y + to.y - frame.position.y,
        };
        return { ...change, id: node.id, position };
      });
    return [change, ...moved];
  });
}

function finishedMoves(
  { flow, sizes }: FlowSession,
  changes: NodeChange<CanvasNode>[],
): Record<string, Position> {
  const { document } = flow.getState();
  const positions: Record<string, Position> = {};
  for (const change of changes) {
    if (change.type !== 'position' || change.dragging === true) continue;
    const { id, position } = change;
    if (position === undefined) continue;
    Object.assign(positions, memberMoves(document, id, position, sizes) ?? { [id]: position });
  }
  return positions;
}

/** Where the steps of a group come to lie when its frame lies there; undefined for anything but a group. */
function memberMoves(
  { groups, nodes }: FlowDocument,
  id: string,
  to: Position,
  sizes: FlowSession['sizes'],
): Record<string, Position> | undefined {
  const group = groups[id];
  if (group === undefined) return undefined;
  const from = frameOf(
    group,
    (node) => nodes[node]?.position,
    (node) => sizes.get(node),
  );
  if (from === undefined) return {};
  const moved = group.nodes.flatMap((member): [string, Position][] => {
    const old = nodes[member]?.position;
    return old === undefined
      ? []
      : [[member, { x: old.x + to.x - from.x, y: old.y + to.y - from.y }]];
  });
  return Object.fromEntries(moved);
}

function takeSelection({ view, flow }: FlowSession, changes: NodeChange<CanvasNode>[]) {
  const picks = changes.filter((change) => change.type === 'select');
  if (picks.length === 0) return;
  const isNote = (id: string) => Object.hasOwn(flow.getState().document.notes, id);
  const nodes = new Set(view.getState().nodes);
  const notes = new Set(view.getState().notes);
  for (const { id, selected } of picks) {
    const table = isNote(id) ? notes : nodes;
    if (selected) table.add(id);
    else table.delete(id);
  }
  select(view, nodes, view.getState().edges, notes);
}
