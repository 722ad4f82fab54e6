import { expect, test } from 'vitest';
import { fieldText } from './field-text.ts';

const messages = { t: (key: string) => key, locale: 'en' };

test.each([
  ['M', 'M'],
  ['', '–'],
  [null, '–'],
  [12345.5, '12,345.5'],
  [true, 'customerCard.yes'],
  [false, 'customerCard.no'],
  ['2026-03-01', 'Mar 1, 2026'],
  ['2026-13-41', '2026-13-41'],
  [['green', 2], 'green, 2'],
  [[], '–'],
  [{ a: 1 }, '{"a":1}'],
])('%j reads %s', (value, text) => {
  expect(fieldText(messages, value)).toBe(text);
});

test('a day is written as the reader writes it', () => {
  expect(fieldText({ ...messages, locale: 'pl' }, '2026-03-01')).toBe('1 mar 2026');
});
