import { emptyFlow, type FlowDocument, type FlowNode } from '@bellhop/schema';
import { describe, expect, it } from 'vitest';
import { nodeDefinitions } from '../definitions.ts';
import { checkFlow } from './check-flow.ts';
import type { Surroundings } from './surroundings.ts';

function node(id: string, type: string, config: FlowNode['config'], version = 1): FlowNode {
  return { id, type, version, config, position: { x: 0, y: 0 } };
}

const base = emptyFlow('f', {
  name: 'Shop',
  description: '',
  kind: 'conversation',
  defaultLocale: 'en',
  locales: ['en'],
});
const trigger = node('t', 'message', {
  on: 'intent',
  keywords: [],
  mode: 'contains',
  canInterrupt: false,
  intents: ['callback'],
});
const capture = node('c', 'capture-contact', {
  kinds: ['phone'],
  text: { en: 'Your number?' },
  retryText: {},
  attempts: 1,
});
const thanks = node('r', 'reply', {
  text: { en: 'We call {{ contact }}.' },
  quickReplies: [],
});
const edge = (id: string, from: string, exit: string, to: string) => ({
  [id]: { id, from: { node: from, exit }, to: { node: to } },
});
const flow: FlowDocument = {
  ...base,
  nodes: { t: trigger, c: capture, r: thanks },
  edges: { ...edge('e1', 't', 'then', 'c'), ...edge('e2', 'c', 'captured', 'r') },
};
const codes = (document = flow, around?: Surroundings) =>
  checkFlow(document, nodeDefinitions, around).map(({ code, node: at }) => [code, at]);

describe('what a check knows about the shop', () => {
  it('is nothing unless it is told, and then nothing is said', () => {
    expect(codes()).toEqual([]);
    expect(codes(flow, {})).toEqual([]);
    expect(codes(flow, { intents: null })).toEqual([]);
  });

  it('is the intents', () => {
    expect(codes(flow, { intents: ['callback'] })).toEqual([]);
    expect(codes(flow, { intents: ['price'] })).toEqual([['unknownIntents', 't']]);
  });
});

describe('variables that a step fills', () => {
  it('may be mentioned in texts, as long as the step is there', () => {
    const without: FlowDocument = {
      ...flow,
      nodes: { t: trigger, r: thanks },
      edges: edge('e1', 't', 'then', 'r'),
    };
    expect(codes(without)).toEqual([['unknownVariable', 'r']]);
  });
});
