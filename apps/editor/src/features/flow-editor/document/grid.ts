import type { Position } from '@bellhop/schema';

export const gridStep = 20;

export function snap({ x, y }: Position): Position {
  return { x: Math.round(x / gridStep) * gridStep, y: Math.round(y / gridStep) * gridStep };
}
