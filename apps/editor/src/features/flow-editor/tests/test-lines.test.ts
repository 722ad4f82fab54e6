import type { TestFailure } from '@bellhop/engine';
import type { TestStep } from '@bellhop/schema';
import { describe, expect, test } from 'vitest';
import { failuresOf } from './line-failures.ts';
import { linesOf, moveLine, stepsOf } from './test-lines.ts';

const everything: TestStep[] = [
  { customer: { text: 'price' } },
  {
    expect: {
      replies: ['A', 'B'],
      contains: ['a'],
      lacks: ['c'],
      pattern: ['x', 'y'],
      buttons: ['Yes', 'No'],
      steps: ['s1', 's2'],
      tags: ['vip'],
      noTags: ['new'],
      lead: { stage: 'new', score: 3 },
      handOff: { team: 'Sales' },
      variables: { size: 'L' },
      silent: true,
      nothingElse: true,
    },
  },
  { wait: 5 },
  { expect: { handOff: false, pattern: 'z' } },
  { expect: { handOff: true } },
  { agent: 'takeOver' },
];

describe('lines of a test', () => {
  test('there and back is the same, also where two checks stand apart', () => {
    const lines = linesOf(everything).map(({ line }) => line);
    expect(lines).toHaveLength(23);
    expect(stepsOf(lines)).toEqual(everything);
  });

  test('know the step that they come from', () => {
    expect(
      linesOf(everything)
        .map(({ step }) => step)
        .slice(-5),
    ).toEqual([2, 3, 3, 4, 5]);
  });

  test('are moved within the list only', () => {
    expect(moveLine(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
    expect(moveLine(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
    expect(moveLine(['a', 'b'], 1, 2)).toEqual(['a', 'b']);
  });
});

describe('failures', () => {
  const failing = (
    expected: TestFailure['expected'],
    failure: Pick<TestFailure, 'check' | 'came'>,
  ) => {
    const steps: TestStep[] = [
      {
        expect: {
          replies: ['A', 'B'],
          contains: ['a', 'b'],
          steps: ['s1', 's2'],
          tags: ['vip', 'new'],
          lead: { stage: 'new', score: 3 },
          variables: { size: 'L', colour: 'red' },
        },
      },
    ];
    const lines = linesOf(steps);
    const found = failuresOf(lines, [{ step: 0, expected, ...failure }]);
    return lines.flatMap(({ line }, index) =>
      found[index] !== null && 'check' in line
        ? [Object.values(line.check).map(String).join(' ')]
        : [],
    );
  };

  test.each<[string, TestFailure['expected'], Pick<TestFailure, 'check' | 'came'>, string[]]>([
    ['the reply that differs', ['A', 'B'], { check: 'replies', came: ['A', 'C'] }, ['reply B']],
    [
      'the last one for too many',
      ['A', 'B'],
      { check: 'replies', came: ['A', 'B', 'C'] },
      ['reply B'],
    ],
    ['what is missing', ['b'], { check: 'contains', came: [] }, ['contains b']],
    ['the step not reached', ['s1', 's2'], { check: 'steps', came: ['s1'] }, ['step s2']],
    [
      'both in the wrong order',
      ['s1', 's2'],
      { check: 'steps', came: ['s2', 's1'] },
      ['step s1', 'step s2'],
    ],
    ['the tag that is not there', ['vip', 'new'], { check: 'tags', came: ['vip'] }, ['tag new']],
    [
      'the score',
      { stage: 'new', score: 3 },
      { check: 'lead', came: { stage: 'new', score: 4 } },
      ['score 3'],
    ],
    [
      'the variable',
      { size: 'L' },
      { check: 'variables', came: { size: 'M' } },
      ['variable size L'],
    ],
  ])('are told at %s', (_name, expected, failure, lines) => {
    expect(failing(expected, failure)).toEqual(lines);
  });
});
