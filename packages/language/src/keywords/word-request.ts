import { foldSpelling } from '../fold/fold-spelling.ts';
import type { Folding } from '../fold/folding.ts';
import { neededFoldings } from '../fold/needed-foldings.ts';
import { overlap, type FoundWord } from './found-word.ts';
import type { KeywordMatch } from './keyword-matcher.ts';
import type { MetBy } from './loose-words.ts';
import { findNear } from './nearness.ts';
import { preparePattern, type Pattern } from './pattern.ts';
import type { KeywordMode } from './scan.ts';
import type { SoundOptions } from './sound-search.ts';

/**
 * What has to be so: `any`, `all` or `none` of the words are somewhere in the text; one of them is the whole text
 * (`exact`) or its beginning (`startsWith`); all of them are there and `near` each other, in any order.
 */
export type WordRule = 'any' | 'all' | 'none' | 'exact' | 'startsWith' | 'near';

export interface WordSearchOptions {
  readonly rule: WordRule;
  /** For `near`: words that may stand between them altogether; two Chinese or Thai letters count as one. Default: 5. */
  readonly within?: number;
  /** Other forms of a word count too: `paczka` is in `mojej paczki`, `order` in `orders`. Default: no. */
  readonly stem?: boolean;
  /** Mistyped Latin words count too: one mistake from 4 letters on, two from 8 on. Default: no. */
  readonly typos?: boolean;
  /** Chinese keywords of two characters or more count too when only their sound is right: 退或 or tuihuo for 退货. */
  readonly soundsAlike?: SoundOptions;
}

export interface WordMatch extends KeywordMatch {
  /** `exact` up to the foldings named; otherwise the foldings name repeated letters at most. */
  readonly by: MetBy;
}

export interface WordSearchResult {
  /** Is what the rule asks for so? Never for an empty list, except with `none`. */
  readonly found: boolean;
  /**
   * What speaks for it, or for `none` against it, in the order of the text: for `any` and `none` without overlaps, at
   * every place the longest; for `all` the first match of each word; for `near` the first group that is near enough.
   * At most 20.
   */
  readonly matches: readonly WordMatch[];
  /** For `all` and `near`: words that are nowhere in the text. */
  readonly missing: readonly string[];
}

/** Words to look for, and how. */
export interface WordRequest {
  readonly words: readonly string[];
  readonly options: WordSearchOptions;
}

/** A request made ready: what has to be found for it, and what becomes of what was found. */
export interface PreparedRequest {
  readonly patterns: readonly Pattern[];
  readonly mode: KeywordMode;
  /** Expects the hits of its patterns in order, see `inOrder`. */
  result(text: string, hits: readonly FoundWord[]): WordSearchResult;
}

const mostMatches = 20;
const nearWords = 5;

export function prepareRequest({ words, options }: WordRequest): PreparedRequest {
  const { rule, within = nearWords } = options;
  const mode = modeOf(rule);
  const patterns = eachOnce(words.map((word) => preparePattern(word, mode)));

  const choose = (text: string, hits: readonly FoundWord[]): Choice => {
    if (rule === 'exact' || rule === 'startsWith') return choiceOf(hits.slice(0, 1));
    if (rule === 'any') return choiceOf(apart(hits));
    if (rule === 'none') return { found: hits.length === 0, hits: apart(hits) };
    const firsts = firstOfEach(hits);
    const complete = patterns.length > 0 && firsts.length === patterns.length;
    if (rule === 'all') return { found: complete, hits: firsts };
    const group =
      complete && patterns.length > 1 ? findNear(text, hits, patterns.length, within) : null;
    return { found: group !== null, hits: group ?? firsts };
  };

  // Most lists are in hardly any message, and then the text does not matter.
  let nothing: WordSearchResult | undefined;
  return {
    patterns,
    mode,
    result(text, all) {
      if (all.length === 0) return (nothing ??= resultOf('', []));
      return resultOf(text, all);
    },
  };

  function resultOf(text: string, all: readonly FoundWord[]): WordSearchResult {
    const { found, hits } = choose(text, all);
    const needsAll = rule === 'all' || rule === 'near';
    const missing = needsAll ? withoutHit(patterns, all) : [];
    const matches: WordMatch[] = [];
    for (const hit of hits.slice(0, mostMatches)) {
      const pattern = patterns[hit.pattern];
      if (pattern !== undefined) matches.push(describe(text, hit, pattern));
    }
    return { found, matches, missing: missing.map(({ keyword }) => keyword) };
  }
}

function withoutHit(patterns: readonly Pattern[], hits: readonly FoundWord[]): Pattern[] {
  const met = new Set(hits.map(({ pattern }) => pattern));
  return patterns.filter((_, index) => !met.has(index));
}

interface Choice {
  readonly found: boolean;
  readonly hits: readonly FoundWord[];
}

function choiceOf(hits: readonly FoundWord[]): Choice {
  return { found: hits.length > 0, hits };
}

function modeOf(rule: WordRule): KeywordMode {
  if (rule === 'exact') return 'equals';
  return rule === 'startsWith' ? 'startsWith' : 'contains';
}

/** Two spellings of one word must not count as two words that are all there. */
function eachOnce(patterns: readonly Pattern[]): Pattern[] {
  const seen = new Set(['']);
  return patterns.filter(({ folded }) => !seen.has(folded) && seen.add(folded));
}

function apart(hits: readonly FoundWord[]): FoundWord[] {
  const chosen: FoundWord[] = [];
  for (const hit of hits) {
    const last = chosen.at(-1);
    if (!last || !overlap(last.span, hit.span)) chosen.push(hit);
  }
  return chosen;
}

function firstOfEach(hits: readonly FoundWord[]): FoundWord[] {
  const seen = new Set<number>();
  return hits.filter(({ pattern }) => !seen.has(pattern) && seen.add(pattern));
}

function describe(text: string, { span, by, kept }: FoundWord, pattern: Pattern): WordMatch {
  const written = text.slice(span.start, span.end);
  const foldings: Folding[] = kept === null ? [] : ['repeats'];
  // Words that differ in letters differ whatever is folded, so there is nothing more to name.
  if (by === 'exact') foldings.unshift(...foldingsOf(written, kept, pattern));
  return { keyword: pattern.keyword, text: written, span, foldings, by };
}

const run = /(\p{L})\1{2,}/giu;

function foldingsOf(written: string, kept: 1 | 2 | null, { wanted, folded }: Pattern): Folding[] {
  const shown = kept === null ? written : written.replace(run, (letters) => letters.slice(0, kept));
  // Of a run with accents on some letters only, that it is a run is said already.
  if (kept !== null && foldSpelling(shown).trim() !== folded) return [];
  return neededFoldings(shown, wanted);
}
