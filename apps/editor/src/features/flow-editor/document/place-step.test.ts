import { apply, type FlowDocument, type Position } from '@bellhop/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { insertOnEdgeCommand } from './edit-commands.ts';
import {
  cardSize,
  freePlace,
  placeAfter,
  placeBelow,
  pointedPlace,
  roomBetween,
} from './place-step.ts';
import { tidySteps } from './tidy-steps.ts';
import { tidyUp } from './tidy-up.ts';
import { plainFlow } from './testing/plain-flow.ts';

type Places = Record<string, Position>;

function flow(places: Places, edges: [string, string][] = []): FlowDocument {
  const document = plainFlow();
  for (const [id, position] of Object.entries(places)) {
    const config = { text: { en: 'Hi' }, quickReplies: [] };
    document.nodes[id] = { id, type: 'reply', version: 1, config, position };
  }
  edges.forEach(([from, to], index) => {
    const id = `e${String(index)}`;
    document.edges[id] = { id, from: { node: from, exit: 'then' }, to: { node: to } };
  });
  return document;
}

const size = () => cardSize;

function overlap(a: Position, b: Position): boolean {
  return Math.abs(a.x - b.x) < cardSize.width && Math.abs(a.y - b.y) < cardSize.height;
}

const placesArbitrary = fc
  .array(
    fc.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer({ min: -900, max: 900 }) }),
    {
      maxLength: 25,
    },
  )
  .map((list): Places => Object.fromEntries(list.map((place, n) => [`n${String(n)}`, place])));

describe('placing', () => {
  test('a new card never lands on another', () => {
    fc.assert(
      fc.property(placesArbitrary, fc.integer({ min: -900, max: 900 }), (places, x) => {
        const place = freePlace(flow(places), { x, y: 0 }, size);
        expect(Object.values(places).some((other) => overlap(place, other))).toBe(false);
      }),
    );
  });

  test('a new card or note lands on no note', () => {
    const document = flow({ a: { x: 0, y: 0 } });
    const below = freePlace(document, { x: 0, y: 0 }, size);
    const note = { width: 220, height: 140 };
    document.notes['m1'] = { id: 'm1', text: '', position: below, size: note };
    const next = freePlace(document, { x: 0, y: 0 }, size, note);
    expect(next.y).toBeGreaterThanOrEqual(below.y + note.height);
  });

  test('what is put somewhere lies there, and no card hides another', () => {
    const full = flow({ a: { x: 0, y: 0 }, b: { x: 40, y: 40 } });
    expect(pointedPlace(full, { x: 203, y: 0 })).toEqual({ x: 200, y: 0 });
    expect(pointedPlace(full, { x: 3, y: 8 })).toEqual({ x: 80, y: 80 });
  });

  test('a following step stands to the right, the next one below it', () => {
    const one = flow({ a: { x: 0, y: 0 } });
    const place = placeAfter(one, 'a', size);
    expect(place).toEqual({ x: 340, y: 0 });
    const next = placeAfter(flow({ a: { x: 0, y: 0 }, b: place }), 'a', size);
    expect(next.x).toBe(340);
    expect(next.y).toBeGreaterThan(cardSize.height);
  });

  test('inserting into a short line moves what follows on, and nothing else', () => {
    const document = flow(
      { a: { x: 0, y: 0 }, b: { x: 340, y: 0 }, c: { x: 680, y: 0 }, other: { x: 340, y: 400 } },
      [
        ['a', 'b'],
        ['b', 'c'],
      ],
    );
    const edge = document.edges['e0'];
    const middle = document.nodes['a'];
    if (edge === undefined || middle === undefined) throw new Error('no edge');
    const { at, moved } = roomBetween(document, edge, size);
    const node = { ...middle, id: 'new', position: at };
    const applied = apply(document, insertOnEdgeCommand(node, { edge, newEdge: 'e9', moved }));
    if (!applied.ok) throw new Error(applied.problem.code);
    const { nodes, edges } = applied.document;
    expect(nodes['other']?.position).toEqual({ x: 340, y: 400 });
    expect(overlap(nodes['new']?.position ?? at, nodes['b']?.position ?? at)).toBe(false);
    expect(nodes['c']?.position.x).toBeGreaterThan(680);
    expect(
      Object.values(edges)
        .map(({ from, to }) => `${from.node}-${to.node}`)
        .sort(),
    ).toEqual(['a-new', 'b-c', 'new-b']);
  });
});

describe('tidying up', () => {
  test('cards do not overlap, a chain runs to the right, and a second time changes nothing', () => {
    fc.assert(
      fc.property(
        placesArbitrary,
        fc.array(fc.tuple(fc.nat(24), fc.nat(24)), { maxLength: 30 }),
        (places, pairs) => {
          const ids = Object.keys(places);
          const used = new Set<string>();
          const edges = pairs
            .map(([a, b]): [string, string] => [`n${String(a)}`, `n${String(b)}`])
            .filter(([a, b]) => a !== b && ids.includes(a) && ids.includes(b))
            .filter(([a]) => !used.has(a) && used.add(a));
          const document = flow(places, edges);
          const positions = tidyUp(tidySteps(document, size));
          const tidied = flow({ ...places, ...positions }, edges);
          const all = Object.values(tidied.nodes).map((node) => node.position);
          all.forEach((a, index) => {
            expect(all.slice(index + 1).some((b) => overlap(a, b))).toBe(false);
          });
        },
      ),
    );
  });

  test('a chain becomes a row', () => {
    const document = flow({ a: { x: 5, y: 90 }, b: { x: 0, y: 0 }, c: { x: -50, y: 300 } }, [
      ['a', 'b'],
      ['b', 'c'],
    ]);
    const { a, b, c } = { ...places(document), ...tidyUp(tidySteps(document, size)) };
    expect([a?.y, b?.y, c?.y]).toEqual([0, 0, 0]);
    expect((a?.x ?? 0) < (b?.x ?? 0) && (b?.x ?? 0) < (c?.x ?? 0)).toBe(true);
  });

  test('a step stands beside the one that leads to it, not above it', () => {
    const document = flow(
      { a: { x: 0, y: 0 }, b: { x: 0, y: 300 }, shared: { x: 400, y: 0 }, own: { x: 400, y: 300 } },
      [
        ['a', 'shared'],
        ['b', 'shared'],
        ['b', 'own'],
      ],
    );
    const { a, b, shared, own } = { ...places(document), ...tidyUp(tidySteps(document, size)) };
    expect(shared?.y).toBe(a?.y);
    expect(own?.y).toBe(b?.y);
  });
});

describe('a whole part', () => {
  test('goes below everything that is there', () => {
    const document = flow({ a: { x: 40, y: 0 }, b: { x: 400, y: 200 } }, []);
    const size = () => ({ width: 240, height: 300 });
    expect(placeBelow(document, size)).toEqual({ x: 40, y: 580 });
    expect(placeBelow(flow({}, []), size)).toEqual({ x: 0, y: 0 });
  });
});

function places(document: FlowDocument): Places {
  return Object.fromEntries(
    Object.values(document.nodes).map(({ id, position }) => [id, position]),
  );
}
