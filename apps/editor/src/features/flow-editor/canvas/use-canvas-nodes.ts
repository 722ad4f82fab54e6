import { applyNodeChanges, type NodeChange } from '@xyflow/react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Position } from '@bellhop/schema';
import { useStore } from 'zustand';
import { canvasEdges, reconcileNodes, type CanvasNode } from '../document/view-model.ts';
import { moveSteps } from '../session/edit-actions.ts';
import { useSession, useView } from '../session/use-session.ts';
import { select } from '../session/view-store.ts';

/**
 * The drawn steps and lines. While a card is dragged its place lives here alone; it reaches the document once, when the
 * drag ends. Arrow keys arrive here too, without any drag event, so the end of a move is read from the changes.
 */
export function useCanvasNodes() {
  const session = useSession();
  const document = useStore(session.flow, (state) => state.document);
  const selected = useView((view) => view.nodes);
  const selectedEdges = useView((view) => view.edges);
  const [drawn, setDrawn] = useState<readonly CanvasNode[]>(() =>
    reconcileNodes([], document, selected),
  );
  const nodes = useMemo(
    () => reconcileNodes(drawn, document, selected),
    [drawn, document, selected],
  );
  const edges = useMemo(
    () => canvasEdges(document.edges, selectedEdges),
    [document.edges, selectedEdges],
  );

  // What the document says now is the ground for the next changes.
  useEffect(() => {
    setDrawn(nodes);
  }, [nodes]);

  const onNodesChange = useCallback(
    (changes: NodeChange<CanvasNode>[]) => {
      setDrawn((before) =>
        applyNodeChanges(
          changes.filter((change) => change.type === 'position' || change.type === 'dimensions'),
          [...before],
        ),
      );
      for (const change of changes) {
        if (change.type === 'dimensions' && change.dimensions !== undefined) {
          session.sizes.set(change.id, change.dimensions);
        }
      }
      takeSelection(session.view, changes);
      if (session.canEdit) moveSteps(session, finishedMoves(changes));
    },
    [session],
  );

  return { nodes, edges, onNodesChange };
}

function finishedMoves(changes: NodeChange<CanvasNode>[]): Record<string, Position> {
  const positions: Record<string, Position> = {};
  for (const change of changes) {
    if (change.type !== 'position' || change.dragging === true) continue;
    if (change.position !== undefined) positions[change.id] = change.position;
  }
  return positions;
}

function takeSelection(
  view: ReturnType<typeof useSession>['view'],
  changes: NodeChange<CanvasNode>[],
) {
  const picks = changes.filter((change) => change.type === 'select');
  if (picks.length === 0) return;
  const nodes = new Set(view.getState().nodes);
  for (const { id, selected } of picks) {
    if (selected) nodes.add(id);
    else nodes.delete(id);
  }
  select(view, nodes, view.getState().edges);
}
