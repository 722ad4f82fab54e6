import type { Span } from '../fold/fold.ts';
import { surenessOf, type MetBy } from './loose-words.ts';

/** A keyword met in a text; `span` is in the text as it was written. */
export interface FoundWord {
  readonly pattern: number;
  readonly span: Span;
  readonly by: MetBy;
  /** To how many letters runs of one letter had to be shortened; null when they count as they stand. */
  readonly kept: 1 | 2 | null;
}

/** Of each keyword, hits after these change nothing anybody would notice. */
const mostHitsEach = 50;

/**
 * The hits of one list of keywords, earliest first, then longest, surest, and in the order of the list; no hit of a
 * keyword overlaps a surer one of the same keyword.
 */
export function inOrder(found: readonly FoundWord[]): FoundWord[] {
  return surestOfEach(found).sort(compareFound);
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
