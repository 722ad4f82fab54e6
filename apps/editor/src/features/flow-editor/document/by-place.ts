import type { Position } from '@bellhop/schema';

interface Placed {
  id: string;
  position: Position;
}

/** Steps from the top of the canvas to its bottom, then from left to right. */
export function byPlace(a: Placed, b: Placed): number {
  return a.position.y - b.position.y || a.position.x - b.position.x || (a.id < b.id ? -1 : 1);
}
