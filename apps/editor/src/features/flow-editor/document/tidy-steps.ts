import type { FlowDocument, Position } from '@bellhop/schema';
import { edgesInExitOrder } from './graph.ts';
import { cardSize, type Size, type SizeOf } from './place-step.ts';
import { isTrigger } from './step-facts.ts';

/** What tidying up has to know of a step: a thread of its own works with no more than that. */
export interface TidyStep {
  id: string;
  position: Position;
  size: Size;
  isTrigger: boolean;
  /** The steps that its exits lead to, from the top. */
  to: readonly string[];
}

export function tidySteps(document: FlowDocument, sizeOf: SizeOf): TidyStep[] {
  return Object.values(document.nodes).map((node) => ({
    id: node.id,
    position: node.position,
    size: sizeOf(node.id) ?? cardSize,
    isTrigger: isTrigger(node),
    to: edgesInExitOrder(document, node).map((edge) => edge.to.node),
  }));
}
