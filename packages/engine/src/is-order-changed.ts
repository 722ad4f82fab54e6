import { nodeDefinitions } from '@bellhop/nodes/definitions';
import { isEqual, type FlowDocument, type FlowNode } from '@bellhop/schema';
import { byPlace } from './compile-flow.ts';

/** Whether the triggers that both have lie in another order: they are tried in it, so such a move is no mere layout. */
export function isOrderChanged(from: FlowDocument, to: FlowDocument): boolean {
  const order = (of: FlowDocument, other: FlowDocument) =>
    Object.values(of.nodes)
      .filter((node) => isTrigger(node) && Object.hasOwn(other.nodes, node.id))
      .sort(byPlace)
      .map(({ id }) => id);
  return !isEqual(order(from, to), order(to, from));
}

function isTrigger({ type }: FlowNode): boolean {
  return Object.hasOwn(nodeDefinitions, type) && nodeDefinitions[type]?.kind === 'trigger';
}
