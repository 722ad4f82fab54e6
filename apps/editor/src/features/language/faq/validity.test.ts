import type { FaqAnswer } from '@bellhop/schema';
import { expect, it } from 'vitest';
import { answeredLocales, endOf, stateOf, today, validityOf } from './validity.ts';

const answer = (
  locale: string,
  from: string | null,
  until: string | null,
  text = 'Yes',
): FaqAnswer => ({
  locale,
  text,
  from,
  until,
});
const day = '2026-05-10';

it('includes both days', () => {
  expect(validityOf({ from: '2026-05-10', until: '2026-05-10' }, day)).toBe('now');
  expect(validityOf({ from: '2026-05-11', until: null }, day)).toBe('later');
  expect(validityOf({ from: null, until: '2026-05-09' }, day)).toBe('over');
  expect(validityOf({ from: null, until: null }, day)).toBe('always');
});

it('names the languages that get an answer today, each once', () => {
  const answers = [
    answer('en', null, null),
    answer('en', '2026-05-01', null),
    answer('th', null, '2026-05-01'),
    answer('pl', null, null, ' '),
  ];
  expect(answeredLocales({ answers }, day)).toEqual(['en']);
  expect(stateOf({ answers }, day)).toBe('fine');
});

it('says what is wrong with an entry that answers nobody', () => {
  expect(stateOf({ answers: [] }, day)).toBe('noAnswer');
  expect(stateOf({ answers: [answer('en', null, null, '')] }, day)).toBe('noAnswer');
  expect(stateOf({ answers: [answer('en', null, '2026-05-01')] }, day)).toBe('over');
  expect(
    stateOf({ answers: [answer('en', null, '2026-05-01'), answer('en', '2026-06-01', null)] }, day),
  ).toBe('later');
});

it('knows the first day on which an answer ends', () => {
  const answers = [answer('en', null, '2026-12-31'), answer('th', null, '2026-06-30')];
  expect(endOf({ answers }, day)).toBe('2026-06-30');
  expect(endOf({ answers: [answer('en', null, null)] }, day)).toBeNull();
});

it('counts days where the person is', () => {
  expect(today(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});
