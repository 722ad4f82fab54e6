import type { CustomerMessage, Event, FlowDocument, FlowNode, JsonObject } from '@bellhop/schema';
import {
  readConfig,
  type AnyNodeDefinition,
  type AnyNodeExecutor,
  type Exit,
  type Tier,
  type Tools,
  type Verdict,
} from '@bellhop/nodes/contract';
import { nodeDefinitions } from '@bellhop/nodes/definitions';
import { nodeExecutors } from '@bellhop/nodes/execute';

/** A flow together with the id of the version that it is; the test chat says `draft`. */
export interface ReleasedFlow {
  version: string;
  document: FlowDocument;
}

/** A step that is ready to run. `broken` says why it cannot. */
export type CompiledNode =
  | { node: FlowNode; broken: string }
  | {
      node: FlowNode;
      broken: null;
      definition: AnyNodeDefinition;
      executor: AnyNodeExecutor;
      config: JsonObject;
      exits: Exit[];
    };

export interface CompiledTrigger {
  node: FlowNode;
  tier: Tier;
  canInterrupt: boolean;
  test: (message: CustomerMessage, event: Event) => Verdict;
}

export interface CompiledFlow {
  version: string;
  document: FlowDocument;
  nodes: ReadonlyMap<string, CompiledNode>;
  /** In the order in which they are tried. */
  triggers: readonly CompiledTrigger[];
  /** Edge id by step, then by exit. */
  edges: ReadonlyMap<string, ReadonlyMap<string, { id: string; to: string }>>;
}

/** Prepares a version for running: configs read, keyword matchers built, edges indexed. Never throws. */
export function compileFlow({ version, document }: ReleasedFlow, tools: Tools = {}): CompiledFlow {
  const nodes = new Map<string, CompiledNode>();
  for (const node of Object.values(document.nodes)) nodes.set(node.id, compileNode(node));
  return {
    version,
    document,
    nodes,
    triggers: triggersOf(nodes, tools),
    edges: indexEdges(document),
  };
}

function compileNode(node: FlowNode): CompiledNode {
  const definition = Object.hasOwn(nodeDefinitions, node.type)
    ? nodeDefinitions[node.type]
    : undefined;
  const executor = Object.hasOwn(nodeExecutors, node.type) ? nodeExecutors[node.type] : undefined;
  if (definition === undefined || executor === undefined) return { node, broken: 'unknownType' };
  if (node.version > definition.version) return { node, broken: 'newerStep' };
  const read = readConfig(node, definition);
  if (!read.ok) return { node, broken: 'badConfig' };
  const { config } = read;
  return { node, broken: null, definition, executor, config, exits: definition.exits(config) };
}

function triggersOf(nodes: ReadonlyMap<string, CompiledNode>, tools: Tools): CompiledTrigger[] {
  const triggers: CompiledTrigger[] = [];
  for (const compiled of nodes.values()) {
    if (compiled.broken !== null || compiled.executor.kind !== 'trigger') continue;
    const { node, executor, config } = compiled;
    triggers.push({
      node,
      tier: executor.tier(config),
      canInterrupt: executor.canInterrupt(config),
      test: executor.prepare(config, tools),
    });
  }
  return triggers.sort(byTrying);
}

/** Tier by tier, then from the top of the canvas to its bottom, then from left to right: what the operator sees. */
function byTrying(left: CompiledTrigger, right: CompiledTrigger): number {
  return (
    left.tier - right.tier ||
    left.node.position.y - right.node.position.y ||
    left.node.position.x - right.node.position.x ||
    (left.node.id < right.node.id ? -1 : 1)
  );
}

function indexEdges(document: FlowDocument): CompiledFlow['edges'] {
  const edges = new Map<string, Map<string, { id: string; to: string }>>();
  for (const { id, from, to } of Object.values(document.edges)) {
    const exits = edges.get(from.node) ?? new Map<string, { id: string; to: string }>();
    exits.set(from.exit, { id, to: to.node });
    edges.set(from.node, exits);
  }
  return edges;
}
