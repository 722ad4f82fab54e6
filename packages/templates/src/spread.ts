import type { FlowDocument, FlowNode, Locale, Position } from '@bellhop/schema';
import { cardHeight, cardWidth } from './card-height.ts';

/** The editor's grid. */
const step = 20;
const gap = 40;

/**
 * Moves cards down where they would lie on each other: how tall a card is depends on its words, which are not the same in
 * every language. Who stands above whom stays as it is, so that triggers are asked in the same order.
 */
export function spread(
  nodes: Readonly<Record<string, FlowNode>>,
  locales: readonly Locale[],
): FlowDocument['nodes'] {
  const placed: { place: Position; bottom: number }[] = [];
  const moved = Object.values(nodes)
    .toSorted((a, b) => a.position.y - b.position.y || a.position.x - b.position.x)
    .map((node): [string, FlowNode] => {
      const { x } = node.position;
      const above = placed.filter(({ place }) => Math.abs(place.x - x) < cardWidth + gap);
      const lowest = Math.max(node.position.y, ...above.map(({ bottom }) => bottom + gap));
      const place = { x, y: Math.ceil(lowest / step) * step };
      placed.push({ place, bottom: place.y + cardHeight(node, locales) });
      return [node.id, { ...node, position: place }];
    });
  const places = new Map(moved);
  return Object.fromEntries(
    Object.entries(nodes).map(([id, node]) => [id, places.get(id) ?? node]),
  );
}
