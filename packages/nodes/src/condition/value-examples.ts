import type { NodeExample } from '../contract/example.ts';
import { exampleBranch as branch } from './example-branch.ts';

function looser(word: string, forms: { stem?: true; typos?: true }) {
  const items = [{ id: 'r1', subject: 'text', operator: 'contains', value: [word], ...forms }];
  return { branches: [{ id: 'yes', name: '', match: 'all', items }] };
}

/** Rules about fields of the customer and variables, whose type the operator chooses. */
export const valueExamples: NodeExample[] = [
  {
    name: 'a word with another ending',
    config: looser('paczka', { stem: true }),
    event: { text: 'gdzie są moje paczki?' },
    expect: { exit: 'branch:yes' },
  },
  {
    name: 'a mistyped word',
    config: looser('shipping', { typos: true }),
    event: { text: 'how much is shiping' },
    expect: { exit: 'branch:yes' },
  },
  {
    name: 'a field of the customer, as a text',
    config: branch('field', 'contains', ['bangkok'], 'city'),
    event: {
      facts: { customer: { id: 'c1', name: 'Lin', locale: 'en', fields: { city: 'Bangkok' } } },
    },
    expect: { exit: 'branch:yes' },
  },
  {
    name: 'a field that nobody filled in',
    config: branch('field', 'lacks', ['bangkok'], 'city'),
    expect: { exit: 'otherwise' },
  },
  {
    name: 'a field that nobody filled in is empty',
    config: branch('field', 'empty', [], 'city'),
    expect: { exit: 'branch:yes' },
  },
  {
    name: 'a variable, as a number',
    config: branch('variable', 'atLeast', ['3'], 'amount'),
    variables: { amount: '12' },
    expect: { exit: 'branch:yes' },
  },
  {
    name: 'a variable that is no number',
    config: branch('variable', 'numberIsNot', ['3'], 'amount'),
    variables: { amount: 'many' },
    expect: { exit: 'otherwise' },
  },
  {
    name: 'a variable, as a date soon',
    config: branch('variable', 'nextDays', ['3'], 'birthday'),
    event: { facts: { localTime: { hour: 10, minute: 0, weekday: 1, day: '2026-01-05' } } },
    variables: { birthday: '2026-01-07' },
    expect: { exit: 'branch:yes' },
  },
  {
    name: 'a variable, as a date in the past',
    config: branch('variable', 'before', ['2026-01-01'], 'bought'),
    variables: { bought: '2025-11-30' },
    expect: { exit: 'branch:yes' },
  },
  {
    name: 'a variable, as a list',
    config: branch('variable', 'has', ['red'], 'colours'),
    variables: { colours: ['blue', 'red'] },
    expect: { exit: 'branch:yes' },
  },
  {
    name: 'a variable, as yes or no',
    config: branch('variable', 'yes', [], 'gift'),
    variables: { gift: true },
    expect: { exit: 'branch:yes' },
  },
  {
    name: 'a variable that nobody set',
    config: branch('variable', 'no', [], 'gift'),
    expect: { exit: 'otherwise' },
  },
];
