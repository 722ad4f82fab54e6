import { apply, emptyFlow, type FlowDocument } from '@bellhop/schema';
import { expect, test } from 'vitest';
import { canvasEdges, reconcileNodes } from './view-model.ts';

function flow(): FlowDocument {
  const document = emptyFlow('f_1', {
    name: 'Shop',
    description: '',
    kind: 'conversation',
    defaultLocale: 'en',
    locales: ['en'],
  });
  for (const id of ['a', 'b', 'c']) {
    document.nodes[id] = { id, type: 'reply', version: 1, config: {}, position: { x: 0, y: 0 } };
  }
  document.edges['e'] = { id: 'e', from: { node: 'a', exit: 'then' }, to: { node: 'b' } };
  return document;
}

const nothing = new Set<string>();

test('only the step that moved becomes a new object', () => {
  const before = flow();
  const drawn = reconcileNodes([], before, nothing);
  const moved = apply(before, { type: 'moveNodes', positions: { b: { x: 40, y: 0 } } });
  if (!moved.ok) throw new Error('refused');
  const next = reconcileNodes(drawn, moved.document, nothing);
  expect(next[0]).toBe(drawn[0]);
  expect(next[1]).not.toBe(drawn[1]);
  expect(next[2]).toBe(drawn[2]);
});

test('a change of words redraws no card, an unchanged document gives the same list', () => {
  const before = flow();
  const drawn = reconcileNodes([], before, nothing);
  const typed = apply(before, { type: 'setConfig', node: 'a', config: { text: 'x' } });
  if (!typed.ok) throw new Error('refused');
  expect(reconcileNodes(drawn, typed.document, nothing)).toBe(drawn);
});

test('selecting touches the selected step alone', () => {
  const document = flow();
  const drawn = reconcileNodes([], document, nothing);
  const next = reconcileNodes(drawn, document, new Set(['c']));
  expect(next[0]).toBe(drawn[0]);
  expect(next[2]).toMatchObject({ id: 'c', selected: true });
});

test('a card under the pointer stays where the pointer holds it', () => {
  const document = flow();
  const drawn = reconcileNodes([], document, nothing).map((node) =>
    node.id === 'a' ? { ...node, dragging: true, position: { x: 99, y: 0 } } : node,
  );
  expect(reconcileNodes(drawn, document, nothing)[0]?.position.x).toBe(99);
});

test('an edge keeps its object as long as it stays the same edge', () => {
  const document = flow();
  expect(canvasEdges(document.edges, nothing)[0]).toBe(canvasEdges(document.edges, nothing)[0]);
  expect(canvasEdges(document.edges, new Set(['e']))[0]).toMatchObject({ selected: true });
});
