import { useReactFlow } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import type { Trace } from '@bellhop/schema';
import { useSession, useView } from '../session/use-session.ts';
import { isSeen } from './seen.ts';

/** Below this a card cannot be read. */
const readable = 0.5;

/** Shows the whole way of a new run, then keeps the step that is looked at in view. */
export function useFollowRun(): void {
  const { view } = useSession();
  const run = useView((state) => state.run);
  const shown = useRef<Trace | null>(null);
  const { fitView, getZoom } = useReactFlow();
  useEffect(() => {
    if (run?.current == null) return;
    const isNew = shown.current !== run.trace;
    shown.current = run.trace;
    const path = [...run.numbers.keys()];
    if (!isNew || path.every(isSeen)) {
      view.setState({ reveal: run.current });
      return;
    }
    void fitView({
      nodes: path.map((id) => ({ id })),
      padding: 0.12,
      minZoom: readable,
      maxZoom: Math.max(readable, Math.min(1, getZoom())),
      duration: 180,
    });
  }, [run, view, fitView, getZoom]);
}
