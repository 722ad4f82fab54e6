import type { FlowDocument } from '@bellhop/schema';
import { edgesInExitOrder, graphIndex, outline } from '../document/graph.ts';

export type Direction = 'walkLeft' | 'walkRight' | 'walkUp' | 'walkDown';

/** The step to go to from another: along the lines to the right and left, through the reading order up and down. */
export function walk(
  document: FlowDocument,
  from: string | undefined,
  way: Direction,
): string | undefined {
  const order = outline(document).map((row) => row.node.id);
  const node = from === undefined ? undefined : document.nodes[from];
  if (node === undefined) return order[0];
  switch (way) {
    case 'walkRight':
      return edgesInExitOrder(document, node)[0]?.to.node;
    case 'walkLeft':
      return graphIndex(document).to.get(node.id)?.[0]?.from.node;
    case 'walkDown':
      return order[order.indexOf(node.id) + 1];
    case 'walkUp':
      return order[order.indexOf(node.id) - 1];
  }
}
