import type { FlowDocument } from '@bellhop/schema';
import type { Viewport } from '@xyflow/react';
import { createContext, use } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { cardSize, type Rect, type Size, type SizeOf } from '../document/place-step.ts';

/** Up to so many cards are always drawn in full. */
const fewCards = 150;
/** Of a large flow, no more than so many are drawn in full at a time. */
const mostFull = 150;
/** Part of what is seen that is kept ready on each side, and that has to be left before it is made ready anew. */
const margin = 0.75;
const slack = 0.2;

export interface Near {
  /** The part of the canvas that is drawn; null for all of it. */
  window: Rect | null;
  /** Cards that are drawn in full; null for all of them. */
  cards: ReadonlySet<string> | null;
}

export type NearStore = StoreApi<Near>;

const everything: Near = { window: null, cards: null };
const nothing: Near = { window: { x: 0, y: 0, width: 0, height: 0 }, cards: new Set() };

export function isLarge(document: FlowDocument): boolean {
  return Object.keys(document.nodes).length > fewCards;
}

/** Of a large flow nothing is near before it is known what is seen of it. */
export function createNearStore(document: FlowDocument): NearStore {
  return createStore<Near>(() => (isLarge(document) ? nothing : everything));
}

const NoCanvas = createStore<Near>(() => everything);
export const NearContext = createContext<NearStore>(NoCanvas);

/** Whether a card is drawn in full. Far from what is seen it is a plain picture of itself, of the same size. */
export function useIsNear(id: string): boolean {
  return useStore(use(NearContext), ({ cards }) => cards?.has(id) ?? true);
}

export interface Sight {
  document: FlowDocument;
  sizeOf: SizeOf;
  viewport: Viewport;
  stage: Size;
  /** Cards that somebody works with, wherever they lie. */
  held: Iterable<string>;
}

/** What is near for this sight. What was near stays as it is while the sight moves about inside of it. */
export function nearFor(before: Near, sight: Sight): Near {
  const { document, viewport, stage } = sight;
  if (!isLarge(document)) return everything;
  const seen: Rect = {
    x: -viewport.x / viewport.zoom,
    y: -viewport.y / viewport.zoom,
    width: stage.width / viewport.zoom,
    height: stage.height / viewport.zoom,
  };
  const kept = before.window !== null && holds(before.window, seen) ? before.window : null;
  const window = kept ?? grown(seen, margin);
  const cards = new Set([...nearest(sight, window, seen), ...sight.held]);
  const isSame = before.cards !== null && isSameSet(before.cards, cards);
  return isSame && kept !== null ? before : { window, cards: isSame ? before.cards : cards };
}

/** Whether the sight is well inside of a window that is not much too large for it. */
function holds(window: Rect, seen: Rect): boolean {
  const { x, y, width, height } = grown(seen, slack);
  const isInside =
    x >= window.x &&
    y >= window.y &&
    x + width <= window.x + window.width &&
    y + height <= window.y + window.height;
  return isInside && window.width < 2 * (1 + 2 * margin) * seen.width;
}

function grown({ x, y, width, height }: Rect, by: number): Rect {
  return {
    x: x - by * width,
    y: y - by * height,
    width: width * (1 + 2 * by),
    height: height * (1 + 2 * by),
  };
}

function nearest({ document, sizeOf }: Sight, window: Rect, seen: Rect): string[] {
  const middle = { x: seen.x + seen.width / 2, y: seen.y + seen.height / 2 };
  const distance = ({ x, y }: { x: number; y: number }) =>
    Math.max(Math.abs(x - middle.x) / seen.width, Math.abs(y - middle.y) / seen.height);
  const inside = Object.values(document.nodes).filter(({ id, position }) =>
    meet({ ...position, ...(sizeOf(id) ?? cardSize) }, window),
  );
  if (inside.length > mostFull) {
    inside.sort((a, b) => distance(a.position) - distance(b.position));
  }
  return inside.slice(0, mostFull).map(({ id }) => id);
}

export function meet(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...b].every((id) => a.has(id));
}
