import { useReactFlow } from '@xyflow/react';
import { useEffect, useRef, useState, type PointerEvent as ReactPointerEvent } from 'react';
import { addStep } from '../session/add-step.ts';
import type { FlowSession } from '../session/flow-session.ts';
import { useSession } from '../session/use-session.ts';

export interface Ghost {
  type: string;
  x: number;
  y: number;
  /** Over the canvas, where letting go adds the step. */
  canDrop: boolean;
}

const threshold = 5;

/** Dragging a step type with pointer events: the same for mouse, pen and finger. */
export function usePaletteDrag() {
  const session = useSession();
  const { screenToFlowPosition } = useReactFlow();
  const [ghost, setGhost] = useState<Ghost | null>(null);
  const start = useRef<{ type: string; x: number; y: number } | null>(null);
  const wasDragged = useRef(false);

  useEffect(() => {
    const onMove = (event: PointerEvent) => {
      const from = start.current;
      if (from === null) return;
      const far = Math.hypot(event.clientX - from.x, event.clientY - from.y) > threshold;
      if (!far && !wasDragged.current) return;
      wasDragged.current = true;
      event.preventDefault();
      const { clientX: x, clientY: y } = event;
      setGhost({ type: from.type, x, y, canDrop: canvasAt(x, y) !== null });
    };
    const onUp = (event: PointerEvent) => {
      const from = start.current;
      start.current = null;
      setGhost(null);
      if (from === null || !wasDragged.current) return;
      const { clientX: x, clientY: y } = event;
      const target = canvasAt(x, y);
      if (target === null) return;
      const { x: left, y: top } = screenToFlowPosition({ x, y });
      drop(session, from.type, { edge: edgeAt(target), at: { x: left - 118, y: top - 26 } });
    };
    const onCancel = () => {
      start.current = null;
      setGhost(null);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onCancel();
    };
    const listening = new AbortController();
    const { signal } = listening;
    window.addEventListener('pointermove', onMove, { signal });
    window.addEventListener('pointerup', onUp, { signal });
    window.addEventListener('pointercancel', onCancel, { signal });
    window.addEventListener('keydown', onKey, { signal });
    return () => {
      listening.abort();
    };
  }, [session, screenToFlowPosition]);

  return {
    ghost,
    /** True once after a drag: the click that follows it must not add a second step. */
    takeDragged: () => {
      const was = wasDragged.current;
      wasDragged.current = false;
      return was;
    },
    onPointerDown: (type: string) => (event: ReactPointerEvent<HTMLElement>) => {
      if (event.button !== 0 || !session.canEdit) return;
      wasDragged.current = false;
      start.current = { type, x: event.clientX, y: event.clientY };
      // A finger is bound to the element that it went down on; only then do moves arrive everywhere.
      event.currentTarget.releasePointerCapture(event.pointerId);
    },
  };
}

function drop(
  session: FlowSession,
  type: string,
  { edge, at }: { edge: string | undefined; at: { x: number; y: number } },
): void {
  addStep(session, type, edge === undefined ? { at } : { at, edge });
}

function canvasAt(x: number, y: number): Element | null {
  const hit = document.elementFromPoint(x, y);
  return hit?.closest('.fe-canvas') == null ? null : hit;
}

function edgeAt(hit: Element): string | undefined {
  return hit.closest('.react-flow__edge')?.getAttribute('data-id') ?? undefined;
}
