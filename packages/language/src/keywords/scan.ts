import type { FoldedText } from '../fold/fold.ts';
import type { Automaton } from './automaton.ts';
import { isKeywordBorder, withoutEdges } from './borders.ts';

/** Where the keyword has to stand. `equals` and `startsWith` look past white space and punctuation around the text. */
export type KeywordMode = 'contains' | 'equals' | 'startsWith';

/** A match in the folded text. `pattern` is a place in the list of patterns. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  readonly pattern: number;
}

/** The first in the order of `compareHits`. */
export function findFirst(automaton: Automaton, folded: FoldedText, mode: KeywordMode): Hit | null {
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

/** All of them, in no order. */
export function findAll(automaton: Automaton, folded: FoldedText, mode: KeywordMode): Hit[] {
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
      for (const pattern of automaton.wordsAt(at)) hits.push({ start, end, pattern });
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

/** Earliest first, then longest, then in the order of the list. */
export function compareHits(left: Hit, right: Hit): number {
  return left.start - right.start || right.end - left.end || left.pattern - right.pattern;
}
