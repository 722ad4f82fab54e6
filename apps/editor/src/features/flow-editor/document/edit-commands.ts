import {
  type Command,
  type FlowDocument,
  type FlowEdge,
  type FlowNode,
  type JsonObject,
  type Position,
  type SimpleCommand,
} from '@bellhop/schema';
import type { AnyNodeDefinition, Exit } from '@bellhop/nodes/contract';
import { graphIndex } from './graph.ts';
import { emptiedGroups } from './groups.ts';
import { stepFacts } from './step-facts.ts';

export interface ExitRef {
  node: string;
  exit: string;
}

/** A step of a type as it comes from the palette. */
export function starterNode(
  definition: AnyNodeDefinition,
  place: { id: string; position: Position; locale: string },
): FlowNode {
  return {
    id: place.id,
    type: definition.type,
    version: definition.version,
    config: definition.starter(place.locale),
    position: place.position,
  };
}

/** A change of a config with what it does to the lines of the step. */
export interface ConfigChange {
  command: Command;
  /** Exits that took over a line. */
  moved: Exit[];
  /** Exits that are gone together with their lines. */
  gone: Exit[];
}

/** Changes a config. The line of an exit that vanishes moves to its successor, or goes with it: one step of undo. */
export function setConfigCommand(
  document: FlowDocument,
  id: string,
  config: JsonObject,
): ConfigChange {
  const command: SimpleCommand = { type: 'setConfig', node: id, config };
  const plain: ConfigChange = { command, moved: [], gone: [] };
  const node = document.nodes[id];
  if (node === undefined) return plain;
  const after = stepFacts({ ...node, config });
  // While the form is half filled in, nobody knows which exits are meant: all lines stay.
  if (after.config === undefined) return plain;
  const exits = new Map(after.exits.map((exit) => [exit.id, exit]));
  const lines = graphIndex(document).from.get(id) ?? [];
  const taken = new Set(lines.map((edge) => edge.from.exit));
  const commands: SimpleCommand[] = [command];
  for (const edge of lines.filter(({ from }) => !exits.has(from.exit))) {
    const next = exits.get(after.definition?.successorOf?.(edge.from.exit, after.config) ?? '');
    if (next === undefined || taken.has(next.id)) {
      commands.push({ type: 'disconnect', edges: [edge.id] });
      plain.gone.push(exitOf(node, edge.from.exit));
    } else {
      taken.add(next.id);
      const from = { node: id, exit: next.id };
      commands.push({ type: 'reconnect', edge: edge.id, from, to: edge.to });
      plain.moved.push(next);
    }
  }
  return commands.length === 1 ? plain : { ...plain, command: { type: 'batch', commands } };
}

function exitOf(node: FlowNode, id: string): Exit {
  return stepFacts(node).exits.find((exit) => exit.id === id) ?? { id };
}

/** Adds a step; `from` joins an exit to it. */
export function addStepCommand(node: FlowNode, from: ExitRef | null, edgeId: string): Command {
  const add: SimpleCommand = { type: 'addNode', node };
  if (from === null) return add;
  const edge: FlowEdge = { id: edgeId, from, to: { node: node.id } };
  return { type: 'batch', commands: [add, { type: 'connect', edge }] };
}

export interface Insertion {
  edge: FlowEdge;
  newEdge: string;
  /** Steps that make room. */
  moved: Record<string, Position>;
}

/** Puts a step into an edge: what led to the old target now leads through the new step. */
export function insertOnEdgeCommand(node: FlowNode, { edge, newEdge, moved }: Insertion): Command {
  const commands: SimpleCommand[] = [
    ...(Object.keys(moved).length === 0 ? [] : [{ type: 'moveNodes' as const, positions: moved }]),
    { type: 'addNode', node },
    { type: 'reconnect', edge: edge.id, from: edge.from, to: { node: node.id } },
  ];
  const exit = stepFacts(node).exits[0];
  if (exit !== undefined) {
    const onwards: FlowEdge = { id: newEdge, from: { node: node.id, exit: exit.id }, to: edge.to };
    commands.push({ type: 'connect', edge: onwards });
  }
  return { type: 'batch', commands };
}

export interface Removal {
  nodes: string[];
  edges: string[];
  notes?: string[];
  heal: boolean;
}

/** Removes steps, edges and notes together, and groups that are empty then. With one way in and one way out the line closes over the gap. */
export function removeCommand(
  document: FlowDocument,
  { nodes, edges, notes = [], heal }: Removal,
): Command {
  const commands: SimpleCommand[] = [];
  const [only] = nodes;
  if (heal && nodes.length === 1 && only !== undefined) commands.push(...healing(document, only));
  if (edges.length > 0) commands.push({ type: 'disconnect', edges });
  if (nodes.length > 0) commands.push({ type: 'removeNodes', ids: nodes });
  if (notes.length > 0) commands.push({ type: 'removeRecords', table: 'notes', ids: notes });
  const emptied = emptiedGroups(document, nodes);
  if (emptied.length > 0) commands.push({ type: 'removeRecords', table: 'groups', ids: emptied });
  return { type: 'batch', commands };
}

/** Leads what led to a step to where the step led, if that is one place. */
export function healing(document: FlowDocument, id: string): SimpleCommand[] {
  const { from, to } = graphIndex(document);
  const out = from.get(id) ?? [];
  const target = out[0]?.to;
  if (out.length !== 1 || target === undefined) return [];
  return (to.get(id) ?? [])
    .filter((edge) => edge.from.node !== target.node)
    .map((edge) => ({ type: 'reconnect', edge: edge.id, from: edge.from, to: target }));
}

/** The first exit of a step that leads nowhere yet. */
export function freeExit(document: FlowDocument, id: string): ExitRef | null {
  const node = document.nodes[id];
  if (node === undefined) return null;
  const { byExit } = graphIndex(document);
  const exit = stepFacts(node).exits.find(({ id: exitId }) => !byExit.has(`${id} ${exitId}`));
  return exit === undefined ? null : { node: id, exit: exit.id };
}
