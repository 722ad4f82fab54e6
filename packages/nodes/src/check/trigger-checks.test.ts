import { emptyFlow, apply, type FlowDocument, type JsonObject } from '@bellhop/schema';
import { describe, expect, it } from 'vitest';
import { nodeDefinitions } from '../definitions.ts';
import { checkFlow } from './check-flow.ts';

function withStep(type: string, config: JsonObject): FlowDocument {
  const base = emptyFlow('flow', {
    name: 'flow',
    description: '',
    kind: 'conversation',
    defaultLocale: 'en',
    locales: ['en'],
  });
  const version = nodeDefinitions[type]?.version ?? 1;
  const node = { id: 'step', type, version, config, position: { x: 0, y: 0 } };
  return { ...base, nodes: { step: node } };
}
function own(document: FlowDocument) {
  return checkFlow(document, nodeDefinitions).filter(({ nodeType }) => nodeType !== undefined);
}

describe('one click mends what can be mended without a loss', () => {
  it.each<[string, string, JsonObject]>([
    [
      'noWeight',
      'split',
      {
        branches: [
          { id: 'a', name: 'A', weight: 0 },
          { id: 'b', name: 'B', weight: 0 },
        ],
      },
    ],
    ['noDays', 'schedule', { days: [], time: '09:00', audience: ['VIP'] }],
    ['noTime', 'schedule', { days: [1], time: '', audience: ['VIP'] }],
    ['noTime', 'wait', { until: 'timeOfDay', minutes: 1, atLeast: 0, time: '' }],
    ['tooSoon', 'cart-abandoned', { minutes: 1 }],
    ['tooSoon', 'silence', { of: 'customer', minutes: 1, afterPerson: false }],
    ['tooPatient', 'counter', { counts: 'misses', times: 50, reset: false }],
    ['repeatedTag', 'tag-added', { tags: ['VIP', 'VIP'] }],
    ['repeatedStatus', 'order-event', { statuses: ['paid', 'paid'], delay: 0, onlyIfStill: true }],
    ['nobodyListens', 'end', { outcome: 'gave up', closeChat: false }],
  ])('%s of %s', (code, type, config) => {
    const document = withStep(type, config);
    const [problem] = own(document);
    expect(problem?.code).toBe(code);
    if (problem?.fix === undefined) throw new Error('no fix');
    const mended = apply(document, problem.fix);
    if (!mended.ok) throw new Error('the fix was refused');
    expect(own(mended.document).map((one) => one.code)).not.toContain(code);
  });
});

describe('what only a person can mend is told', () => {
  it.each<[string, string, JsonObject]>([
    ['noStatus', 'order-event', { statuses: [], delay: 0, onlyIfStill: true }],
    ['noTags', 'tag-added', { tags: [] }],
    ['everybody', 'schedule', { days: [1], time: '09:00', audience: [] }],
    ['noStep', 'go-to', { to: 'step', step: '', flow: '', flowStep: '' }],
    ['noFlow', 'go-to', { to: 'flow', step: '', flow: '', flowStep: '' }],
    ['noFlow', 'sub-flow', { flow: '', inputs: [], outputs: [], outcomes: [] }],
    [
      'noOutcome',
      'sub-flow',
      { flow: 'f', inputs: [], outputs: [], outcomes: [{ id: 'a', name: '' }] },
    ],
    ['badName', 'start', { inputs: ['my size'] }],
    [
      'onlyOne',
      'split',
      {
        branches: [
          { id: 'a', name: 'A', weight: 1 },
          { id: 'b', name: 'B', weight: 0 },
        ],
      },
    ],
    ['always', 'counter', { counts: 'passes', times: 1, reset: true }],
  ])('%s of %s', (code, type, config) => {
    const [problem] = own(withStep(type, config));
    expect(problem).toMatchObject({ code, node: 'step', nodeType: type });
    expect(problem?.fix).toBeUndefined();
  });
});
