import { expect, it } from 'vitest';
import { durationParts } from './duration-parts.ts';

it('says a time in the unit that a person would use', () => {
  expect(durationParts(0)).toEqual({ unit: 'minutes', count: 0 });
  expect(durationParts(90)).toEqual({ unit: 'minutes', count: 90 });
  expect(durationParts(120)).toEqual({ unit: 'hours', count: 2 });
  expect(durationParts(2880)).toEqual({ unit: 'days', count: 2 });
  expect(durationParts(1500)).toEqual({ unit: 'hours', count: 25 });
});
