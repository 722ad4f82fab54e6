import { fold, writtenSpan, type FoldedText, type Span } from '../fold/fold.ts';
import { readingsWithoutRepeats } from '../fold/readings.ts';
import { buildAutomaton } from './automaton.ts';
import { withoutEdges } from './borders.ts';
import { createLooseSearch, type LooseHit } from './loose-search.ts';
import { surenessOf, type Looseness, type MetBy } from './loose-words.ts';
import { findAll, type Hit, type KeywordMode } from './scan.ts';
import { createSoundSearch, type SoundOptions } from './sound-search.ts';

/** A keyword met in a text; `span` is in the text as it was written. */
export interface FoundWord {
  readonly pattern: number;
  readonly span: Span;
  readonly by: MetBy;
  /** To how many letters runs of one letter had to be shortened; null when they count as they stand. */
  readonly kept: 1 | 2 | null;
}

export interface FindOptions extends Looseness {
  readonly mode: KeywordMode;
  readonly sound?: SoundOptions;
}

/** Characters of a folded text that are looked at; those for which other forms than the exact one are tried. */
const exactlyWithin = 10_000;
const looselyWithin = 2_000;
/** Of each keyword, hits after these change nothing anybody would notice. */
const mostHitsEach = 50;

/**
 * Prepares folded keywords, none of them empty. The returned function gives every hit, earliest first, then longest,
 * surest, and in the order of the list; no hit of a keyword overlaps a surer one of the same keyword.
 */
export function createWordFinder(
  patterns: readonly string[],
  { mode, stem, typos, sound }: FindOptions,
): (text: string) => FoundWord[] {
  const automaton = buildAutomaton(patterns);
  const searches: ((folded: string) => LooseHit[])[] = [];
  if (stem || typos) searches.push(createLooseSearch(patterns, { stem, typos }));
  if (sound) searches.push(createSoundSearch(patterns, sound));

  const findIn = (folded: FoldedText, kept: 1 | 2 | null): FoundWord[] => {
    const within = shortened(folded, exactlyWithin);
    const exact = findAll(automaton, within, mode)
      .filter(isWholeIn(folded, exactlyWithin))
      .map((hit) => ({ ...hit, by: 'exact' }) as const);
    const start = folded.text.slice(0, looselyWithin);
    const loose = searches
      .flatMap((search) => search(start))
      .filter(isWholeIn(folded, looselyWithin))
      .filter(anchorOf(folded, mode));
    return [...exact, ...loose].map(({ pattern, by, start, end }) => ({
      pattern,
      by,
      kept,
      span: writtenSpan(folded, start, end),
    }));
  };

  return (text) => {
    const folded = fold(text);
    const [one, two] = readingsWithoutRepeats(folded);
    const found = findIn(folded, null);
    if (one) found.push(...findIn(one, 1));
    if (two) found.push(...findIn(two, 2));
    return surestOfEach(found).sort(compareFound);
  };
}

function shortened(folded: FoldedText, length: number): FoldedText {
  if (folded.text.length <= length) return folded;
  const { text, starts, ends } = folded;
  return {
    text: text.slice(0, length),
    starts: starts.slice(0, length),
    ends: ends.slice(0, length),
  };
}

/** What ends where the looking ends may be the start of a longer word. */
function isWholeIn({ text }: FoldedText, within: number): (hit: Hit) => boolean {
  return ({ end }) => end < within || text.length <= within;
}

/** Loose hits always start and end between words; what is left is where in the text they have to stand. */
function anchorOf(folded: FoldedText, mode: KeywordMode): (hit: LooseHit) => boolean {
  if (mode === 'contains') return () => true;
  const core = withoutEdges(folded);
  return ({ start, end }) => start <= core.start && (mode === 'startsWith' || end >= core.end);
}

/** Of hits of one keyword that overlap, the surest: a keyword that is there exactly is not there again mistyped. */
function surestOfEach(found: readonly FoundWord[]): FoundWord[] {
  if (found.length < 2) return [...found];
  const taken = new Map<number, Span[]>();
  return [...found].sort(compareSureness).filter(({ pattern, span }) => {
    const spans = taken.get(pattern) ?? [];
    taken.set(pattern, spans);
    if (spans.length >= mostHitsEach || spans.some((other) => overlap(span, other))) return false;
    spans.push(span);
    return true;
  });
}

export function overlap(left: Span, right: Span): boolean {
  return left.start < right.end && right.start < left.end;
}

function compareSureness(left: FoundWord, right: FoundWord): number {
  return (
    surenessOf(left.by) - surenessOf(right.by) ||
    (left.kept ?? 0) - (right.kept ?? 0) ||
    left.span.start - right.span.start
  );
}

function compareFound(left: FoundWord, right: FoundWord): number {
  return (
    left.span.start - right.span.start ||
    right.span.end - left.span.end ||
    surenessOf(left.by) - surenessOf(right.by) ||
    left.pattern - right.pattern
  );
}
