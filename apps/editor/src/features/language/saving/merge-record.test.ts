import type { FaqEntry, Intent } from '@bellhop/schema';
import { describe, expect, it } from 'vitest';
import { mergeEntry, mergeIntent } from './merge-record.ts';

const base: Intent = { id: 'price', names: { en: 'Price' }, examples: ['how much', 'cost?'] };

describe('mergeIntent', () => {
  it('keeps what both added and removes what either removed', () => {
    const mine = { ...base, examples: ['cost?', 'mine'] };
    const theirs = { ...base, examples: ['how much', 'cost?', 'theirs'] };
    expect(mergeIntent({ base, mine, theirs }, 'mine')).toEqual({
      item: { ...base, examples: ['cost?', 'theirs', 'mine'] },
      clashes: [],
    });
  });

  it('does not add twice what both added', () => {
    const both = { ...base, examples: [...base.examples, 'price pls'] };
    expect(mergeIntent({ base, mine: both, theirs: both }, 'mine').item).toEqual(both);
  });

  it('merges names language by language and asks only where both changed the same', () => {
    const mine = { ...base, names: { en: 'Prices', th: 'ราคา' } };
    const theirs = { ...base, names: { en: 'Ask the price', pl: 'Cena' } };
    const merged = mergeIntent({ base, mine, theirs }, 'mine');
    expect(merged.item.names).toEqual({ en: 'Prices', pl: 'Cena', th: 'ราคา' });
    expect(merged.clashes).toEqual([{ part: 'name', locale: 'en' }]);
    const other = mergeIntent({ base, mine, theirs }, 'theirs');
    expect(other.item.names).toEqual({ en: 'Ask the price', pl: 'Cena', th: 'ราคา' });
  });

  it('removes a name that one side removed', () => {
    const both = { ...base, names: { en: 'Price', th: 'ราคา' } };
    expect(mergeIntent({ base: both, mine: base, theirs: both }, 'mine').item.names).toEqual({
      en: 'Price',
    });
  });
});

describe('mergeEntry', () => {
  const entry: FaqEntry = {
    id: 'parking',
    questions: ['where to park'],
    answers: [{ locale: 'en', text: 'Behind the shop.', from: null, until: null }],
    product: '',
    buttons: [],
  };
  const answer = (text: string) => [{ locale: 'en', text, from: null, until: null }];

  it('takes each part from the side that changed it', () => {
    const mine = { ...entry, product: 'Bike' };
    const theirs = { ...entry, answers: answer('In the yard.'), buttons: [{ en: 'Map' }] };
    expect(mergeEntry({ base: entry, mine, theirs }, 'mine')).toEqual({
      item: { ...theirs, product: 'Bike' },
      clashes: [],
    });
  });

  it('asks where both changed the answers', () => {
    const mine = { ...entry, answers: answer('Mine') };
    const theirs = { ...entry, answers: answer('Theirs') };
    expect(mergeEntry({ base: entry, mine, theirs }, 'theirs')).toEqual({
      item: theirs,
      clashes: [{ part: 'answers' }],
    });
  });
});
