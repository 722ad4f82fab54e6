import { expect, test } from 'vitest';
import { createCircuitBreaker } from './circuit-breaker.ts';

const breaker = () =>
  createCircuitBreaker({ failures: 3, firstRest: 1000, longestRest: 3000, random: () => 0.5 });

test('some failures in a row make it rest; a success in between starts the count anew', () => {
  const one = breaker();
  expect([one.failed(0), one.failed(0), one.succeeded(), one.failed(0)]).toEqual([0, 0, false, 0]);
  expect(one.places(0, 8)).toBe(8);
  one.failed(0);
  expect(one.failed(0)).toBe(1);
  expect([one.places(999, 8), one.restsUntil(999)]).toEqual([0, 1000]);
});

test('after the rest one message tries: each failure makes the next rest longer, a success ends it', () => {
  const one = breaker();
  for (let count = 0; count < 3; count += 1) one.failed(0);
  expect([one.places(1000, 8), one.restsUntil(1000)]).toEqual([1, null]);
  expect([one.failed(1000), one.restsUntil(1000)]).toEqual([2, 3000]);
  expect([one.failed(3000), one.restsUntil(3000)]).toEqual([3, 6000]);
  expect([one.succeeded(), one.places(6000, 8)]).toEqual([true, 8]);
});

test('failures of what was on its way when the rest began make it no longer', () => {
  const one = breaker();
  for (let count = 0; count < 6; count += 1) one.failed(count);
  expect(one.restsUntil(10)).toBe(1002);
});

test('a server that asks for time gets it, until somebody wants it tried', () => {
  const one = breaker();
  one.rest(5000, 0);
  one.rest(2000, 0);
  expect([one.places(4999, 8), one.places(5000, 8)]).toEqual([0, 8]);
  one.reset();
  expect(one.places(0, 8)).toBe(8);
});

test('a clock that was put back makes no rest longer', () => {
  const day = 24 * 3_600_000;
  const one = breaker();
  for (let count = 0; count < 3; count += 1) one.failed(day);
  expect(one.places(day + 999, 8)).toBe(0);
  expect([one.places(0, 8), one.restsUntil(0)]).toEqual([1, null]);
  expect([one.failed(0), one.restsUntil(0)]).toEqual([2, 2000]);
  one.rest(5000, 0);
  expect([one.restsUntil(0), one.restsUntil(-day)]).toEqual([5000, null]);
});
