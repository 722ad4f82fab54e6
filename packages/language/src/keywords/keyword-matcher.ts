import { fold, writtenSpan, type Span } from '../fold/fold.ts';
import type { Folding } from '../fold/folding.ts';
import { neededFoldings } from '../fold/needed-foldings.ts';
import { buildAutomaton } from './automaton.ts';
import { preparePattern } from './pattern.ts';
import { compareHits, findAll, findFirst, type Hit, type KeywordMode } from './scan.ts';

export type { KeywordMode } from './scan.ts';

export interface KeywordMatch {
  /** The keyword as it was given. */
  readonly keyword: string;
  /** The customer's own words. */
  readonly text: string;
  /** Where they stand in the customer's text. */
  readonly span: Span;
  /** Which differences in spelling were passed over. */
  readonly foldings: Folding[];
}

export interface KeywordMatcher {
  /** The earliest match; of those the longest; of those the keyword that comes first in the list. */
  match(text: string): KeywordMatch | null;
  /** Every match of every keyword, also overlapping ones, in the order in which `match` would choose them. */
  matchAll(text: string): KeywordMatch[];
}

/**
 * Prepares a list of keywords, compared as folded and in no other way: see `createWordSearch` for more. The time that one text takes does not depend on how many keywords there are.
 * Keywords that fold to nothing never match.
 */
export function createKeywordMatcher(
  keywords: readonly string[],
  mode: KeywordMode,
): KeywordMatcher {
  const patterns = keywords
    .map((keyword) => preparePattern(keyword, mode))
    .filter(({ folded }) => folded !== '');
  const automaton = buildAutomaton(patterns.map(({ folded }) => folded));

  const describe = (text: string, { start, end, pattern }: Hit): KeywordMatch[] => {
    const found = patterns[pattern];
    if (!found) return [];
    const span = writtenSpan(fold(text), start, end);
    const slice = text.slice(span.start, span.end);
    const foldings = neededFoldings(slice, found.wanted);
    return [{ keyword: found.keyword, text: slice, span, foldings }];
  };

  return {
    match(text) {
      const hit = findFirst(automaton, fold(text), mode);
      return (hit && describe(text, hit)[0]) ?? null;
    },
    matchAll: (text) =>
      findAll(automaton, fold(text), mode)
        .sort(compareHits)
        .flatMap((hit) => describe(text, hit)),
  };
}
