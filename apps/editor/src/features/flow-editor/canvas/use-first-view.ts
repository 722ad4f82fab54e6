import type { Viewport } from '@xyflow/react';
import { useState } from 'react';
import { outline } from '../document/graph.ts';
import { useSession } from '../session/use-session.ts';

/** More steps than these would be too small to read all at once. */
const manySteps = 12;
const margin = 60;
const zoom = 0.8;

/** Where a big flow opens: at its beginning, in a readable size. A small one is shown whole, then this is undefined. */
export function useFirstView(): Viewport | undefined {
  const session = useSession();
  const [viewport] = useState<Viewport | undefined>(() => {
    const rows = outline(session.flow.getState().document);
    const [first] = rows;
    if (first === undefined || rows.length <= manySteps) return undefined;
    const { x, y } = first.node.position;
    return { x: margin - x * zoom, y: margin - y * zoom, zoom };
  });
  return viewport;
}
