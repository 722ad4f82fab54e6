import { describe, expect, it } from 'vitest';
import type { CheckContext } from '../contract/node-definition.ts';
import { definition } from './definition.ts';

const context: CheckContext = {
  locales: ['en'],
  defaultLocale: 'en',
  kind: 'conversation',
  intents: null,
};
const old = { addTags: ['VIP'], removeTags: [], lead: true, stage: 'won', scoreChange: 3 };
const now = definition.config.parse(definition.migrations[1]?.(old));
const problems = (change: Partial<typeof now>) =>
  definition
    .check({ ...now, ...change }, context)
    .map(({ code, fixedConfig }) => [code, fixedConfig]);
const group = (...tags: string[]) => ({ id: 'g', tags });

describe('tagging', () => {
  it('reads steps of version 1', () => {
    expect(now).toEqual({ ...old, owner: '', groups: [] });
    expect(problems({})).toEqual([]);
  });

  it('names every tag that must be known to the shop', () => {
    const config = { ...now, groups: [group('new', 'VIP')] };
    expect(definition.mentions?.(config)).toEqual([
      { kind: 'tag', name: 'VIP', field: 'addTags.0' },
      { kind: 'tag', name: 'new', field: 'groups.0.tags.0' },
      { kind: 'tag', name: 'VIP', field: 'groups.0.tags.1' },
    ]);
  });

  it('finds what excludes itself', () => {
    expect(problems({ removeTags: ['VIP', 'old'] })).toEqual([
      ['addedAndRemoved', { ...now, removeTags: ['old'] }],
    ]);
    expect(problems({ groups: [group('VIP')] })).toEqual([['smallGroup', now]]);
    expect(problems({ groups: [group('a', 'b')] })).toEqual([['idleGroup', now]]);
    expect(problems({ addTags: ['a', 'b'], groups: [group('a', 'b')] })[0]?.[0]).toBe(
      'twoOfOneGroup',
    );
    expect(problems({ groups: [group('VIP', 'a'), group('VIP', 'b')] })[0]?.[0]).toBe(
      'inTwoGroups',
    );
  });
});
