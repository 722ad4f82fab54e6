import { expect, test } from 'vitest';
import { nextPlace, placeAfterRun, stopsAt, stopsAtBreakpoints } from './stops.ts';
import { stepOf as step, traceOf } from './testing/trace-of.ts';
import { valuesAt } from './values-at.ts';

const traces = [
  traceOf([
    step('a'),
    step('b', { effects: [{ type: 'addTags', tags: ['vip'] }] }),
    step('c', { outcome: { type: 'waits', for: 'customer' } }),
  ]),
  traceOf([]),
  traceOf([step('c'), step('d', { outcome: { type: 'failed', code: 'step.failed' } })]),
];
const start = { turn: 0, step: -1 };

test('looking jumps to the next wait, deed or failure, also in a later turn', () => {
  expect(nextPlace(traces, start, stopsAt('effect'))).toEqual({ turn: 0, step: 1 });
  expect(nextPlace(traces, start, stopsAt('wait'))).toEqual({ turn: 0, step: 2 });
  expect(nextPlace(traces, start, stopsAt('failure'))).toEqual({ turn: 2, step: 1 });
  expect(nextPlace(traces, { turn: 0, step: 1 }, stopsAt('effect'))).toBeNull();
});

test('a breakpoint is a step or one exit of it', () => {
  const at = (...names: string[]) => nextPlace(traces, start, stopsAtBreakpoints(new Set(names)));
  expect(at('c')).toEqual({ turn: 0, step: 2 });
  expect(at('c then')).toEqual({ turn: 2, step: 0 });
  expect(at('c otherwise')).toBeNull();
});

test('after a run the first breakpoint is looked at, else where it ended', () => {
  expect(placeAfterRun(traces, new Set())).toEqual({ turn: 2, step: 1 });
  expect(placeAfterRun(traces, new Set(['b']))).toEqual({ turn: 0, step: 1 });
  expect(placeAfterRun([], new Set(['b']))).toBeNull();
});

test('values are those after the step, with what the step itself changed', () => {
  const steps = [
    step('a', { variables: { size: [null, 'L'] } }),
    step('b', { variables: { size: ['L', 'XL'], count: [null, 1] } }),
    step('c'),
  ];
  const state = { variables: { name: 'Ann' } };
  const old = { name: 'name', before: 'Ann', after: 'Ann', isChanged: false };
  expect(valuesAt(state, steps, -1)).toEqual([old]);
  expect(valuesAt(state, steps, 1)).toEqual([
    { name: 'count', before: null, after: 1, isChanged: true },
    old,
    { name: 'size', before: 'L', after: 'XL', isChanged: true },
  ]);
  expect(valuesAt(state, steps, 2).some(({ isChanged }) => isChanged)).toBe(false);
});
