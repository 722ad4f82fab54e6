import type { Viewport } from '@xyflow/react';
import type { Position } from '@bellhop/schema';
import { boundsOf, type Rect, type Size } from '../document/place-step.ts';

/** Below this a card cannot be read: it shows its name alone. */
export const readable = 0.5;
/** A flow that would have to be smaller than this is not shown whole when it opens. */
const comfortable = 0.6;
const beginning = 0.8;
const headroom = 100;
/** Free on each side, in pixels of the screen; the zoom bar lies at the bottom. */
const margin = { side: 32, top: 40, bottom: 72 };
/** On a phone the canvas is a narrow strip below other things: what matters lies at its top. */
const narrow = 520;

/** Less of a card than this, in pixels of the screen, is overlooked at the edge of the canvas. */
const noticed = 6;

/** As far as the canvas zooms out. */
export const smallest = 0.1;

/** All cards, as large as the stage allows and never larger than they are. */
export function viewOfAll(cards: readonly Rect[], stage: Size): Viewport {
  if (cards.length === 0) return { x: 0, y: 0, zoom: 1 };
  return placed(cards, stage, Math.max(smallest, Math.min(1, zoomFor(cards, stage))));
}

/** All cards; where they lie so far apart that the middle between them is empty, the beginning. */
export function viewBack(cards: readonly Rect[], stage: Size): Viewport {
  const all = viewOfAll(cards, stage);
  return cards.length === 0 || isAnySeen(cards, all, stage) ? all : viewOfFlow(cards, stage);
}

/** Whether enough of any card to be noticed is seen. */
export function isAnySeen(cards: readonly Rect[], viewport: Viewport, stage: Size): boolean {
  const { zoom } = viewport;
  return cards.some(({ x, y, width, height }) => {
    const [left, top] = [x * zoom + viewport.x, y * zoom + viewport.y];
    return (
      left < stage.width - noticed &&
      top < stage.height - noticed &&
      left + width * zoom > noticed &&
      top + height * zoom > noticed
    );
  });
}

/** Where a flow opens: whole when that can be read, else at its beginning. The cards come in reading order, frames and notes after them. */
export function viewOfFlow(cards: readonly Rect[], stage: Size): Viewport {
  const [first] = cards;
  if (first === undefined) return { x: 0, y: 0, zoom: 1 };
  const zoom = Math.min(1, zoomFor(cards, stage));
  if (zoom >= comfortable) return placed(cards, stage, zoom);
  // The frame of a group begins a little above its steps: its name is to be seen.
  const tops = cards.map(({ y }) => y).filter((y) => y > first.y - headroom);
  return cornerAt({ x: first.x, y: Math.min(...tops) }, beginning);
}

/**
 * Shows a way that was walked. The last card is always in the picture, whole; before it as many as can be read, which
 * is all of them wherever that is possible.
 */
export function viewOfPath(path: readonly Rect[], stage: Size, largest: number): Viewport {
  for (let start = 0; start < path.length; start += 1) {
    const part = path.slice(start);
    const zoom = zoomFor(part, stage);
    if (zoom >= readable) {
      return placed(part, stage, Math.min(zoom, Math.max(readable, Math.min(1, largest))));
    }
  }
  const last = path.at(-1);
  return last === undefined ? { x: 0, y: 0, zoom: 1 } : cornerAt(last, readable);
}

function zoomFor(cards: readonly Rect[], stage: Size): number {
  const { width, height } = boundsOf(cards);
  return Math.min(
    (stage.width - 2 * margin.side) / width,
    (stage.height - margin.top - margin.bottom) / height,
  );
}

function placed(cards: readonly Rect[], stage: Size, zoom: number): Viewport {
  const { x, y, width, height } = boundsOf(cards);
  const room = stage.height - margin.top - margin.bottom - height * zoom;
  const down = stage.width < narrow ? 0 : room / 2;
  return {
    x: (stage.width - width * zoom) / 2 - x * zoom,
    y: margin.top + down - y * zoom,
    zoom,
  };
}

function cornerAt({ x, y }: Position, zoom: number): Viewport {
  return { x: margin.side - x * zoom, y: margin.top - y * zoom, zoom };
}
