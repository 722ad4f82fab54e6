import { useReactFlow, useStore } from '@xyflow/react';
import { useEffect } from 'react';
import { useSession, useView } from '../session/use-session.ts';
import { readable } from './framing.ts';
import { cardOnScreen } from './seen.ts';

const margin = 32;
/** The zoom bar and what is said lie there. */
const foot = 72;

/** Brings a step into view when somebody asks for it, moving the picture no further than needed. */
export function useReveal(): void {
  const { view } = useSession();
  const id = useView((state) => state.reveal);
  const isMeasured = useStore(({ nodeLookup }) =>
    id === null ? false : nodeLookup.get(id)?.measured.width !== undefined,
  );
  const { getViewport, setViewport, fitView } = useReactFlow();
  useEffect(() => {
    if (id === null || !isMeasured) return undefined;
    // The panel may just be opening beside the canvas: measure when it stands.
    const frame = requestAnimationFrame(() => {
      view.setState({ reveal: null });
      const { x, y, zoom } = getViewport();
      if (zoom < readable) {
        void fitView({ nodes: [{ id }], maxZoom: 0.9, duration: 180 });
        return;
      }
      const offset = offsetToSee(id);
      if (offset === null || (offset.x === 0 && offset.y === 0)) return;
      void setViewport({ x: x + offset.x, y: y + offset.y, zoom }, { duration: 180 });
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [id, isMeasured, view, getViewport, setViewport, fitView]);
}

function offsetToSee(id: string): { x: number; y: number } | null {
  const places = cardOnScreen(id);
  if (places === null) return null;
  const { card, frame } = places;
  return {
    x: shift([card.left, card.right], [frame.left, frame.right]),
    y: shift([card.top, card.bottom], [frame.top, frame.bottom - foot + margin]),
  };
}

/** How far a stretch has to move to lie inside a frame; its beginning counts more than its end. */
function shift([from, to]: [number, number], [low, high]: [number, number]): number {
  if (from < low + margin) return low + margin - from;
  if (to > high - margin) return Math.max(high - margin - to, low + margin - from);
  return 0;
}
