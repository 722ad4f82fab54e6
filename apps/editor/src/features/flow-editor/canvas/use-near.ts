import { useStoreApi, useUpdateNodeInternals } from '@xyflow/react';
import { use, useCallback, useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { boundsOf, cardSize } from '../document/place-step.ts';
import type { CanvasEdge, CanvasNode } from '../document/view-model.ts';
import { useSession } from '../session/use-session.ts';
import { meet, NearContext, nearFor } from './near.ts';

/** A selection of more than that is not worked on card by card. */
const mostHeld = 20;
/** A line that runs backwards bulges out of the cards that it joins. */
const bulge = 160;

/** Keeps the cards near to what is seen drawn in full, as the sight, the flow and the keyboard's place change. */
export function useNear(): void {
  const near = use(NearContext);
  const session = useSession();
  const store = useStoreApi();
  const measure = useUpdateNodeInternals();
  const look = useCallback(() => {
    const { transform, width, height } = store.getState();
    const [x, y, zoom] = transform;
    if (width === 0 || height === 0) return;
    const before = near.getState();
    const next = nearFor(before, {
      document: session.flow.getState().document,
      sizeOf: (id) => session.sizes.get(id),
      viewport: { x, y, zoom },
      stage: { width, height },
      held: heldIn(session.view.getState().nodes),
    });
    if (next === before) return;
    near.setState(next, true);
    // The ports of a card that is drawn in another way now are other elements in the same places.
    const changed = [...(next.cards ?? [])].filter((id) => before.cards?.has(id) === false);
    if (changed.length > 0) measure(changed);
  }, [near, session, store, measure]);

  useEffect(() => {
    const stops = [
      session.flow.subscribe((state, before) => {
        if (state.document.nodes !== before.document.nodes) look();
      }),
      session.view.subscribe((state, before) => {
        if (state.nodes !== before.nodes) look();
      }),
      store.subscribe((state, before) => {
        const isSameStage = state.width === before.width && state.height === before.height;
        if (state.transform !== before.transform || !isSameStage) look();
      }),
    ];
    document.addEventListener('focusin', look);
    look();
    return () => {
      for (const stop of stops) stop();
      document.removeEventListener('focusin', look);
    };
  }, [session, store, look]);
}

function heldIn(selected: ReadonlySet<string>): string[] {
  const focused = document.activeElement?.closest('.react-flow__node')?.getAttribute('data-id');
  const chosen = selected.size > mostHeld ? [] : [...selected];
  return focused == null ? chosen : [...chosen, focused];
}

/** Lines that can be seen from where the canvas is looked at. */
export function useNearEdges(edges: CanvasEdge[], nodes: readonly CanvasNode[]): CanvasEdge[] {
  const { sizes } = useSession();
  const window = useStore(use(NearContext), (near) => near.window);
  return useMemo(() => {
    if (window === null) return edges;
    const places = new Map(nodes.map(({ id, position }) => [id, position]));
    const rectOf = (id: string) => {
      const place = places.get(id);
      return place === undefined ? [] : [{ ...place, ...(sizes.get(id) ?? cardSize) }];
    };
    return edges.filter(({ source, target, selected }) => {
      const ends = [...rectOf(source), ...rectOf(target)];
      if (ends.length < 2 || selected === true) return ends.length === 2;
      const { x, y, width, height } = boundsOf(ends);
      return meet(
        { x: x - bulge, y: y - bulge, width: width + 2 * bulge, height: height + 2 * bulge },
        window,
      );
    });
  }, [edges, nodes, sizes, window]);
}
