import { useReactFlow } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { useView } from '../session/use-session.ts';
import type { WalkedTrace } from '../trace/stops.ts';
import { canvasBox } from './canvas-centre.ts';
import { viewOfPath } from './framing.ts';
import { isSeen } from './seen.ts';
import { useAreDrawn, useCards } from './use-frame.ts';

/** Shows the way of a new run up to its current step, then keeps the step that is looked at in view. */
export function useFollowRun(): void {
  const run = useView((state) => state.run);
  // While the flow itself is still being put into the picture, the run has to wait: it has the last word.
  const isFraming = useView((state) => state.frame !== null);
  const shown = useRef<WalkedTrace | null>(null);
  const current = run?.current ?? null;
  const areDrawn = useAreDrawn(current === null ? null : [current]);
  const cardsOf = useCards();
  const { getZoom, setViewport } = useReactFlow();
  useEffect(() => {
    if (run === null || current === null || !areDrawn || isFraming) return undefined;
    const frame = requestAnimationFrame(() => {
      const isNew = shown.current !== run.trace;
      shown.current = run.trace;
      const path = [...[...run.numbers.keys()].filter((id) => id !== current), current];
      const stage = canvasBox();
      if (stage === undefined || (isNew ? path : [current]).every(isSeen)) return;
      void setViewport(viewOfPath(cardsOf(path), stage, getZoom()), { duration: 180 });
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [run, current, areDrawn, isFraming, cardsOf, getZoom, setViewport]);
}
