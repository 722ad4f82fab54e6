import { useEffect, useEffectEvent, useRef, useState, type PointerEvent } from 'react';

interface Drag {
  from: number;
  over: number;
  /** Middles of the rows when the drag began: rows move while one drags, these do not. */
  middles: number[];
}

/** Changes the order of a list by pointer: mouse, pen or finger. Escape gives up. */
export function useDragOrder(count: number, onDrop: (from: number, to: number) => void) {
  const listRef = useRef<HTMLOListElement>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const isDragging = drag !== null;

  const over = useEffectEvent((y: number) => {
    if (drag === null) return;
    const above = drag.middles.filter((middle, index) => index !== drag.from && middle < y).length;
    setDrag({ ...drag, over: Math.min(above, count - 1) });
  });
  const drop = useEffectEvent(() => {
    if (drag !== null) onDrop(drag.from, drag.over);
    setDrag(null);
  });

  useEffect(() => {
    if (!isDragging) return;
    const stop = new AbortController();
    const { signal } = stop;
    const cancel = () => {
      setDrag(null);
    };
    window.addEventListener(
      'pointermove',
      (event) => {
        over(event.clientY);
      },
      { signal },
    );
    window.addEventListener(
      'pointerup',
      () => {
        drop();
      },
      { signal },
    );
    window.addEventListener('pointercancel', cancel, { signal });
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Escape') cancel();
      },
      { signal },
    );
    return () => {
      stop.abort();
    };
  }, [isDragging]);

  const start = (event: PointerEvent, from: number) => {
    if (event.button !== 0 || listRef.current === null) return;
    event.preventDefault();
    const middles = [...listRef.current.children].map((row) => {
      const { top, height } = row.getBoundingClientRect();
      return top + height / 2;
    });
    setDrag({ from, over: from, middles });
  };
  return { listRef, start, dragged: drag?.from ?? null, over: drag?.over ?? 0 };
}
