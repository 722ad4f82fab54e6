import { emptyFlow, type FlowDocument } from '@bellhop/schema';
import { describe, expect, it } from 'vitest';
import { createNearStore, nearFor, type Sight } from './near.ts';

const settings = {
  name: 'Near',
  description: '',
  kind: 'conversation' as const,
  defaultLocale: 'en',
  locales: ['en'],
};

function flowOf(columns: number, rows: number): FlowDocument {
  const nodes = Array.from({ length: columns * rows }, (_, index) => {
    const position = { x: (index % columns) * 340, y: Math.floor(index / columns) * 320 };
    return { id: `n${String(index)}`, type: 'reply', version: 1, config: {}, position };
  });
  return {
    ...emptyFlow('f', settings),
    nodes: Object.fromEntries(nodes.map((node) => [node.id, node])),
  };
}

function sightOf(document: FlowDocument, more: Partial<Sight> = {}): Sight {
  return {
    document,
    sizeOf: () => undefined,
    viewport: { x: 0, y: 0, zoom: 1 },
    stage: { width: 800, height: 600 },
    held: [],
    ...more,
  };
}

describe('what is near', () => {
  const large = flowOf(25, 40);
  const start = createNearStore(large).getState();

  it('is everything in a flow of the usual size', () => {
    const small = flowOf(10, 10);
    const near = nearFor(createNearStore(small).getState(), sightOf(small));
    expect(near).toEqual({ window: null, cards: null });
  });

  it('is what is seen and some way around it, and what is held', () => {
    const { cards } = nearFor(start, sightOf(large, { held: ['n999'] }));
    expect(cards).toContain('n0');
    expect(cards).toContain('n999');
    expect(cards).not.toContain('n500');
    expect(cards?.size).toBeLessThan(30);
  });

  it('stays the same while the sight moves about a little, and follows when it leaves', () => {
    const first = nearFor(start, sightOf(large));
    expect(nearFor(first, sightOf(large, { viewport: { x: -100, y: -60, zoom: 1 } }))).toBe(first);
    const away = nearFor(first, sightOf(large, { viewport: { x: -4000, y: -6000, zoom: 1 } }));
    expect(away.cards).not.toContain('n0');
    expect(away.window?.x).toBeGreaterThan(3000);
  });

  it('is never more than can be drawn at once: those in the middle', () => {
    const zoom = 0.1;
    const viewport = { x: -12 * 340 * zoom + 400, y: -20 * 320 * zoom + 300, zoom };
    const { cards } = nearFor(start, sightOf(large, { viewport }));
    expect(cards?.size).toBe(150);
    expect(cards).toContain(`n${String(20 * 25 + 12)}`);
    expect(cards).not.toContain('n0');
  });
});
