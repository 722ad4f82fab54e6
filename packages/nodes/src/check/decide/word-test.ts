import { createWordSearch, type WordSearch } from '@bellhop/language';
import type { LeafTest } from '../../contract/formula.ts';

export type WordsTest = Extract<LeafTest, { kind: 'words' }>;

// A test object lives as long as the step that it belongs to: what it searches with is built once.
const searches = new WeakMap<WordsTest, WordSearch>();

/**
 * Does a text meet the words? Asked of the very search that runs for customers; only how Chinese sounds is not known here:
 * a word that is met by its sound alone is not met.
 */
export function meetsWords(text: string, test: WordsTest): boolean {
  let search = searches.get(test);
  if (search === undefined) {
    search = createWordSearch(test.words, {
      rule: test.rule,
      stem: test.forms?.includes('stem') ?? false,
      typos: test.forms?.includes('typos') ?? false,
    });
    searches.set(test, search);
  }
  return search.search(text).found;
}

/** Whether texts count that hold none of the words as they are written. */
export function isLoose({ forms = [] }: WordsTest): boolean {
  return forms.length > 0;
}

/** Texts of nothing but the words that meet them. */
export function textsFor({ rule, words }: WordsTest, between: string): readonly string[] {
  return rule === 'all' || rule === 'near' ? [words.join(between)] : words;
}
