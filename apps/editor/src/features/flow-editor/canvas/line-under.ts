import type { Position } from '@bellhop/schema';
import { edgeCurves, type Curve, type Ends } from './edge-path.ts';

export interface Line {
  id: string;
  ends: Ends;
}

/** A line is looked at in so many places of each of its pieces. */
const places = 24;

/** The line that runs nearest to a place and no further away than `reach`. */
export function lineUnder(at: Position, lines: readonly Line[], reach: number): string | null {
  let nearest: { id: string; distance: number } | null = null;
  for (const { id, ends } of lines) {
    for (const curve of edgeCurves(ends)) {
      if (!isAround(curve, at, reach)) continue;
      const distance = distanceTo(curve, at);
      if (distance <= reach && distance < (nearest?.distance ?? Infinity)) {
        nearest = { id, distance };
      }
    }
  }
  return nearest?.id ?? null;
}

/** A curve never leaves the box around what begins, bends and ends it. */
function isAround(curve: Curve, { x, y }: Position, reach: number): boolean {
  const xs = curve.map((point) => point.x);
  const ys = curve.map((point) => point.y);
  return (
    x >= Math.min(...xs) - reach &&
    x <= Math.max(...xs) + reach &&
    y >= Math.min(...ys) - reach &&
    y <= Math.max(...ys) + reach
  );
}

function distanceTo(curve: Curve, at: Position): number {
  let least = Infinity;
  let before = pointOn(curve, 0);
  for (let place = 1; place <= places; place += 1) {
    const next = pointOn(curve, place / places);
    least = Math.min(least, distanceToStretch(before, next, at));
    before = next;
  }
  return least;
}

function pointOn([a, b, c, d]: Curve, part: number): Position {
  const rest = 1 - part;
  const mix = (axis: 'x' | 'y') =>
    rest ** 3 * a[axis] +
    3 * rest ** 2 * part * b[axis] +
    3 * rest * part ** 2 * c[axis] +
    part ** 3 * d[axis];
  return { x: mix('x'), y: mix('y') };
}

function distanceToStretch(from: Position, to: Position, at: Position): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx ** 2 + dy ** 2;
  const along = length === 0 ? 0 : ((at.x - from.x) * dx + (at.y - from.y) * dy) / length;
  const part = Math.max(0, Math.min(1, along));
  return Math.hypot(at.x - from.x - part * dx, at.y - from.y - part * dy);
}
