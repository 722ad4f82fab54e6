import type { Viewport } from '@xyflow/react';

type Listener = (viewport: Viewport) => void;

/** Keeps canvases at the same place: whoever is moved tells the others. */
export interface ViewportLink {
  tell(who: string, viewport: Viewport): void;
  hear(who: string, listener: Listener): () => void;
  /** A step to bring to the middle, on every canvas that has it. */
  show(step: string): void;
  onShow(listener: (step: string) => void): () => void;
}

export function createViewportLink(): ViewportLink {
  const listeners = new Map<string, Listener>();
  const shown = new Set<(step: string) => void>();
  return {
    tell: (who, viewport) => {
      for (const [other, listener] of listeners) if (other !== who) listener(viewport);
    },
    hear: (who, listener) => {
      listeners.set(who, listener);
      return () => listeners.delete(who);
    },
    show: (step) => {
      for (const listener of shown) listener(step);
    },
    onShow: (listener) => {
      shown.add(listener);
      return () => shown.delete(listener);
    },
  };
}

/** Closer than anybody sees: without it two canvases would answer each other for ever. */
export function isSamePlace(a: Viewport, b: Viewport): boolean {
  return (
    Math.abs(a.x - b.x) < 0.5 && Math.abs(a.y - b.y) < 0.5 && Math.abs(a.zoom - b.zoom) < 0.001
  );
}
