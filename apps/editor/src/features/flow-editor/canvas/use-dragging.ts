import { useMemo } from 'react';
import type { CanvasNode } from '../document/view-model.ts';
import { useAlignGuides } from './use-align-guides.ts';
import { useDropOnLine } from './use-drop-on-line.ts';

/** What helps while a single step is dragged: lines that take it in, and what it lies level with. */
export function useDragging() {
  const line = useDropOnLine();
  const guides = useAlignGuides();
  return useMemo(
    () => ({
      onNodeDrag: (_event: unknown, node: CanvasNode, nodes: readonly CanvasNode[]) => {
        if (nodes.length !== 1 || node.type !== 'step') return;
        line.onDrag(node);
        guides.onDrag(node);
      },
      onNodeDragStop: () => {
        line.onStop();
        guides.onStop();
      },
    }),
    [line, guides],
  );
}
