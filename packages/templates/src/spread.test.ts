import { nodeDefinitions } from '@bellhop/nodes/definitions';
import { describe, expect, it } from 'vitest';
import { buildFlow } from './build-flow.ts';
import { cardHeight, cardWidth } from './card-height.ts';
import { templates } from './index.ts';

const locales = ['en', 'zh-Hans', 'zh-Hant', 'th', 'pl'];
/** Between two cards a line and its plus have to be seen. */
const apart = 30;

describe.each(templates.map((template) => [template.id, template] as const))(
  'the layout of %s',
  (_id, template) => {
    it.each(locales)('has no card on another one in %s', (locale) => {
      const { nodes } = template.build('f', locale);
      const cards = Object.values(nodes).map((node) => ({
        ...node.position,
        id: node.id,
        height: cardHeight(node, locales),
      }));
      for (const one of cards) {
        const near = cards.filter(
          ({ id, x, y, height }) =>
            id > one.id &&
            Math.abs(x - one.x) < cardWidth + apart &&
            y < one.y + one.height + apart &&
            one.y < y + height + apart,
        );
        expect(near, one.id).toEqual([]);
      }
    });

    it('asks its triggers in the same order in every language', () => {
      const orders = locales.map((locale) =>
        Object.values(template.build('f', locale).nodes)
          .filter(({ type }) => nodeDefinitions[type]?.kind === 'trigger')
          .toSorted((a, b) => a.position.y - b.position.y || a.position.x - b.position.x)
          .map(({ id }) => id),
      );
      for (const order of orders) expect(order).toEqual(orders[0]);
    });
  },
);

const settings = {
  name: 'Two cards',
  description: '',
  kind: 'conversation' as const,
  defaultLocale: 'en',
  locales: ['en', 'th'],
};
const long = { text: { en: 'Short.', th: 'ข้อความยาวมาก '.repeat(20) } };

describe('a flow that is written by hand', () => {
  it('moves a card down when the words above it need the room, in any of its languages', () => {
    const { nodes } = buildFlow('f', settings, {
      above: { type: 'reply', at: [0, 0], config: long },
      below: { type: 'reply', at: [0, 120], config: {} },
      beside: { type: 'reply', at: [340, 120], config: {} },
    });
    expect(nodes['below']?.position.y).toBeGreaterThan(240);
    expect(nodes['beside']?.position.y).toBe(120);
  });

  it('leaves cards alone that have room', () => {
    const { nodes } = buildFlow('f', settings, {
      above: { type: 'reply', at: [0, 0], config: {} },
      below: { type: 'reply', at: [0, 400], config: {} },
    });
    expect(nodes['below']?.position.y).toBe(400);
  });
});

it('a card grows with its words, its buttons and its exits', () => {
  const reply = (config: object) =>
    buildFlow('f', settings, { one: { type: 'reply', at: [0, 0], config: { ...config } } }).nodes[
      'one'
    ];
  const heights = [
    {},
    { text: { en: 'One line.' } },
    { text: { en: 'Two lines: '.repeat(6) } },
    {
      text: { en: 'Two lines: '.repeat(6) },
      quickReplies: [{ id: 'a', label: { en: 'Yes' } }],
    },
  ].map((config) => {
    const node = reply(config);
    return node === undefined ? 0 : cardHeight(node, ['en']);
  });
  expect(heights.toSorted((a, b) => a - b)).toEqual(heights);
  expect(new Set(heights).size).toBe(heights.length);
});
