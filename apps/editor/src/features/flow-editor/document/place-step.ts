import type { FlowDocument, FlowEdge, Position } from '@bellhop/schema';
import { graphIndex } from './graph.ts';
import { gridStep, snap } from './grid.ts';

export interface Size {
  width: number;
  height: number;
}

export type Rect = Position & Size;

export type SizeOf = (node: string) => Size | undefined;

export const cardSize: Size = { width: 256, height: 140 };
const columnGap = 84;
const margin = 20;

/** Where something lies already. */
function takenPlaces({ nodes, notes }: FlowDocument, sizeOf: SizeOf): Rect[] {
  const cards = Object.values(nodes).map(({ id, position }) => {
    return { ...position, ...(sizeOf(id) ?? cardSize) };
  });
  return [
    ...cards,
    ...Object.values(notes).map(({ position, size }) => ({ ...position, ...size })),
  ];
}

/** Below everything that is there, on its left: for a block of cards whose heights nobody knows yet. */
export function placeBelow(document: FlowDocument, sizeOf: SizeOf): Position {
  const taken = takenPlaces(document, sizeOf);
  if (taken.length === 0) return { x: 0, y: 0 };
  const { x, y, height } = boundsOf(taken);
  return snap({ x, y: y + height + 4 * margin });
}

/** The nearest free place at or below the wanted one: a new card, note or block of them never lands on another. */
export function freePlace(
  document: FlowDocument,
  wanted: Position,
  sizeOf: SizeOf,
  size: Size = cardSize,
): Position {
  const taken = takenPlaces(document, sizeOf);
  let place = snap(wanted);
  // Each turn moves below one of them, so there are at most as many turns as there are.
  for (let turn = 0; turn <= taken.length; turn += 1) {
    const at = place;
    const hit = taken.find((card) => overlaps(card, { ...at, ...size }));
    if (hit === undefined) return place;
    place = snap({ x: place.x, y: hit.y + hit.height + margin + gridStep / 2 });
  }
  return place;
}

export function boundsOf(cards: readonly Rect[]): Rect {
  const x = Math.min(...cards.map((card) => card.x));
  const y = Math.min(...cards.map((card) => card.y));
  const right = Math.max(...cards.map((card) => card.x + card.width));
  const bottom = Math.max(...cards.map((card) => card.y + card.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** Where somebody points, there it goes; only not so that one card hides another. */
export function pointedPlace(document: FlowDocument, at: Position): Position {
  const taken = Object.values(document.nodes).map((node) => node.position);
  const apart = 2 * gridStep;
  let place = snap(at);
  const hides = (other: Position) =>
    Math.abs(other.x - place.x) < apart && Math.abs(other.y - place.y) < apart;
  while (taken.some(hides)) place = { x: place.x + apart, y: place.y + apart };
  return place;
}

/** To the right of a step, at the height of its card. */
export function placeAfter(document: FlowDocument, id: string, sizeOf: SizeOf): Position {
  const node = document.nodes[id];
  if (node === undefined) return freePlace(document, { x: 0, y: 0 }, sizeOf);
  const width = sizeOf(id)?.width ?? cardSize.width;
  const wanted = { x: node.position.x + width + columnGap, y: node.position.y };
  return freePlace(document, wanted, sizeOf);
}

export interface Room {
  /** Where the new step goes. */
  at: Position;
  /** Steps that have to move on to let it in. */
  moved: Record<string, Position>;
}

/** Room for a step between two others: what comes after moves to the right when the gap is too small. */
export function roomBetween(document: FlowDocument, edge: FlowEdge, sizeOf: SizeOf): Room {
  const from = document.nodes[edge.from.node];
  const to = document.nodes[edge.to.node];
  if (from === undefined || to === undefined) return { at: { x: 0, y: 0 }, moved: {} };
  const right = from.position.x + (sizeOf(from.id)?.width ?? cardSize.width);
  const at = snap({ x: right + columnGap, y: to.position.y });
  const missing = at.x + cardSize.width + columnGap - to.position.x;
  // A target to the left, or far away, is not pushed about.
  if (to.position.x < right || missing <= 0)
    return { at: freePlace(document, at, sizeOf), moved: {} };
  const moved: Record<string, Position> = {};
  for (const id of downstream(document, to.id)) {
    const node = document.nodes[id];
    if (node === undefined || id === from.id || node.position.x < at.x) continue;
    moved[id] = snap({ x: node.position.x + missing, y: node.position.y });
  }
  return { at, moved };
}

function downstream(document: FlowDocument, start: string): Set<string> {
  const { from } = graphIndex(document);
  const seen = new Set([start]);
  for (const id of seen) for (const edge of from.get(id) ?? []) seen.add(edge.to.node);
  return seen;
}

function overlaps(a: Rect, b: Rect): boolean {
  return (
    a.x < b.x + b.width + margin &&
    b.x < a.x + a.width + margin &&
    a.y < b.y + b.height + margin &&
    b.y < a.y + a.height + margin
  );
}
