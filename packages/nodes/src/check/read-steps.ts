import type { FlowDocument, FlowNode } from '@bellhop/schema';
import type { AnyNodeDefinition } from '../contract/node-definition.ts';
import { stepFacts, type ReadableStep } from './step-facts.ts';

export type Definitions = Readonly<Record<string, AnyNodeDefinition>>;
export type Steps = ReadonlyMap<string, ReadableStep>;

/** The steps that paths can be checked through, in the order of the document. */
export function readSteps(document: FlowDocument, definitions: Definitions): Steps {
  const steps = new Map<string, ReadableStep>();
  for (const node of Object.values(document.nodes)) {
    const definition = definitionOf(node, definitions);
    const step = definition === undefined ? null : stepFacts(node, definition);
    if (step !== null) steps.set(node.id, step);
  }
  return steps;
}

export function definitionOf(
  node: FlowNode,
  definitions: Definitions,
): AnyNodeDefinition | undefined {
  return Object.hasOwn(definitions, node.type) ? definitions[node.type] : undefined;
}
