import { emptyLanguageBase, emptyFlow, type FlowDocument, type TestCase } from '@bellhop/schema';
import { compileLanguage, type TestShop } from '@bellhop/engine';
import { expect, test } from 'vitest';
import { coverageNow, createTestRuns } from './test-runs.ts';

const test1: TestCase = {
  id: 't1',
  name: 'Asks',
  steps: [{ customer: { text: 'price' } }, { expect: { replies: ['5'] } }],
};

function shopFlow(): FlowDocument {
  const settings = {
    name: 'S',
    description: '',
    kind: 'conversation',
    defaultLocale: 'en',
  } as const;
  const position = { x: 0, y: 0 };
  const start = { on: 'keywords', keywords: ['price'], mode: 'contains', canInterrupt: false };
  return {
    ...emptyFlow('f', { ...settings, locales: ['en'] }),
    nodes: {
      start: { id: 'start', type: 'message', version: 1, config: start, position },
      say: {
        id: 'say',
        type: 'reply',
        version: 1,
        config: { text: { en: '5' }, quickReplies: [] },
        position,
      },
    },
    edges: { e: { id: 'e', from: { node: 'start', exit: 'then' }, to: { node: 'say' } } },
    tests: { t1: test1 },
  };
}

test('a test is not run, passed, stale after an edit, and failed when the edit broke it', () => {
  let document = shopFlow();
  const shop: TestShop = {};
  const runs = createTestRuns({ read: () => document, shop: () => shop });
  expect(runs.stateOf(test1)).toBe('notRun');
  expect(coverageNow(document, runs.getState())).toBeNull();
  runs.runAll();
  expect(runs.stateOf(test1)).toBe('passed');
  expect(coverageNow(document, runs.getState())).toMatchObject({ steps: { covered: 2, total: 2 } });

  const { say } = document.nodes;
  if (say === undefined) throw new Error('no step');
  const moved = { ...say, position: { x: 500, y: 0 } };
  document = { ...document, nodes: { ...document.nodes, say: moved } };
  expect(runs.stateOf(test1)).toBe('passed');

  const changed = { ...say, config: { text: { en: '6' }, quickReplies: [] } };
  document = { ...document, nodes: { ...document.nodes, say: changed } };
  expect(runs.stateOf(test1)).toBe('stale');
  runs.run(['t1']);
  expect(runs.stateOf(test1)).toBe('failed');
  expect(runs.stateOf({ ...test1, name: 'Another name' })).toBe('failed');
  expect(runs.stateOf({ ...test1, steps: [] })).toBe('stale');
});

test('what the shop taught meanwhile is taken in at once, but an edit stays to be run', () => {
  let document = shopFlow();
  let shop: TestShop = {};
  const runs = createTestRuns({ read: () => document, shop: () => shop });
  const learn = () => {
    shop = { reader: { language: compileLanguage(null, emptyLanguageBase), country: 'TH' } };
    runs.shopChanged();
  };
  runs.runAll();
  learn();
  expect(runs.stateOf(test1)).toBe('passed');
  document = { ...document, edges: {} };
  learn();
  expect(runs.stateOf(test1)).toBe('stale');
});
