import { readConfig } from '@bellhop/nodes/contract';
import { nodeDefinitions } from '@bellhop/nodes/definitions';
import {
  byPlace,
  changesBetween,
  isEqual,
  type Changes,
  type FlowDocument,
  type FlowNode,
} from '@bellhop/schema';

export interface FlowComparison extends Changes {
  /** Triggers lie in another order: they are tried in it, so such a move is no mere layout. */
  orderOfTriggers: boolean;
}

/** What a person would say has changed. A setting that was left out and one that says what is so anyway are the same. */
export function compareFlows(from: FlowDocument, to: FlowDocument): FlowComparison {
  const changes = changesBetween(filledIn(from, to), filledIn(to, from));
  return { ...changes, orderOfTriggers: isOrderChanged(from, to) };
}

/** With the settings of steps as they are read, where they differ from the other side's. */
function filledIn(document: FlowDocument, other: FlowDocument): FlowDocument {
  const nodes = Object.entries(document.nodes).map(([id, node]): [string, FlowNode] => {
    const beside = other.nodes[id];
    const isTold = beside !== undefined && beside !== node && beside.type === node.type;
    if (!isTold || isEqual(beside.config, node.config)) return [id, node];
    const definition = definitionOf(node);
    const read = definition === undefined ? undefined : readConfig(node, definition);
    if (definition === undefined || read?.ok !== true) return [id, node];
    return [id, { ...node, version: definition.version, config: read.config }];
  });
  return { ...document, nodes: Object.fromEntries(nodes) };
}

function isOrderChanged(from: FlowDocument, to: FlowDocument): boolean {
  const order = (of: FlowDocument, other: FlowDocument) =>
    Object.values(of.nodes)
      .filter((node) => isTrigger(node) && Object.hasOwn(other.nodes, node.id))
      .sort(byPlace)
      .map(({ id }) => id);
  return !isEqual(order(from, to), order(to, from));
}

function definitionOf({ type }: FlowNode) {
  return Object.hasOwn(nodeDefinitions, type) ? nodeDefinitions[type] : undefined;
}

function isTrigger(node: FlowNode): boolean {
  return definitionOf(node)?.kind === 'trigger';
}
