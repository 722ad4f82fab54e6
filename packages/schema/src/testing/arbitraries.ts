import fc from 'fast-check';
import type { Command } from '../commands/command.ts';
import { emptyFlow, type FlowDocument } from '../document/flow-document.ts';

// Small pools of ids, so that commands meet each other often.
const nodeId = fc.constantFrom('n1', 'n2', 'n3', 'n4', 'n5');
const edgeId = fc.constantFrom('e1', 'e2', 'e3', 'e4');
const otherId = fc.constantFrom('x1', 'x2');
const exit = fc.constantFrom('then', 'other', 'button:b1');
const position = fc.record({ x: fc.integer(), y: fc.integer() });
const config = fc.dictionary(fc.constantFrom('a', 'b'), fc.oneof(fc.string(), fc.integer()));

export const anyNode = fc.record({
  id: nodeId,
  type: fc.constantFrom('message', 'reply'),
  version: fc.constant(1),
  config,
  position,
});
const anyEdge = fc.record({
  id: edgeId,
  from: fc.record({ node: nodeId, exit }),
  to: fc.record({ node: nodeId }),
});

const anySteps = fc.array(
  fc.oneof(
    fc.record({ customer: fc.record({ text: fc.constantFrom('price?', 'hello') }) }),
    fc.record({ expect: fc.record({ replies: fc.array(fc.constant('59 THB')) }) }),
  ),
  { maxLength: 2 },
);

const simple = fc.oneof(
  fc.record({ type: fc.constant('addNode' as const), node: anyNode }),
  fc.record({ type: fc.constant('removeNodes' as const), ids: fc.array(nodeId, { maxLength: 3 }) }),
  fc.record({
    type: fc.constant('moveNodes' as const),
    positions: fc.dictionary(nodeId, position),
  }),
  fc.record({ type: fc.constant('setConfig' as const), node: nodeId, config }),
  fc.record({
    type: fc.constant('renameNode' as const),
    node: nodeId,
    name: fc.constantFrom('', 'Hi'),
  }),
  fc.record({ type: fc.constant('setDisabled' as const), node: nodeId, disabled: fc.boolean() }),
  fc.record({ type: fc.constant('connect' as const), edge: anyEdge }),
  fc.record({
    type: fc.constant('reconnect' as const),
    edge: edgeId,
    from: fc.record({ node: nodeId, exit }),
    to: fc.record({ node: nodeId }),
  }),
  fc.record({
    type: fc.constant('disconnect' as const),
    edges: fc.array(edgeId, { maxLength: 2 }),
  }),
  fc.record({
    type: fc.constant('paste' as const),
    nodes: fc.array(anyNode, { maxLength: 2 }),
    edges: fc.array(anyEdge, { maxLength: 2 }),
  }),
  fc.record({
    type: fc.constant('setFlow' as const),
    settings: fc.record({ name: fc.constantFrom('A', 'B') }),
  }),
  fc.record({
    type: fc.constant('putNote' as const),
    note: fc.record(
      {
        id: otherId,
        text: fc.constant('note'),
        color: fc.constantFrom('green' as const, 'violet' as const),
        position,
        size: fc.constant({ width: 100, height: 50 }),
      },
      { requiredKeys: ['id', 'text', 'position', 'size'] },
    ),
  }),
  fc.record({
    type: fc.constant('putGroup' as const),
    group: fc.record({
      id: otherId,
      name: fc.constant('group'),
      nodes: fc.uniqueArray(nodeId, { maxLength: 2 }),
    }),
  }),
  fc.record({
    type: fc.constant('putTest' as const),
    test: fc.record({ id: otherId, name: fc.constantFrom('One', 'Two'), steps: anySteps }),
  }),
  fc.record({
    type: fc.constant('removeRecords' as const),
    table: fc.constantFrom('notes' as const, 'groups' as const, 'tests' as const),
    ids: fc.array(otherId, { maxLength: 2 }),
  }),
);

export const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  simple,
  fc.record({ type: fc.constant('batch' as const), commands: fc.array(simple, { maxLength: 3 }) }),
);

export const startDocument: FlowDocument = emptyFlow('flow1', {
  name: 'Shop',
  description: '',
  kind: 'conversation',
  defaultLocale: 'en',
  locales: ['en'],
});
