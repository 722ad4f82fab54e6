import { emptyFlow, type FlowDocument } from '@bellhop/schema';
import { expect, test } from 'vitest';
import { changesBetween } from './changes.ts';

function flow(): FlowDocument {
  const document = emptyFlow('f_1', {
    name: 'Shop',
    description: '',
    kind: 'conversation',
    defaultLocale: 'en',
    locales: ['en'],
  });
  for (const id of ['a', 'b']) {
    document.nodes[id] = { id, type: 'reply', version: 1, config: {}, position: { x: 0, y: 0 } };
  }
  return document;
}

function nodeOf(document: FlowDocument, id: string) {
  const node = document.nodes[id];
  if (node === undefined) throw new Error(`no ${id}`);
  return node;
}

test('moving is not counted as a change', () => {
  const before = flow();
  const a = { ...nodeOf(before, 'a'), position: { x: 9, y: 9 } };
  const changes = changesBetween(before, { ...before, nodes: { ...before.nodes, a } });
  expect(changes).toMatchObject({ count: 0, moved: 1, steps: [] });
});

test('a new line counts once, at the step that it leaves', () => {
  const before = flow();
  const edge = { id: 'e', from: { node: 'a', exit: 'then' }, to: { node: 'b' } };
  const changes = changesBetween(before, { ...before, edges: { e: edge } });
  expect(changes.steps).toMatchObject([{ kind: 'changed', node: { id: 'a' }, isLinesOnly: true }]);
});

test('added, changed and removed steps are told by name', () => {
  const before = flow();
  const nodes = {
    a: { ...nodeOf(before, 'a'), config: { text: 'x' } },
    c: { ...nodeOf(before, 'b'), id: 'c' },
  };
  const changes = changesBetween(before, { ...before, nodes, name: 'Other' });
  expect(changes.steps.map(({ kind, node }) => `${kind} ${node.id}`)).toEqual([
    'added c',
    'changed a',
    'removed b',
  ]);
  expect(changes).toMatchObject({ settings: true, count: 4 });
});
