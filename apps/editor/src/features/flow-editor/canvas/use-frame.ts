import { useReactFlow, useStore, useStoreApi } from '@xyflow/react';
import { useCallback, useEffect } from 'react';
import type { FlowDocument } from '@bellhop/schema';
import { hiddenSteps } from '../document/groups.ts';
import { outline } from '../document/graph.ts';
import type { Rect } from '../document/place-step.ts';
import { useSession, useView } from '../session/use-session.ts';
import { canvasBox } from './canvas-centre.ts';
import { viewOfFlow, viewOfPath } from './framing.ts';
import { rectOfNode } from './rect-of-node.ts';
import { isSeen } from './seen.ts';

/** Where cards lie on the canvas and how large they are; those that are not drawn yet are left out. */
export function useCards(): (ids: readonly string[]) => Rect[] {
  const store = useStoreApi();
  return useCallback(
    (ids) => {
      const { nodeLookup } = store.getState();
      return ids.flatMap((id) => rectOfNode(nodeLookup.get(id)) ?? []);
    },
    [store],
  );
}

/** Whether all of these cards are drawn, so that their places are known. */
export function useAreDrawn(ids: readonly string[] | null): boolean {
  return useStore(
    ({ nodeLookup }) =>
      ids?.every((id) => nodeLookup.get(id)?.measured.width !== undefined) ?? false,
  );
}

function shownIds({ nodes, groups }: FlowDocument, collapsed: ReadonlySet<string>): string[] {
  const hidden = hiddenSteps(groups, collapsed);
  return Object.keys(nodes).filter((id) => !hidden.has(id));
}

/** Shows the whole flow, or some steps of it, when somebody asks for it. */
export function useFrame(): void {
  const { view, flow } = useSession();
  const wanted = useView((state) => state.frame);
  const collapsed = useView((state) => state.collapsed);
  const ids = wanted === 'flow' ? shownIds(flow.getState().document, collapsed) : wanted;
  const areDrawn = useAreDrawn(ids);
  const cardsOf = useCards();
  const { getZoom, setViewport } = useReactFlow();
  useEffect(() => {
    if (wanted === null || !areDrawn) return undefined;
    // The panel may just be opening beside the canvas: measure when it stands.
    const frame = requestAnimationFrame(() => {
      view.setState({ frame: null });
      const stage = canvasBox();
      if (stage === undefined) return;
      if (wanted === 'flow') {
        const { document: shown } = flow.getState();
        const order = outline(shown).map(({ node }) => node.id);
        const beside = Object.keys({ ...shown.groups, ...shown.notes });
        const cards = cardsOf([...order, ...beside]);
        if (order.length > 0) void setViewport(viewOfFlow(cards, stage));
        return;
      }
      if (wanted.every(isSeen)) return;
      // Where not all of them can be shown, the first one counts.
      const cards = cardsOf([...wanted].reverse());
      void setViewport(viewOfPath(cards, stage, getZoom()), { duration: 180 });
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [wanted, areDrawn, view, flow, cardsOf, getZoom, setViewport]);
}
