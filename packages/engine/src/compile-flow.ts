import type { WordRequest } from '@bellhop/language';
import {
  byPlace,
  type BrokenCode,
  type Event,
  type EventType,
  type FlowDocument,
  type FlowNode,
  type JsonObject,
} from '@bellhop/schema';
import {
  readConfig,
  type AnyNodeDefinition,
  type AnyNodeExecutor,
  type Exit,
  type FoundWords,
  type Happened,
  type Tier,
  type Tools,
  type Verdict,
  type Watch,
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
  | { node: FlowNode; broken: BrokenCode }
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
  whileOwned: boolean;
  /** Looked for together with those of all other flows that are live: see `listeners.ts`. */
  words: readonly WordRequest[];
  test: (event: Event, found: FoundWords) => Verdict;
}

/** A trigger about silence: asked after every event. */
interface Watcher {
  node: string;
  watch: (happened: Happened) => Watch | null;
}

export interface CompiledFlow {
  version: string;
  document: FlowDocument;
  nodes: ReadonlyMap<string, CompiledNode>;
  /** By the type of event that they listen to, in the order in which they are tried. */
  triggers: ReadonlyMap<EventType, readonly CompiledTrigger[]>;
  watchers: readonly Watcher[];
  /** The first step for flows that call this one or lead to it; null when there is none to begin with. */
  entry: string | null;
  /** Edge id by step, then by exit. */
  edges: ReadonlyMap<string, ReadonlyMap<string, { id: string; to: string }>>;
  /** What it was compiled with. */
  tools: Tools;
}

/** Prepares a version for running: configs read, words and patterns made ready, edges indexed. Never throws. */
export function compileFlow({ version, document }: ReleasedFlow, tools: Tools = {}): CompiledFlow {
  const nodes = new Map<string, CompiledNode>();
  for (const node of Object.values(document.nodes)) nodes.set(node.id, compileNode(node));
  const edges = indexEdges(document);
  return {
    version,
    document,
    nodes,
    triggers: triggersOf(nodes, tools),
    watchers: watchersOf(nodes),
    entry: entryOf({ nodes, edges }),
    edges,
    tools,
  };
}

/** Where a flow begins when another one leads to it: behind its topmost trigger. */
function entryOf({ nodes, edges }: Pick<CompiledFlow, 'nodes' | 'edges'>): string | null {
  const starts = [...nodes.values()]
    .filter((one) => one.broken === null && one.executor.kind === 'trigger')
    .sort((left, right) => byPlace(left.node, right.node));
  for (const { node } of starts) {
    const edge = edges.get(node.id)?.get('then');
    if (node.disabled !== true && edge !== undefined) return edge.to;
  }
  return null;
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

function triggersOf(
  nodes: ReadonlyMap<string, CompiledNode>,
  tools: Tools,
): CompiledFlow['triggers'] {
  const byType = new Map<EventType, CompiledTrigger[]>();
  for (const compiled of nodes.values()) {
    if (compiled.broken !== null || compiled.executor.kind !== 'trigger') continue;
    const { node, executor, config } = compiled;
    const trigger: CompiledTrigger = {
      node,
      tier: executor.tier(config),
      canInterrupt: executor.canInterrupt(config),
      whileOwned: executor.whileOwned?.(config) ?? false,
      words: executor.words?.(config, tools) ?? [],
      test: executor.prepare(config, tools),
    };
    for (const type of executor.listensTo?.(config) ?? ['customerMessage' as const]) {
      byType.set(type, [...(byType.get(type) ?? []), trigger]);
    }
  }
  for (const triggers of byType.values()) triggers.sort(byTrying);
  return byType;
}

function watchersOf(nodes: ReadonlyMap<string, CompiledNode>): Watcher[] {
  const watchers: Watcher[] = [];
  for (const compiled of nodes.values()) {
    if (compiled.broken !== null || compiled.executor.kind !== 'trigger') continue;
    const { node, executor, config } = compiled;
    const { watch } = executor;
    if (watch === undefined || node.disabled === true) continue;
    watchers.push({ node: node.id, watch: (happened) => watch(config, happened) });
  }
  return watchers;
}

/** Tier by tier, then from the top of the canvas to its bottom, then from left to right: what the operator sees. */
function byTrying(left: CompiledTrigger, right: CompiledTrigger): number {
  return left.tier - right.tier || byPlace(left.node, right.node);
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
