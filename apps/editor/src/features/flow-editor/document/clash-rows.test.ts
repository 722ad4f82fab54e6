import { emptyFlow, type FlowDocument, type FlowNode } from '@bellhop/schema';
import { expect, it } from 'vitest';
import { clashRows } from './clash-rows.ts';
import { stepFacts } from './step-facts.ts';

function reply(id: string, text: string, y: number): FlowNode {
  const config = { text: { en: text }, quickReplies: [] };
  return { id, type: 'reply', version: 1, config, position: { x: 0, y } };
}

function flow(...nodes: FlowNode[]): FlowDocument {
  const settings = {
    name: 'Shop',
    description: '',
    kind: 'conversation' as const,
    defaultLocale: 'en',
    locales: ['en'],
  };
  return {
    ...emptyFlow('f_1', settings),
    nodes: Object.fromEntries(nodes.map((node) => [node.id, node])),
  };
}

it('tells two steps of the same title apart, from top to bottom, with what differs', () => {
  const base = flow(reply('low', 'low', 400), reply('high', 'high', 0));
  const mine = flow(reply('low', 'low, mine', 400), reply('high', 'high, mine', 0));
  const theirs = flow(reply('low', 'low, theirs', 400));
  const clashes = [
    { table: 'nodes' as const, id: 'low' },
    { table: 'nodes' as const, id: 'high' },
    { table: 'settings' as const, id: '' },
  ];
  const rows = clashRows(clashes, { base, mine, theirs });
  expect(rows.map(({ id, fields }) => [id, fields])).toEqual([
    ['high', []],
    ['low', ['text']],
  ]);
  expect(rows[0]?.theirs.node).toBeUndefined();
  expect(rows[1]?.theirs.node?.config['text']).toEqual({ en: 'low, theirs' });
});

it('is about the step that a line leaves, once for all of its lines', () => {
  const base = flow(reply('a', 'a', 0), reply('b', 'b', 200));
  const edge = { id: 'e', from: { node: 'a', exit: 'then' }, to: { node: 'b' } };
  const mine = { ...base, edges: { e: edge } };
  const rows = clashRows([{ table: 'edges', id: 'e' }], { base, mine, theirs: base });
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ id: 'a', hasLines: true, fields: [], own: [] });
  expect(rows[0]?.mine.lines).toMatchObject([{ exit: 'then', to: { id: 'b' } }]);
  expect(rows[0]?.theirs.lines).toEqual([]);
});

it('does not name what only one side has written out, when both mean the same', () => {
  const base = flow(reply('a', 'a', 0));
  const mine = flow(reply('a', 'mine', 0));
  const asRead = stepFacts(reply('a', 'theirs', 0)).config ?? {};
  const theirs = flow({ ...reply('a', 'theirs', 0), config: asRead });
  expect(Object.keys(asRead).length).toBeGreaterThan(2);
  const rows = clashRows([{ table: 'nodes', id: 'a' }], { base, mine, theirs });
  expect(rows[0]?.fields).toEqual(['text']);
});
