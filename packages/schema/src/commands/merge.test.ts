import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flowDocumentSchema, tableNames, type FlowDocument } from '../document/flow-document.ts';
import { edgeProblems } from '../document/read-flow.ts';
import { isEqual } from '../is-equal.ts';
import { anyCommand, startDocument } from '../testing/arbitraries.ts';
import { apply } from './apply.ts';
import type { Command } from './command.ts';
import { differenceBetween, isEmpty } from './difference.ts';
import { merge } from './merge.ts';

const anyCommands = fc.array(anyCommand, { maxLength: 25 });
const sides = ['mine', 'theirs'] as const;

function play(start: FlowDocument, commands: Command[]): FlowDocument {
  return commands.reduce((document, command) => {
    const applied = apply(document, command);
    return applied.ok ? applied.document : document;
  }, start);
}

const nodeOf = (id: string) => {
  return { id, type: 'reply', version: 1, config: {}, position: { x: 0, y: 0 } };
};
const addNode = (id: string): Command => ({ type: 'addNode', node: nodeOf(id) });
const line = (id: string, from: string, to: string, exit = 'then'): Command => {
  return { type: 'connect', edge: { id, from: { node: from, exit }, to: { node: to } } };
};
const lines = ({ edges }: FlowDocument) =>
  Object.values(edges)
    .map(({ from, to }) => `${from.node}-${to.node}`)
    .sort();

const base = play(startDocument, ['a', 'b', 'c', 'd'].map(addNode));

describe('merge', () => {
  it('stays valid, keeps the preferred side whole and loses nothing without a word', () => {
    fc.assert(
      fc.property(anyCommands, anyCommands, anyCommands, (before, my, their) => {
        const start = play(startDocument, before);
        const changed = { mine: play(start, my), theirs: play(start, their) };
        for (const prefer of sides) {
          const { document, clashes } = merge(start, changed.mine, changed.theirs, prefer);
          expect(edgeProblems(document)).toEqual([]);
          expect(flowDocumentSchema.safeParse(document).error).toBeUndefined();
          const clashing = new Set(clashes.map(({ table, id }) => `${table} ${id}`));
          for (const side of sides) {
            const names = writtenBy(start, changed[side], document);
            expect(names.filter((name) => !clashing.has(name))).toEqual([]);
          }
          // What a group loses is a step that is gone; every other record of the preferred side stands.
          const missing = writtenBy(start, changed[prefer], document);
          expect(missing.filter((name) => !name.startsWith('groups'))).toEqual([]);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('names the same clashes whichever side is preferred', () => {
    fc.assert(
      fc.property(anyCommands, anyCommands, anyCommands, (before, my, their) => {
        const start = play(startDocument, before);
        const [mine, theirs] = [play(start, my), play(start, their)];
        const [one, two] = sides.map((prefer) => merge(start, mine, theirs, prefer).clashes);
        expect(one).toEqual(two);
      }),
    );
  });

  it('with nothing changed on one side gives the other', () => {
    fc.assert(
      fc.property(anyCommands, anyCommands, (before, change) => {
        const start = play(startDocument, before);
        const changed = play(start, change);
        expect(merge(start, changed, start, 'theirs').clashes).toEqual([]);
        expect(isEqual(merge(start, changed, start, 'theirs').document, changed)).toBe(true);
        expect(isEqual(merge(start, start, changed, 'mine').document, changed)).toBe(true);
        expect(isEmpty(differenceBetween(changed, changed))).toBe(true);
      }),
    );
  });

  it('asks when two people draw a line from one exit to different steps', () => {
    const mine = play(base, [line('e1', 'a', 'b')]);
    const theirs = play(base, [line('e2', 'a', 'c')]);
    const myWay = merge(base, mine, theirs, 'mine');
    expect(myWay.clashes).toEqual([
      { table: 'edges', id: 'e1' },
      { table: 'edges', id: 'e2' },
    ]);
    expect(lines(myWay.document)).toEqual(['a-b']);
    expect(lines(merge(base, mine, theirs, 'theirs').document)).toEqual(['a-c']);
  });

  it('does not ask when two people draw the same line', () => {
    const mine = play(base, [line('e1', 'a', 'b')]);
    const { document, clashes } = merge(base, mine, play(base, [line('e2', 'a', 'b')]), 'mine');
    expect([clashes, lines(document)]).toEqual([[], ['a-b']]);
  });

  it('asks when I connect a step that they removed, and brings it back with its lines', () => {
    const start = play(base, [line('e1', 'b', 'c'), line('e2', 'd', 'b')]);
    const mine = play(start, [line('e9', 'a', 'b')]);
    const theirs = play(start, [{ type: 'removeNodes', ids: ['b'] }]);
    const myWay = merge(start, mine, theirs, 'mine');
    expect(myWay.clashes).toContainEqual({ table: 'nodes', id: 'b' });
    expect(lines(myWay.document)).toEqual(['a-b', 'b-c', 'd-b']);
    const theirWay = merge(start, mine, theirs, 'theirs');
    expect(theirWay.clashes).toEqual(myWay.clashes);
    expect(theirWay.document).toEqual(theirs);
  });

  it('asks when they remove a step whose settings I changed', () => {
    const start = play(base, [line('e1', 'a', 'b')]);
    const mine = play(start, [{ type: 'setConfig', node: 'b', config: { text: 'new' } }]);
    const theirs = play(start, [{ type: 'removeNodes', ids: ['b'] }]);
    const myWay = merge(start, mine, theirs, 'mine');
    expect(myWay.clashes).toEqual([{ table: 'nodes', id: 'b' }]);
    expect(myWay.document).toEqual(mine);
    expect(merge(start, mine, theirs, 'theirs').document).toEqual(theirs);
  });

  it('keeps a detour that they drew around a step that comes back', () => {
    const start = play(base, [line('e1', 'a', 'b'), line('e2', 'b', 'c')]);
    const mine = play(start, [line('e9', 'd', 'b')]);
    const theirs = play(start, [{ type: 'removeNodes', ids: ['b'] }, line('e8', 'a', 'c')]);
    expect(lines(merge(start, mine, theirs, 'mine').document)).toEqual(['a-c', 'b-c', 'd-b']);
  });
});

/** Names of the records that a side wrote and that `merged` does not have; one line under two ids counts as there. */
function writtenBy(start: FlowDocument, side: FlowDocument, merged: FlowDocument): string[] {
  const drawn = new Set(
    Object.values(merged.edges).map(({ from, to }) => JSON.stringify([from, to])),
  );
  return tableNames.flatMap((table) => {
    const { added, updated } = differenceBetween(start, side)[table];
    return [...Object.keys(added), ...Object.keys(updated)]
      .filter((id) => !isEqual(merged[table][id], side[table][id]))
      .filter((id) => {
        const edge = table === 'edges' ? side.edges[id] : undefined;
        return edge === undefined || !drawn.has(JSON.stringify([edge.from, edge.to]));
      })
      .map((id) => `${table} ${id}`);
  });
}
