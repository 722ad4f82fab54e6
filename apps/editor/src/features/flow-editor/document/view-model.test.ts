import { apply, type FlowDocument } from '@bellhop/schema';
import { expect, test } from 'vitest';
import { drawnThings, type Ground } from './drawn-things.ts';
import { canvasEdges } from './view-model.ts';
import { plainFlow } from './testing/plain-flow.ts';

function flow(): FlowDocument {
  const document = plainFlow();
  for (const id of ['a', 'b', 'c']) {
    document.nodes[id] = { id, type: 'reply', version: 1, config: {}, position: { x: 0, y: 0 } };
  }
  document.edges['e'] = { id: 'e', from: { node: 'a', exit: 'then' }, to: { node: 'b' } };
  return document;
}

const nothing = new Set<string>();

function groundOf(document: FlowDocument, selected: ReadonlySet<string>): Ground {
  return { document, selected, selectedNotes: nothing, hidden: new Map(), sizes: new Map() };
}

test('only the step that moved becomes a new object', () => {
  const before = flow();
  const drawn = drawnThings([], groundOf(before, nothing));
  const moved = apply(before, { type: 'moveNodes', positions: { b: { x: 40, y: 0 } } });
  if (!moved.ok) throw new Error('refused');
  const next = drawnThings(drawn, groundOf(moved.document, nothing));
  expect(next[0]).toBe(drawn[0]);
  expect(next[1]).not.toBe(drawn[1]);
  expect(next[2]).toBe(drawn[2]);
});

test('a change of words redraws no card, an unchanged document gives the same list', () => {
  const before = flow();
  const drawn = drawnThings([], groundOf(before, nothing));
  const typed = apply(before, { type: 'setConfig', node: 'a', config: { text: 'x' } });
  if (!typed.ok) throw new Error('refused');
  expect(drawnThings(drawn, groundOf(typed.document, nothing))).toBe(drawn);
});

test('selecting touches the selected step alone', () => {
  const document = flow();
  const drawn = drawnThings([], groundOf(document, nothing));
  const next = drawnThings(drawn, groundOf(document, new Set(['c'])));
  expect(next[0]).toBe(drawn[0]);
  expect(next[2]).toMatchObject({ id: 'c', selected: true });
});

test('a card under the pointer stays where the pointer holds it', () => {
  const document = flow();
  const drawn = drawnThings([], groundOf(document, nothing)).map((node) =>
    node.id === 'a' ? { ...node, dragging: true, position: { x: 99, y: 0 } } : node,
  );
  expect(drawnThings(drawn, groundOf(document, nothing))[0]?.position.x).toBe(99);
});

test('an edge keeps its object as long as it stays the same edge', () => {
  const document = flow();
  expect(canvasEdges(document.edges, nothing)[0]).toBe(canvasEdges(document.edges, nothing)[0]);
  expect(canvasEdges(document.edges, new Set(['e']))[0]).toMatchObject({ selected: true });
});

test('a collapsed group stands for its steps: lines end at it, those inside are not seen', () => {
  const document = flow();
  document.groups['g'] = { id: 'g', name: 'Start', nodes: ['a'] };
  const hidden = new Map([['a', 'g']]);
  const drawn = drawnThings([], { ...groundOf(document, nothing), hidden });
  expect(drawn.map(({ id, type }) => [id, type])).toEqual([
    ['g', 'group'],
    ['b', 'step'],
    ['c', 'step'],
  ]);
  const [line] = canvasEdges(document.edges, nothing, hidden);
  expect(line).toMatchObject({ source: 'g', sourceHandle: 'e', target: 'b' });
  const inside = new Map([
    ['a', 'g'],
    ['b', 'g'],
  ]);
  expect(canvasEdges(document.edges, nothing, inside)).toEqual([]);
});

test('a note that did not change keeps its object, and what React Flow knows of it', () => {
  const document = flow();
  const size = { width: 200, height: 120 };
  document.notes['m'] = { id: 'm', text: 'Hi', position: { x: 0, y: 0 }, size };
  const drawn = drawnThings([], groundOf(document, nothing)).map((node) => ({
    ...node,
    measured: size,
  }));
  const moved = {
    ...document,
    notes: { m: { ...document.notes['m'], position: { x: 20, y: 0 } } },
  };
  const [note] = drawnThings(drawn, groundOf(moved, nothing));
  expect(note).toMatchObject({ position: { x: 20, y: 0 }, measured: size, width: 200 });
  expect(drawnThings(drawn, groundOf(document, nothing))).toBe(drawn);
});
