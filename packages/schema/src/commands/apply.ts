import {
  tableNames,
  type FlowDocument,
  type FlowEdge,
  type FlowNode,
  type FlowSettings,
} from '../document/flow-document.ts';
import type { InputProblem } from '../errors/coded-error.ts';
import type { Command, SimpleCommand } from './command.ts';
import { differenceBetween, type Difference } from './difference.ts';

/** Either the changed document with what changed, or the reason why nothing did. */
export type Applied =
  | { ok: true; document: FlowDocument; difference: Difference }
  | { ok: false; problem: InputProblem };

type Step = { ok: true; document: FlowDocument } | { ok: false; problem: InputProblem };

/**
 * Applies one command. Pure: the given document is never changed, and untouched records keep their identity,
 * so that `===` tells a reader what to draw again.
 */
export function apply(document: FlowDocument, command: Command): Applied {
  const commands = command.type === 'batch' ? command.commands : [command];
  let next = document;
  for (const simple of commands) {
    const step = applySimple(next, simple);
    if (!step.ok) return step;
    next = step.document;
  }
  return { ok: true, document: next, difference: differenceBetween(document, next) };
}

function applySimple(document: FlowDocument, command: SimpleCommand): Step {
  switch (command.type) {
    case 'addNode':
      return addNodes(document, [command.node]);
    case 'removeNodes':
      return removeNodes(document, command.ids);
    case 'moveNodes':
      return updateNodes(document, Object.keys(command.positions), (node) => ({
        ...node,
        position: command.positions[node.id] ?? node.position,
      }));
    case 'setConfig':
      return updateNodes(document, [command.node], (node) => ({ ...node, config: command.config }));
    case 'renameNode':
      return updateNodes(document, [command.node], ({ name: _old, ...node }) =>
        command.name === '' ? node : { ...node, name: command.name },
      );
    case 'setDisabled':
      return updateNodes(document, [command.node], ({ disabled: _old, ...node }) =>
        command.disabled ? { ...node, disabled: true } : node,
      );
    case 'connect':
      return connect(document, command.edge);
    case 'reconnect':
      return reconnect(document, command);
    case 'disconnect':
      return done({ ...document, edges: without(document.edges, command.edges) });
    case 'paste':
      return paste(document, command.nodes, command.edges);
    case 'setFlow':
      return done({ ...document, ...defined(command.settings) });
    case 'putVariable':
      return done({ ...document, variables: put(document.variables, command.variable) });
    case 'putNote':
      return done({ ...document, notes: put(document.notes, command.note) });
    case 'putGroup':
      return putGroup(document, command);
    case 'putTest':
      return done({ ...document, tests: put(document.tests, command.test) });
    case 'removeRecords':
      return removeRecords(document, command);
    case 'replaceDocument':
      return done({ ...command.document, id: document.id });
  }
}

function addNodes(document: FlowDocument, nodes: FlowNode[]): Step {
  const table = { ...document.nodes };
  for (const node of nodes) {
    if (idTaken(document, node.id) || Object.hasOwn(table, node.id))
      return refused('command.duplicateId', node.id);
    table[node.id] = node;
  }
  return done({ ...document, nodes: table });
}

function removeNodes(document: FlowDocument, ids: string[]): Step {
  const gone = new Set(ids);
  const edges = Object.values(document.edges)
    .filter((edge) => gone.has(edge.from.node) || gone.has(edge.to.node))
    .map((edge) => edge.id);
  let groups = document.groups;
  for (const group of Object.values(document.groups)) {
    const members = group.nodes.filter((id) => !gone.has(id));
    if (members.length < group.nodes.length) groups = put(groups, { ...group, nodes: members });
  }
  return done({
    ...document,
    nodes: without(document.nodes, ids),
    edges: without(document.edges, edges),
    groups,
  });
}

function updateNodes(
  document: FlowDocument,
  ids: string[],
  change: (node: FlowNode) => FlowNode,
): Step {
  const nodes = { ...document.nodes };
  for (const id of ids) {
    const node = own(nodes, id);
    if (node === undefined) return refused('command.unknownRecord', id);
    nodes[id] = change(node);
  }
  return done({ ...document, nodes });
}

