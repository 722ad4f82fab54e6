import { useStoreApi, type InternalNode } from '@xyflow/react';
import { useEffect, useMemo, useRef } from 'react';
import { canSplice } from '../document/splice.ts';
import type { CanvasEdge, CanvasNode } from '../document/view-model.ts';
import { useSession } from '../session/use-session.ts';
import type { Ends } from './edge-path.ts';
import { lineUnder } from './line-under.ts';

/** So often is looked for a line under the card that is dragged. */
const pause = 100;
/** How near the middle of a card has to come to a line. */
const reach = 36;

/** A step that is dragged onto a line lights it up; where it is let go then is read with the end of its move. */
export function useDropOnLine() {
  const session = useSession();
  const store = useStoreApi<CanvasNode, CanvasEdge>();
  const timer = useRef<number | undefined>(undefined);
  // Where the pointer holds the card: what is drawn of it may lag behind.
  const held = useRef<CanvasNode | null>(null);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return useMemo(() => {
    const light = (dropEdge: string | null) => {
      if (session.view.getState().dropEdge !== dropEdge) session.view.setState({ dropEdge });
    };
    const look = () => {
      timer.current = undefined;
      const { nodeLookup, edges } = store.getState();
      const { id = '', position } = held.current ?? {};
      const { width, height } = nodeLookup.get(id)?.measured ?? {};
      if (position === undefined || width === undefined || height === undefined) return;
      const middle = { x: position.x + width / 2, y: position.y + height / 2 };
      const lines = edges
        .filter((edge) => edge.reconnectable !== false && ![edge.source, edge.target].includes(id))
        .flatMap((edge) => {
          const ends = endsOf(nodeLookup, edge);
          return ends === undefined ? [] : [{ id: edge.id, ends }];
        });
      light(lineUnder(middle, lines, reach));
    };
    return {
      onDrag: (node: CanvasNode) => {
        if (!canSplice(session.flow.getState().document, node.id)) return;
        held.current = node;
        timer.current ??= window.setTimeout(look, pause);
      },
      onStop: () => {
        window.clearTimeout(timer.current);
        timer.current = undefined;
        light(null);
      },
    };
  }, [session, store]);
}

/** Where a line begins and ends; undefined while one of its cards is not drawn. */
function endsOf(
  nodes: ReadonlyMap<string, InternalNode<CanvasNode>>,
  { source, sourceHandle, target }: CanvasEdge,
): Ends | undefined {
  const [from, to] = [nodes.get(source)?.internals, nodes.get(target)?.internals];
  const port = from?.handleBounds?.source?.find(({ id }) => id === sourceHandle);
  const entrance = to?.handleBounds?.target?.find(({ id }) => id !== 'card');
  if (from === undefined || to === undefined) return undefined;
  if (port === undefined || entrance === undefined) return undefined;
  return {
    sourceX: from.positionAbsolute.x + port.x + port.width,
    sourceY: from.positionAbsolute.y + port.y + port.height / 2,
    targetX: to.positionAbsolute.x + entrance.x,
    targetY: to.positionAbsolute.y + entrance.y + entrance.height / 2,
  };
}
