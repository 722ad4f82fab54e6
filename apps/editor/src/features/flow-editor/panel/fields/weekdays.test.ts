import { expect, it } from 'vitest';
import { isSameDays, toggleWeekday, weekdayName, weekdaySets, weekdaysIn } from './weekdays.ts';

it('starts the week on Monday in every language', () => {
  expect(weekdayName(1, 'en', 'short')).toBe('Mon');
  expect(weekdayName(7, 'en', 'long')).toBe('Sunday');
  expect(weekdayName(4, 'th', 'long')).toBe('วันพฤหัสบดี');
  expect(weekdayName(7, 'zh-Hans', 'short')).toBe('周日');
  expect(weekdayName(6, 'pl', 'short')).toBe('sob.');
});

it('keeps days in order, each once, whatever the config holds', () => {
  expect(weekdaysIn([7, 1, 1, 9, 'x'])).toEqual([1, 7]);
  expect(weekdaysIn('Monday')).toEqual([]);
  expect(toggleWeekday([1, 5], 3)).toEqual([1, 3, 5]);
  expect(toggleWeekday([1, 3, 5], 3)).toEqual([1, 5]);
});

it('knows when a whole set is chosen', () => {
  expect(isSameDays([7, 6], weekdaySets.weekend)).toBe(true);
  expect(isSameDays([6], weekdaySets.weekend)).toBe(false);
});
