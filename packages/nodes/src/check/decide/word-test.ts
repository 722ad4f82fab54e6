import { createWordSearch, type WordSearch } from '@bellhop/language';
import type { LeafTest } from '../../contract/formula.ts';

export type WordsTest = Extract<LeafTest, { kind: 'words' }>;

// A test object lives as long as the step that it belongs to: what it searches with is built once.
const searches = new WeakMap<WordsTest, WordSearch>();

/** Does a text meet the words? Asked of the very search that runs for customers. */
export function meetsWords(text: string, test: WordsTest): boolean {
  let search = searches.get(test);
  if (search === undefined) {
    search = createWordSearch(test.words, { rule: test.rule });
    searches.set(test, search);
  }
  return search.search(text).found;
}

/** The shortest texts that meet the words. */
export function textsFor({ rule, words }: WordsTest): readonly string[] {
  return rule === 'all' || rule === 'near' ? [words.join(' ')] : words;
}
