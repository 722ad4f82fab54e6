import { expect, it } from 'vitest';
import fc from 'fast-check';
import { amountIn, amountRange, durationUnits, minutesIn, splitDuration } from './duration.ts';

it('says a time as people do', () => {
  expect(splitDuration(45)).toEqual({ amount: 45, unit: 'minutes' });
  expect(splitDuration(90)).toEqual({ amount: 90, unit: 'minutes' });
  expect(splitDuration(120)).toEqual({ amount: 2, unit: 'hours' });
  expect(splitDuration(36 * 60)).toEqual({ amount: 36, unit: 'hours' });
  expect(splitDuration(3 * 24 * 60)).toEqual({ amount: 3, unit: 'days' });
  expect(splitDuration(0)).toEqual({ amount: 0, unit: 'minutes' });
});

it('never loses a minute on the way to the form and back', () => {
  fc.assert(
    fc.property(fc.nat(), (minutes) => {
      const { amount, unit } = splitDuration(minutes);
      expect(amount * minutesIn[unit]).toBe(minutes);
      expect(amountIn(minutes, unit)).toBe(amount);
    }),
  );
});

it('keeps the limits of the step in every unit', () => {
  expect(amountRange({ min: 5, max: 3 * 24 * 60 }, 'hours')).toEqual({ min: 1, max: 72 });
  expect(amountRange({}, 'days')).toEqual({ min: 0 });
  for (const unit of durationUnits) {
    const { max = 0 } = amountRange({ max: 10_000 }, unit);
    expect(max * minutesIn[unit]).toBeLessThanOrEqual(10_000);
  }
});
