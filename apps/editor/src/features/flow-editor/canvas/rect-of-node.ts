import type { InternalNode } from '@xyflow/react';
import type { Rect } from '../document/place-step.ts';

/** Where something lies on the canvas and how large it is; undefined before it is drawn. */
export function rectOfNode(node: InternalNode | undefined): Rect | undefined {
  const { width, height } = node?.measured ?? {};
  if (node === undefined || width === undefined || height === undefined) return undefined;
  return { ...node.internals.positionAbsolute, width, height };
}
