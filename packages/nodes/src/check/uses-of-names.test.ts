import { emptyFlow, type FlowDocument, type JsonObject } from '@bellhop/schema';
import { expect, test } from 'vitest';
import { nodeDefinitions } from '../definitions.ts';
import { usesOfNames } from './uses-of-names.ts';

function flow(steps: Record<string, { type: string; config: JsonObject }>): FlowDocument {
  const document = emptyFlow('f1', {
    name: 'Tags',
    description: '',
    kind: 'conversation',
    defaultLocale: 'en',
    locales: ['en'],
  });
  for (const [id, { type, config }] of Object.entries(steps)) {
    const { version = 1 } = nodeDefinitions[type] ?? {};
    document.nodes[id] = { id, type, version, config, position: { x: 0, y: 0 } };
  }
  return document;
}

const tagging = (addTags: string[], removeTags: string[] = []) => ({
  type: 'tag-lead',
  config: {
    addTags,
    removeTags,
    lead: false,
    stage: 'new',
    scoreChange: 0,
    owner: '',
    groups: [],
  },
});

test('a name is told once, with each step that says it once', () => {
  const document = flow({
    a: tagging(['VIP', 'new'], ['VIP']),
    b: tagging(['VIP']),
    c: { type: 'tag-added', config: { tags: ['new'] } },
  });
  expect(usesOfNames(document, nodeDefinitions)).toEqual([
    { kind: 'tag', name: 'VIP', steps: ['a', 'b'] },
    { kind: 'tag', name: 'new', steps: ['a', 'c'] },
  ]);
});

test('flows that it calls or goes on in are named, its own is not', () => {
  const goTo = (id: string, step: string) => ({
    type: 'go-to',
    config: { to: 'flow', step: '', flow: id, flowStep: step },
  });
  const document = flow({
    a: { type: 'sub-flow', config: { flow: 'f2', inputs: [], outputs: [], outcomes: [] } },
    b: goTo('f2', 'x'),
    c: goTo('f1', 'a'),
  });
  expect(usesOfNames(document, nodeDefinitions)).toEqual([
    { kind: 'flow', name: 'f2', steps: ['a', 'b'] },
  ]);
});
