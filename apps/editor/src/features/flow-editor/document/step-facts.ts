import { readConfig, type AnyNodeDefinition, type Exit } from '@bellhop/nodes/contract';
import { nodeDefinitions } from '@bellhop/nodes/definitions';
import type { FlowDocument, FlowNode, JsonObject } from '@bellhop/schema';

/** What the product knows about one step of a flow. `config` is absent when the stored one does not fit its type. */
export interface StepFacts {
  definition: AnyNodeDefinition | undefined;
  config: JsonObject | undefined;
  exits: readonly Exit[];
}

// Nodes are never changed in place, so what was worked out for one object stays true for it.
const known = new WeakMap<FlowNode, StepFacts>();

/** Definition, readable config and exits of a step, worked out once per node object. */
export function stepFacts(node: FlowNode): StepFacts {
  const found = known.get(node);
  if (found !== undefined) return found;
  const facts = workOut(node);
  known.set(node, facts);
  return facts;
}

function workOut(node: FlowNode): StepFacts {
  const definition = definitionOf(node.type);
  const read = definition === undefined ? undefined : readConfig(node, definition);
  if (definition === undefined || read?.ok !== true) {
    return { definition, config: undefined, exits: [] };
  }
  return { definition, config: read.config, exits: definition.exits(read.config) };
}

export function definitionOf(type: string): AnyNodeDefinition | undefined {
  return Object.hasOwn(nodeDefinitions, type) ? nodeDefinitions[type] : undefined;
}

/** Exits that carry an edge although the config cannot be read just now, joined by spaces. */
export function edgeExits(document: FlowDocument, node: string): string {
  return Object.values(document.edges)
    .filter((edge) => edge.from.node === node)
    .map((edge) => edge.from.exit)
    .join(' ');
}

export function isTrigger(node: FlowNode): boolean {
  return definitionOf(node.type)?.kind === 'trigger';
}
