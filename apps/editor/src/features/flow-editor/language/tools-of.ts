import type { Tools } from '@bellhop/nodes/contract';
import type { FlowNode } from '@bellhop/schema';
import { stepFacts } from '../document/step-facts.ts';

/** The large helpers that a step needs. */
export function toolsOf(node: FlowNode): readonly (keyof Tools)[] {
  const { definition, config } = stepFacts(node);
  return config === undefined ? [] : (definition?.tools?.(config) ?? []);
}
