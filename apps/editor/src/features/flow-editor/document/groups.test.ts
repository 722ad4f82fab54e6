import { apply, emptyFlow, type FlowDocument } from '@bellhop/schema';
import { describe, expect, it } from 'vitest';
import { emptiedGroups, frameOf, groupCommand, groupsWith, hiddenSteps } from './groups.ts';

const settings = {
  name: 'Groups',
  description: '',
  kind: 'conversation' as const,
  defaultLocale: 'en',
  locales: ['en'],
};
const step = (id: string, x: number, y: number) => {
  return { id, type: 'reply', version: 1, config: {}, position: { x, y } };
};
const flow: FlowDocument = {
  ...emptyFlow('f', settings),
  nodes: { a: step('a', 0, 0), b: step('b', 400, 200), c: step('c', 800, 0) },
  groups: { g: { id: 'g', name: 'Prices', nodes: ['a', 'b'] } },
};

describe('groups', () => {
  it('have a frame around their steps', () => {
    const placeOf = (id: string) => flow.nodes[id]?.position;
    const frame = frameOf({ id: 'g', name: '', nodes: ['a', 'b'] }, placeOf, () => {
      return { width: 256, height: 100 };
    });
    expect(frame).toEqual({ x: -20, y: -60, width: 696, height: 380 });
    expect(frameOf({ id: 'g', name: '', nodes: [] }, placeOf, () => undefined)).toBeUndefined();
  });

  it('hide their steps when they are collapsed', () => {
    expect([...hiddenSteps(flow.groups, new Set())]).toEqual([]);
    expect([...hiddenSteps(flow.groups, new Set(['g']))]).toEqual([
      ['a', 'g'],
      ['b', 'g'],
    ]);
  });

  it('hold a step once: it leaves the group that it was in, and an empty group goes', () => {
    const one = apply(flow, groupCommand(flow, { id: 'h', name: '', nodes: ['b', 'c'] }));
    expect(one.ok && one.document.groups).toEqual({
      g: { id: 'g', name: 'Prices', nodes: ['a'] },
      h: { id: 'h', name: '', nodes: ['b', 'c'] },
    });
    const all = apply(flow, groupCommand(flow, { id: 'h', name: '', nodes: ['a', 'b'] }));
    expect(all.ok && Object.keys(all.document.groups)).toEqual(['h']);
  });

  it('are found by their steps', () => {
    expect(groupsWith(flow, ['b', 'c']).map(({ id }) => id)).toEqual(['g']);
    expect(emptiedGroups(flow, ['a'])).toEqual([]);
    expect(emptiedGroups(flow, ['a', 'b', 'c'])).toEqual(['g']);
  });
});
