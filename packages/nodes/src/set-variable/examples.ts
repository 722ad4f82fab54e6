import type { NodeExample } from '../contract/example.ts';

const config = {
  to: 'variable',
  name: 'total',
  fieldName: '',
  operation: 'text',
  value: 'Hi {{ nick }}',
  days: 0,
};
const add = { ...config, operation: 'add', value: '{{ price }}' };
const ofCustomer = { ...config, to: 'field', fieldName: 'size' };

export const examples: NodeExample[] = [
  {
    name: 'a text, filled in',
    config,
    variables: { nick: 'Lin' },
    expect: { exit: 'then', variables: { total: 'Hi Lin' } },
  },
  {
    name: 'a text that is much too long',
    config: { ...config, value: '{{ story }}' },
    variables: { story: '好'.repeat(4000) },
    expect: { exit: 'then', variables: { total: '好'.repeat(3000) } },
  },
  {
    name: 'a number as a customer in Poland writes it',
    config: { ...config, operation: 'set', value: '1 234,50 zł' },
    expect: { exit: 'then', variables: { total: 1234.5 } },
  },
  {
    name: 'adds up prices without crumbs',
    config: add,
    variables: { total: 0.1, price: '0.2' },
    expect: { exit: 'then', variables: { total: 0.3 } },
  },
  {
    name: 'what was never noted is nothing',
    config: add,
    variables: { price: '฿590' },
    expect: { exit: 'then', variables: { total: 590 } },
  },
  {
    name: 'takes away',
    config: { ...config, operation: 'subtract', value: '10' },
    variables: { total: '1,234.50' },
    expect: { exit: 'then', variables: { total: 1224.5 } },
  },
  {
    name: 'three times as many',
    config: { ...config, operation: 'multiply', value: '3' },
    variables: { total: 1.005 },
    expect: { exit: 'then', variables: { total: 3.02 } },
  },
  {
    name: 'a third of it',
    config: { ...config, operation: 'divide', value: '3' },
    variables: { total: 100 },
    expect: { exit: 'then', variables: { total: 33.33 } },
  },
  {
    name: 'nothing can be divided by nothing',
    config: { ...config, operation: 'divide', value: '0' },
    variables: { total: 100 },
    expect: { exit: 'failed' },
  },
  {
    name: 'a text that is no number',
    config: { ...add, value: 'a lot' },
    expect: { exit: 'failed' },
  },
  {
    name: 'what is there already is no number',
    config: { ...add, value: '5' },
    variables: { total: ['a'] },
    expect: { exit: 'failed' },
  },
  {
    name: 'more than can be counted',
    config: { ...config, operation: 'multiply', value: '1000000000' },
    variables: { total: 1_000_000_000 },
    expect: { exit: 'failed' },
  },
  {
    name: 'the day after tomorrow in the shop',
    config: { ...config, operation: 'date', days: 2 },
    event: { facts: { localTime: { hour: 23, minute: 0, weekday: 3, day: '2026-12-30' } } },
    expect: { exit: 'then', variables: { total: '2027-01-01' } },
  },
  {
    name: 'today, where only the time in UTC is known',
    config: { ...config, operation: 'date' },
    expect: { exit: 'then', variables: { total: '2026-01-05' } },
  },
  {
    name: 'begins a list',
    config: { ...config, operation: 'append', value: 'red' },
    expect: { exit: 'then', variables: { total: ['red'] } },
  },
  {
    name: 'makes a list of what was one thing',
    config: { ...config, operation: 'append', value: 'red' },
    variables: { total: 'blue' },
    expect: { exit: 'then', variables: { total: ['blue', 'red'] } },
  },
  {
    name: 'the oldest of fifty leaves',
    config: { ...config, operation: 'append', value: 'new' },
    variables: { total: Array.from({ length: 50 }, (_, index) => index) },
    expect: {
      exit: 'then',
      variables: { total: [...Array.from({ length: 49 }, (_, index) => index + 1), 'new'] },
    },
  },
  {
    name: 'forgets it',
    config: { ...config, operation: 'clear' },
    variables: { total: 5 },
    expect: { exit: 'then', variables: { total: null } },
  },
  {
    name: 'notes it of the customer',
    config: { ...ofCustomer, value: 'M' },
    expect: { exit: 'then', effects: [{ type: 'setField', name: 'size', value: 'M' }] },
  },
  {
    name: 'counts on what is noted of the customer',
    config: { ...ofCustomer, fieldName: 'points', operation: 'add', value: '5' },
    event: { facts: { customer: { id: 'c1', name: null, locale: null, fields: { points: 10 } } } },
    expect: { exit: 'then', effects: [{ type: 'setField', name: 'points', value: 15 }] },
  },
  {
    name: 'has no name to note it under',
    config: { ...config, name: '', value: '' },
    expect: { failed: 'noName' },
  },
  {
    name: 'has no name for the customer, and no number',
    config: { ...ofCustomer, fieldName: '', operation: 'add', value: '' },
    expect: { failed: 'noName' },
  },
  {
    name: 'has a name that no text can mention',
    config: { ...config, name: 'my total', operation: 'set', value: '7' },
    expect: { exit: 'then' },
  },
];
