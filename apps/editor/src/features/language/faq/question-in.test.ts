import { expect, it } from 'vitest';
import { questionIn } from './question-in.ts';

const questions = ['How can I pay?', '怎么付款？', 'จ่ายเงินยังไงคะ', 'Jak mogę zapłacić?'];

it.each([
  ['th', 'จ่ายเงินยังไงคะ'],
  ['zh-Hans', '怎么付款？'],
  ['pl', 'Jak mogę zapłacić?'],
  ['de', 'How can I pay?'],
])('in %s it is %s', (locale, expected) => {
  expect(questionIn(questions, locale)).toBe(expected);
});

it('takes an entry that has no question yet', () => {
  expect(questionIn([], 'en')).toBe('');
});
