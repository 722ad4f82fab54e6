import { expect, test } from 'vitest';
import { addSpan, copyMonday, isUsable, spansOf, usualWeek, weekdayName } from './edit-hours.ts';

test('the first hours of a day are usual ones, the next come after a break', () => {
  const once = addSpan([], 6);
  const twice = addSpan([{ weekday: 6, from: '09:00', to: '12:00' }], 6);
  expect(once).toEqual([{ weekday: 6, from: '09:00', to: '18:00' }]);
  expect(twice[1]).toEqual({ weekday: 6, from: '13:00', to: '17:00' });
});

test('whatever is added can be saved, however late the day ends', () => {
  for (const to of ['12:30', '20:00', '22:00', '23:30', '24:00']) {
    expect(addSpan([{ weekday: 1, from: '09:00', to }], 1).every(isUsable)).toBe(true);
  }
});

test('Monday’s hours go to the other workdays and leave the weekend alone', () => {
  const saturday = { weekday: 6, from: '10:00', to: '14:00' };
  const monday = [
    { weekday: 1, from: '08:00', to: '12:00' },
    { weekday: 1, from: '13:00', to: '17:00' },
  ];
  const week = copyMonday([...monday, ...usualWeek.slice(1), saturday]);
  for (const weekday of [1, 2, 3, 4, 5]) {
    expect(spansOf(week, weekday).map(({ from, to }) => `${from}-${to}`)).toEqual([
      '08:00-12:00',
      '13:00-17:00',
    ]);
  }
  expect(spansOf(week, 6)).toHaveLength(1);
});

test('weeks begin with Monday', () => {
  expect([weekdayName(1, 'en'), weekdayName(7, 'en')]).toEqual(['Monday', 'Sunday']);
});
