import type { Rect } from '../document/place-step.ts';

/** A line along which a card that is dragged lies level with another one. */
export interface Guide {
  axis: 'x' | 'y';
  at: number;
  from: number;
  to: number;
}

/** More cards in sight than this are not looked through with every move of the pointer. */
export const mostGuided = 300;
/** Places off the grid are still level to the eye. */
const level = 0.75;

/** One guide of each direction at most: left, middle or right, and top, middle or foot, by the nearest card. */
export function guidesFor(moving: Rect, others: readonly Rect[]): Guide[] {
  if (others.length > mostGuided) return [];
  return [guideOn('x', moving, others), guideOn('y', moving, others)].flatMap(
    (guide) => guide ?? [],
  );
}

function guideOn(axis: 'x' | 'y', moving: Rect, others: readonly Rect[]): Guide | null {
  const across = axis === 'x' ? 'y' : 'x';
  let best: { guide: Guide; distance: number } | null = null;
  for (const other of others) {
    const [start, , end] = edgesOn(across, moving);
    const [otherStart, , otherEnd] = edgesOn(across, other);
    const distance = Math.max(0, otherStart - end, start - otherEnd);
    if (best !== null && distance >= best.distance) continue;
    const own = edgesOn(axis, moving);
    const at = edgesOn(axis, other).find(
      (edge, index) => Math.abs(edge - (own[index] ?? Infinity)) <= level,
    );
    if (at === undefined) continue;
    const guide = { axis, at, from: Math.min(start, otherStart), to: Math.max(end, otherEnd) };
    best = { guide, distance };
  }
  return best?.guide ?? null;
}

function edgesOn(axis: 'x' | 'y', rect: Rect): [number, number, number] {
  const length = axis === 'x' ? rect.width : rect.height;
  return [rect[axis], rect[axis] + length / 2, rect[axis] + length];
}