function connect(document: FlowDocument, edge: FlowEdge): Step {
  const problem = edgeProblem(document, edge);
  if (problem !== undefined) return { ok: false, problem };
  const replaced = Object.values(document.edges).filter(
    (other) => other.from.node === edge.from.node && other.from.exit === edge.from.exit,
  );
  const edges = without(
    document.edges,
    replaced.map((other) => other.id),
  );
  if (Object.hasOwn(edges, edge.id) || idTaken({ ...document, edges }, edge.id)) {
    return refused('command.duplicateId', edge.id);
  }
  return done({ ...document, edges: put(edges, edge) });
}

function reconnect(document: FlowDocument, command: SimpleCommand & { type: 'reconnect' }): Step {
  if (!Object.hasOwn(document.edges, command.edge)) {
    return refused('command.unknownRecord', command.edge);
  }
  const edges = without(document.edges, [command.edge]);
  return connect({ ...document, edges }, { id: command.edge, from: command.from, to: command.to });
}

function paste(document: FlowDocument, nodes: FlowNode[], edges: FlowEdge[]): Step {
  let step = addNodes(document, nodes);
  for (const edge of edges) {
    if (!step.ok) return step;
    step = connect(step.document, edge);
  }
  return step;
}

function putGroup(document: FlowDocument, { group }: SimpleCommand & { type: 'putGroup' }): Step {
  const stranger = group.nodes.find((id) => !Object.hasOwn(document.nodes, id));
  if (stranger !== undefined) return refused('command.unknownRecord', stranger);
  return done({ ...document, groups: put(document.groups, group) });
}

function removeRecords(
  document: FlowDocument,
  { table, ids }: SimpleCommand & { type: 'removeRecords' },
): Step {
  switch (table) {
    case 'variables':
      return done({ ...document, variables: without(document.variables, ids) });
    case 'notes':
      return done({ ...document, notes: without(document.notes, ids) });
    case 'groups':
      return done({ ...document, groups: without(document.groups, ids) });
    case 'tests':
      return done({ ...document, tests: without(document.tests, ids) });
  }
}

function edgeProblem(document: FlowDocument, edge: FlowEdge): InputProblem | undefined {
  for (const node of [edge.from.node, edge.to.node]) {
    if (!Object.hasOwn(document.nodes, node)) {
      return { code: 'command.edgeToNowhere', path: edge.id, values: { id: node } };
    }
  }
  if (edge.from.node === edge.to.node) {
    return { code: 'command.edgeToItself', path: edge.id, values: { id: edge.from.node } };
  }
  return undefined;
}

function idTaken(document: FlowDocument, id: string): boolean {
  return tableNames.some((table) => Object.hasOwn(document[table], id));
}

function done(document: FlowDocument): Step {
  return { ok: true, document };
}

function refused(code: InputProblem['code'], id: string): Step {
  return { ok: false, problem: { code, path: id, values: { id } } };
}

function own<Row>(table: Record<string, Row>, id: string): Row | undefined {
  return Object.hasOwn(table, id) ? table[id] : undefined;
}

function put<Row extends { id: string }>(
  table: Record<string, Row>,
  row: Row,
): Record<string, Row> {
  return { ...table, [row.id]: row };
}

function without<Row>(table: Record<string, Row>, ids: string[]): Record<string, Row> {
  if (!ids.some((id) => Object.hasOwn(table, id))) return table;
  const gone = new Set(ids);
  return Object.fromEntries(Object.entries(table).filter(([id]) => !gone.has(id)));
}

function defined(
  changes: (SimpleCommand & { type: 'setFlow' })['settings'],
): Partial<FlowSettings> {
  // zod gives optional members as `undefined`; in a document a member is there or it is not.
  return Object.fromEntries(Object.entries(changes).filter(([, member]) => member !== undefined));
}
