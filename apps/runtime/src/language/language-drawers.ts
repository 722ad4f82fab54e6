import type { FaqEntry, Intent } from '@bellhop/schema';
import { faqShelf, intentShelf, type Shelf } from '../store/language-shelf.ts';
import { tidied } from './sentences.ts';

/** What the two kinds of records have in common: a shelf, and a list of sentences that customers write. */
export interface Drawer<Item extends { id: string }> {
  shelf: Shelf<Item>;
  /** The name of the list of sentences, as inputs call it. */
  field: 'examples' | 'questions';
  sentencesOf(item: Item): readonly string[];
  withSentences(item: Item, sentences: string[]): Item;
  /** How few sentences a record may have. */
  fewest: number;
  most: { records: number; texts: number; longest: number };
}

export const intentDrawer: Drawer<Intent> = {
  shelf: intentShelf,
  field: 'examples',
  sentencesOf: ({ examples }) => examples,
  withSentences: (intent, examples) => ({ ...intent, examples }),
  fewest: 0,
  most: { records: 300, texts: 20_000, longest: 1000 },
};

export const faqDrawer: Drawer<FaqEntry> = {
  shelf: faqShelf,
  field: 'questions',
  sentencesOf: ({ questions }) => questions,
  withSentences: (entry, questions) => ({ ...entry, questions }),
  fewest: 1,
  most: { records: 5000, texts: 20_000, longest: 100 },
};

export function tidy<Item extends { id: string }>(drawer: Drawer<Item>, item: Item): Item {
  return drawer.withSentences(item, tidied(drawer.sentencesOf(item)));
}
