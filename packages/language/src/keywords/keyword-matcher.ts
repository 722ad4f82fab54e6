import { fold, writtenSpan, type FoldedText, type Span } from '../fold/fold.ts';
import type { Folding } from '../fold/folding.ts';
import { neededFoldings } from '../fold/needed-foldings.ts';
import { buildAutomaton, type Automaton } from './automaton.ts';
import { isKeywordBorder, withoutEdges } from './borders.ts';

/** Where the keyword has to stand. `equals` and `startsWith` look past white space and punctuation around the text. */
export type KeywordMode = 'contains' | 'equals' | 'startsWith';

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

interface Pattern {
  readonly keyword: string;
  /** The part of the keyword that has to be there, as given and folded. */
  readonly wanted: string;
  readonly folded: string;
}

/** A match in the folded text. `pattern` is a place in the list of patterns. */
interface Hit {
  readonly start: number;
  readonly end: number;
  readonly pattern: number;
}

/**
 * Prepares a list of keywords. The time that one text takes does not depend on how many keywords there are.
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

function preparePattern(keyword: string, mode: KeywordMode): Pattern {
  const whole = fold(keyword);
  const { start, end } = significantPart(whole, mode);
  const span = writtenSpan(whole, start, end);
  const folded = whole.text.slice(start, end);
  return { keyword, wanted: keyword.slice(span.start, span.end), folded };
}

/** Without the white space around it; for `equals` without the punctuation too, unless there is nothing else. */
function significantPart(folded: FoldedText, mode: KeywordMode): { start: number; end: number } {
  const core = withoutEdges(folded);
  if (mode === 'equals' && core.start < core.end) return core;
  const { text } = folded;
  return { start: text.length - text.trimStart().length, end: text.trimEnd().length };
}

function findFirst(automaton: Automaton, folded: FoldedText, mode: KeywordMode): Hit | null {
  const fits = anchorsOf(folded, mode);
  let best: Hit | null = null;
  let state = 0;
  for (let end = 1; end <= folded.text.length; end += 1) {
    state = automaton.next(state, folded.text.charCodeAt(end - 1));
    const earliestOpen = end - automaton.depth(state);
    if (earliestOpen > (best?.start ?? fits.latestStart)) break;
    const longest = automaton.firstEnding(state);
    // Most places end no keyword, and looking at borders costs more than knowing that.
    if (longest === 0 || !fits.end(end)) continue;
    // Endings come longest first, so the first that fits starts earliest.
    for (let at = longest; at !== 0; at = automaton.shorterEnding(at)) {
      const start = end - automaton.depth(at);
      if (best && start > best.start) break;
      if (!fits.start(start)) continue;
      best = { start, end, pattern: automaton.wordsAt(at)[0] ?? 0 };
      break;
    }
  }
  return best;
}

function findAll(automaton: Automaton, folded: FoldedText, mode: KeywordMode): Hit[] {
  const fits = anchorsOf(folded, mode);
  const hits: Hit[] = [];
  let state = 0;
  for (let end = 1; end <= folded.text.length; end += 1) {
    state = automaton.next(state, folded.text.charCodeAt(end - 1));
    if (end - automaton.depth(state) > fits.latestStart) break;
    const longest = automaton.firstEnding(state);
    if (longest === 0 || !fits.end(end)) continue;
    for (let at = longest; at !== 0; at = automaton.shorterEnding(at)) {
      const start = end - automaton.depth(at);
      if (!fits.start(start)) continue;
      hits.push(...automaton.wordsAt(at).map((pattern) => ({ start, end, pattern })));
    }
  }
  return hits;
}

interface Anchors {
  readonly latestStart: number;
  start(position: number): boolean;
  end(position: number): boolean;
}

function anchorsOf(folded: FoldedText, mode: KeywordMode): Anchors {
  if (mode === 'contains') {
    const border = (position: number) => isKeywordBorder(folded, position);
    return { latestStart: folded.text.length, start: border, end: border };
  }
  const core = withoutEdges(folded);
  const latestStart = core.start;
  const earliestEnd = mode === 'equals' ? core.end : 0;
  return {
    latestStart,
    start: (position) => position <= latestStart && isKeywordBorder(folded, position),
    end: (position) => position >= earliestEnd && isKeywordBorder(folded, position),
  };
}

function compareHits(left: Hit, right: Hit): number {
  return left.start - right.start || right.end - left.end || left.pattern - right.pattern;
}
