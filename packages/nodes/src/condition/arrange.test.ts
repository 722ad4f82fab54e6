import type { Reason } from '@bellhop/schema';
import { expect, test } from 'vitest';
import { arrange } from './arrange.ts';
import { definition } from './definition.ts';

const rule = (id: string) => ({ id, subject: 'text', operator: 'contains', value: [id] });
const config = definition.config.parse({
  branches: [
    {
      id: 'b1',
      name: 'Big order',
      match: 'all',
      items: [rule('r1'), { id: 'g1', match: 'any', items: [rule('r2'), rule('r3')] }],
    },
    { id: 'b2', name: 'Alone', match: 'all', items: [rule('r4')] },
  ],
});
const verdict = (outcome: Reason['outcome'], exit = 'branch:b1'): Reason => ({
  code: 'found',
  outcome,
  values: { phraseRule: 'x' },
  exit,
});
const detail: Reason = { code: 'alsoFound', outcome: null, values: {}, exit: 'branch:b1' };
const otherwise: Reason = { code: 'otherwise', outcome: null, values: {}, exit: 'otherwise' };
const shown = (because: Reason[]) =>
  arrange(config, because).map(({ reason, depth }) => [depth, reason.code, reason.outcome]);

test('groups say how they came out, with their rules below; what a rule also found stays with it', () => {
  const because = [
    verdict(true),
    detail,
    verdict(false),
    verdict(true),
    verdict(false, 'branch:b2'),
    otherwise,
  ];
  expect(shown(because)).toEqual([
    [0, 'branch_all', true],
    [1, 'found', true],
    [1, 'alsoFound', null],
    [1, 'group_any', true],
    [2, 'found', false],
    [2, 'found', true],
    [0, 'found', false],
    [0, 'otherwise', null],
  ]);
});

test('what is not known leaves its group open', () => {
  const because = [verdict(true), verdict(false), verdict('unknown')];
  expect(shown(because).slice(0, 3)).toEqual([
    [0, 'branch_all', 'unknown'],
    [1, 'found', true],
    [1, 'group_any', 'unknown'],
  ]);
});

test('reasons of another config stay as they are', () => {
  expect(shown([verdict(true), verdict(false)])).toEqual([
    [0, 'found', true],
    [0, 'found', false],
  ]);
});
