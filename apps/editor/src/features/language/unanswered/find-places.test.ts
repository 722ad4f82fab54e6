import { expect, it } from 'vitest';
import { findPlaces, type FindPlaces } from './find-places.ts';

const options: FindPlaces = {
  search: '',
  sample: 'do you gift-wrap',
  nearest: ['refund', 'wrapping'],
  intents: [
    { id: 'price', name: 'Price' },
    { id: 'refund', name: 'Refund' },
  ],
  entries: [{ id: 'wrapping', name: 'Can you wrap it?' }],
  mayCreate: true,
  words: {
    nearest: 'Nearest',
    intents: 'Intents',
    entries: 'Questions',
    fresh: 'New',
    newIntent: (name) => `New: ${name}`,
    newEntry: 'New question',
  },
};
const shown = (changes: Partial<FindPlaces>) =>
  findPlaces({ ...options, ...changes }).map(({ title, places }) => [
    title,
    ...places.map(({ label }) => label),
  ]);

it('offers the nearest first and nothing twice', () => {
  expect(shown({})).toEqual([
    ['Nearest', 'Refund', 'Can you wrap it?'],
    ['New', 'New: do you gift-wrap', 'New question'],
    ['Intents', 'Price'],
  ]);
});

it('searches names, and names something new after the search', () => {
  expect(shown({ search: ' PRI' })).toEqual([
    ['Intents', 'Price'],
    ['New', 'New: PRI', 'New question'],
  ]);
});

it('creates nothing for those who may only add', () => {
  expect(shown({ mayCreate: false, search: 'zzz' })).toEqual([]);
});
