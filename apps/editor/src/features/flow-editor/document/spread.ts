import type { Position } from '@bellhop/schema';
import type { Rect } from './place-step.ts';

export type Spreadable = Rect & { id: string };

/** Things in a row or a column with the same room between them; the first and the last of them stay where they are. */
export function spread(
  things: readonly Spreadable[],
  line: 'column' | 'row',
): Record<string, Position> {
  const [axis, length] = line === 'row' ? (['x', 'width'] as const) : (['y', 'height'] as const);
  const sorted = [...things].sort((a, b) => a[axis] - b[axis]);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined || sorted.length < 3) return {};
  const taken = sorted.slice(0, -1).reduce((sum, thing) => sum + thing[length], 0);
  const gap = (last[axis] - first[axis] - taken) / (sorted.length - 1);
  const moved: Record<string, Position> = {};
  let at = first[axis];
  for (const thing of sorted.slice(0, -1)) {
    const place = { x: thing.x, y: thing.y, [axis]: Math.round(at) };
    if (place[axis] !== thing[axis]) moved[thing.id] = place;
    at += thing[length] + gap;
  }
  return moved;
}
