import type { Position } from '@bellhop/schema';

export interface Ends {
  sourceX: number;
  sourceY: number;
  targetX: number;
  targetY: number;
}

/** Where a piece of a line begins, what bends it twice, and where it ends. */
export type Curve = readonly [Position, Position, Position, Position];

export interface EdgePath {
  path: string;
  middle: Position;
}

/** The port is caught at 24 px but drawn at 11 px: the line starts where the dot is. */
const portInset = 8;

/** A calm curve from left to right; one that runs backwards goes round by the middle of the gap. */
export function edgeCurves({ sourceX, sourceY, targetX, targetY }: Ends): Curve[] {
  const start = { x: sourceX - portInset, y: sourceY };
  const end = { x: targetX, y: targetY };
  const isBackwards = end.x < start.x + 10;
  if (!isBackwards) {
    const bend = Math.max(18, (end.x - start.x) / 2);
    return [[start, { ...start, x: start.x + bend }, { ...end, x: end.x - bend }, end]];
  }
  const bend = 40 + Math.min(60, (start.x - end.x) / 12);
  const isLevel = Math.abs(end.y - start.y) < 120;
  const turn = {
    x: (start.x + end.x) / 2,
    y: isLevel ? Math.max(start.y, end.y) + 140 : (start.y + end.y) / 2,
  };
  const into = { x: start.x + bend, y: turn.y };
  // The second piece goes on in the direction in which the first one arrives.
  const onwards = { x: 2 * turn.x - into.x, y: turn.y };
  return [
    [start, { ...start, x: start.x + bend }, into, turn],
    [turn, onwards, { ...end, x: end.x - bend }, end],
  ];
}

export function edgePath(ends: Ends): EdgePath {
  const curves = edgeCurves(ends);
  const [first, second] = curves;
  const at = ({ x, y }: Position) => `${String(x)} ${String(y)}`;
  const path = curves
    .map(([from, a, b, to], index) => {
      const begin = index === 0 ? `M${at(from)} ` : '';
      return `${begin}C${at(a)} ${at(b)} ${at(to)}`;
    })
    .join(' ');
  return { path, middle: second?.[0] ?? middleOf(first) };
}

function middleOf(curve: Curve | undefined): Position {
  if (curve === undefined) return { x: 0, y: 0 };
  const [from, , , to] = curve;
  return { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
}
