import { readConfig } from '@bellhop/nodes/contract';
import { nodeDefinitions } from '@bellhop/nodes/definitions';
import type { FlowDocument, FlowNode } from '@bellhop/schema';
import type { Visits } from './visits.ts';

export interface Share {
  covered: number;
  total: number;
}

/** How much of a flow test cases pass through. */
export interface Coverage {
  steps: Share;
  exits: Share;
}

/** Steps that are switched off, and what a half-filled form would lead to, are not counted. */
export function coverageOf(document: FlowDocument, visits: Visits): Coverage {
  const nodes = Object.values(document.nodes).filter(({ disabled }) => disabled !== true);
  const exits = nodes.flatMap((node) => exitsOf(node).map((exit) => `${node.id} ${exit}`));
  return {
    steps: share(nodes.filter(({ id }) => visits.steps.has(id)).length, nodes.length),
    exits: share(exits.filter((key) => visits.exits.has(key)).length, exits.length),
  };
}

function share(covered: number, total: number): Share {
  return { covered, total };
}

function exitsOf(node: FlowNode): string[] {
  const definition = Object.hasOwn(nodeDefinitions, node.type)
    ? nodeDefinitions[node.type]
    : undefined;
  if (definition === undefined) return [];
  const read = readConfig(node, definition);
  return read.ok ? definition.exits(read.config).map(({ id }) => id) : [];
}

/** Rounded down, so that only what is complete reads as 100. Nothing to cover is covered. */
export function percentOf({ covered, total }: Share): number {
  return total === 0 ? 100 : Math.floor((covered / total) * 100);
}
