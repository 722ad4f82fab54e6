import type { FlowDocument, FlowNode, JsonObject } from '@bellhop/schema';
import type { AnyNodeDefinition, Exit } from '../contract/node-definition.ts';
import { readConfig } from '../contract/read-config.ts';

export type Definitions = Readonly<Record<string, AnyNodeDefinition>>;

/** A step whose type is known and whose config can be read: one that paths can be checked through. */
export interface ReadableStep {
  node: FlowNode;
  definition: AnyNodeDefinition;
  config: JsonObject;
  exits: Exit[];
}

export function readSteps(
  document: FlowDocument,
  definitions: Definitions,
): ReadonlyMap<string, ReadableStep> {
  const steps = new Map<string, ReadableStep>();
  for (const node of Object.values(document.nodes)) {
    const definition = definitionOf(node, definitions);
    if (definition === undefined) continue;
    const read = readConfig(node, definition);
    if (!read.ok) continue;
    const { config } = read;
    steps.set(node.id, { node, definition, config, exits: definition.exits(config) });
  }
  return steps;
}

export function definitionOf(
  node: FlowNode,
  definitions: Definitions,
): AnyNodeDefinition | undefined {
  return Object.hasOwn(definitions, node.type) ? definitions[node.type] : undefined;
}
