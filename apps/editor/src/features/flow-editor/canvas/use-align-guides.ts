import { useStoreApi } from '@xyflow/react';
import { useMemo } from 'react';
import type { CanvasNode } from '../document/view-model.ts';
import { useSession } from '../session/use-session.ts';
import { guidesFor, type Guide } from './guides.ts';
import { meet } from './near.ts';
import { rectOfNode } from './rect-of-node.ts';

const none: readonly Guide[] = [];

/** Finds what a single card that is dragged lies level with, among the cards that are in sight. */
export function useAlignGuides() {
  const { view } = useSession();
  const store = useStoreApi<CanvasNode>();
  return useMemo(() => {
    const show = (guides: readonly Guide[]) => {
      if (guides.length + view.getState().guides.length > 0) view.setState({ guides });
    };
    return {
      onDrag: (node: CanvasNode) => {
        const { nodes, nodeLookup, transform, width, height } = store.getState();
        const [x, y, zoom] = transform;
        const size = rectOfNode(nodeLookup.get(node.id));
        if (size === undefined) return;
        const sight = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
        const others = nodes.flatMap(({ id, type }) => {
          if (id === node.id || type !== 'step') return [];
          const rect = rectOfNode(nodeLookup.get(id));
          return rect !== undefined && meet(rect, sight) ? [rect] : [];
        });
        // Where the pointer holds the card: what is drawn of it may lag behind.
        show(guidesFor({ ...size, ...node.position }, others));
      },
      onStop: () => {
        show(none);
      },
    };
  }, [view, store]);
}
