import { formFields, readConfig, type AnyNodeDefinition, type Exit } from '@bellhop/nodes/contract';
import {
  isEqual,
  type FlowDocument,
  type FlowEdge,
  type FlowNode,
  type JsonObject,
  type SimpleCommand,
} from '@bellhop/schema';
import { edgesInExitOrder, graphIndex } from './graph.ts';
import { groupsWith } from './groups.ts';
import { stepFacts } from './step-facts.ts';

export interface Replacement {
  node: FlowNode;
  commands: SimpleCommand[];
  /** Names of filled-in fields that the new type does not know. */
  lost: string[];
  /** Exits whose lines found no other exit. */
  gone: Exit[];
}

/** A step of another type in the place of one: under the same id, with the lines and the settings that both know. */
export function replaceStep(
  document: FlowDocument,
  id: string,
  { definition, locale }: { definition: AnyNodeDefinition; locale: string },
): Replacement | undefined {
  const old = document.nodes[id];
  if (old === undefined || old.type === definition.type) return undefined;
  const { config, lost } = keptConfig(old, definition, locale);
  const node: FlowNode = { ...old, type: definition.type, version: definition.version, config };
  const { lines, gone } = keptLines(document, old, stepFacts(node).exits);
  const into = (graphIndex(document).to.get(id) ?? []).filter(({ from }) => from.node !== id);
  const connect = (edge: FlowEdge): SimpleCommand => ({ type: 'connect', edge });
  const commands: SimpleCommand[] = [
    { type: 'removeNodes', ids: [id] },
    { type: 'addNode', node },
    ...[...into, ...lines].map(connect),
    // Going away took the step out of its groups.
    ...groupsWith(document, [id]).map((group) => ({ type: 'putGroup' as const, group })),
  ];
  return { node, commands, lost, gone };
}

/** What was filled in under the same name, as far as the new type takes it. */
function keptConfig(
  old: FlowNode,
  definition: AnyNodeDefinition,
  locale: string,
): { config: JsonObject; lost: string[] } {
  const before = stepFacts(old);
  const values = before.config ?? old.config;
  const untouched = before.definition?.starter(locale) ?? {};
  const known = new Set(formFields(definition.config).map(({ name }) => name));
  let config: JsonObject = definition.starter(locale);
  const lost: string[] = [];
  for (const [name, value] of Object.entries(values)) {
    const isFilled = !isEqual(value, untouched[name]) && !isNothing(value);
    if (!isFilled) continue;
    const candidate = { ...config, [name]: value };
    const node = { ...old, type: definition.type, version: definition.version, config: candidate };
    if (known.has(name) && readConfig(node, definition).ok) config = candidate;
    else lost.push(name);
  }
  return { config, lost };
}

function isNothing(value: unknown): boolean {
  if (value === '' || value === null || value === undefined) return true;
  return typeof value === 'object' && Object.values(value).every(isNothing);
}

/** Lines leave from the exit of the same name, else from the nearest free one in the order of exits. */
function keptLines(
  document: FlowDocument,
  old: FlowNode,
  exits: readonly Exit[],
): { lines: FlowEdge[]; gone: Exit[] } {
  const before = stepFacts(old).exits;
  const edges = edgesInExitOrder(document, old);
  const lines = edges.filter(({ from }) => exits.some(({ id }) => id === from.exit));
  const taken = new Set(lines.map(({ from }) => from.exit));
  const gone: Exit[] = [];
  for (const edge of edges.filter((each) => !lines.includes(each))) {
    const place = Math.max(
      0,
      before.findIndex(({ id }) => id === edge.from.exit),
    );
    const distance = ({ id }: Exit) => Math.abs(exits.findIndex((exit) => exit.id === id) - place);
    const [next] = exits
      .filter(({ id }) => !taken.has(id))
      .sort((a, b) => distance(a) - distance(b));
    if (next === undefined) {
      gone.push(before[place] ?? { id: edge.from.exit });
      continue;
    }
    taken.add(next.id);
    lines.push({ ...edge, from: { ...edge.from, exit: next.id } });
  }
  return { lines, gone };
}
