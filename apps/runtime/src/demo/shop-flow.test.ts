import { checkFlow } from '@bellhop/nodes/check';
import { nodeDefinitions } from '@bellhop/nodes/definitions';
import { readFlow, writeFlow } from '@bellhop/schema';
import { expect, test } from 'vitest';
import { shopFlow } from './shop-flow.ts';

test.each(['en', 'zh-Hans', 'zh-Hant', 'th', 'pl'])(
  'the demo flow has nothing to complain about, set up in %s',
  (locale) => {
    const problems = checkFlow(shopFlow('shop', locale), nodeDefinitions);
    expect(problems.filter(({ severity }) => severity !== 'hint')).toEqual([]);
  },
);

test('the demo flow survives export and import', () => {
  const document = shopFlow('shop');
  expect(readFlow(writeFlow(document))).toEqual({ ok: true, document });
});

test('no card of the demo flow covers another', () => {
  const cards = Object.values(shopFlow('shop').nodes).map(({ id, type, config, position }) => {
    const exits = nodeDefinitions[type]?.exits(config).length ?? 0;
    // As tall as the editor draws them at most: a title, a row for each exit, and the words on the card.
    const words = type === 'reply' || config['on'] === 'keywords' ? 166 : 80;
    return { id, ...position, width: 260, height: 40 + 34 * exits + words };
  });
  for (const one of cards) {
    for (const other of cards) {
      if (one.id >= other.id) continue;
      const apart =
        one.x + one.width <= other.x ||
        other.x + other.width <= one.x ||
        one.y + one.height <= other.y ||
        other.y + other.height <= one.y;
      expect(apart, `${one.id} and ${other.id}`).toBe(true);
    }
  }
});

test('every edge of the demo flow runs from left to right', () => {
  const { nodes, edges } = shopFlow('shop');
  for (const { from, to } of Object.values(edges)) {
    expect(nodes[from.node]?.position.x).toBeLessThan(nodes[to.node]?.position.x ?? 0);
  }
});
