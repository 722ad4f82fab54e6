import { expect, it } from 'vitest';
import { emptyFlow, type FlowDocument } from '@bellhop/schema';
import { compareFlows } from './compare-flows.ts';

function flowWith(...nodes: FlowDocument['nodes'][string][]): FlowDocument {
  const settings = {
    name: 'Shop',
    description: '',
    kind: 'conversation' as const,
    defaultLocale: 'en',
    locales: ['en'],
  };
  const table = Object.fromEntries(nodes.map((node) => [node.id, node]));
  return { ...emptyFlow('f_1', settings), nodes: table };
}

const say = { id: 'a', type: 'reply', version: 1, position: { x: 0, y: 0 } };
const trigger = (id: string, y: number) => {
  return { id, type: 'message', version: 1, config: {}, position: { x: 0, y } };
};

it('does not count what a form has filled in', () => {
  const config = { text: { en: 'Hi' }, quickReplies: [] };
  const filledIn = { shows: 'text', image: '', cards: [], variants: [], order: 'rotate' };
  const before = flowWith({ ...say, config });
  const after = flowWith({ ...say, version: 2, config: { ...config, ...filledIn } });
  expect(compareFlows(before, after).count).toBe(0);
});

it('tells when triggers are tried in another order, and not when they only move', () => {
  const before = flowWith(trigger('a', 0), trigger('b', 100));
  expect(compareFlows(before, flowWith(trigger('a', 50), trigger('b', 100)))).toMatchObject({
    count: 0,
    orderOfTriggers: false,
  });
  expect(compareFlows(before, flowWith(trigger('a', 200), trigger('b', 100)))).toMatchObject({
    count: 0,
    orderOfTriggers: true,
  });
});
