import type { Position } from './flow-document.ts';

interface Placed {
  id: string;
  position: Position;
}

/**
 * From the top of the canvas to its bottom, then from left to right: the order in which operators read steps, in which
 * triggers are tried, and which start of a sub-flow counts.
 */
export function byPlace(left: Placed, right: Placed): number {
  return (
    left.position.y - right.position.y ||
    left.position.x - right.position.x ||
    (left.id < right.id ? -1 : 1)
  );
}
