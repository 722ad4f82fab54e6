import type { Span } from '../fold/fold.ts';
import { overlap } from './found-word.ts';

// A word of a script with spaces, a number, or one letter of a script without; marks belong to the letter before them.
const unit = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}\p{M}]+|\p{L}/gu;
const spacedWord = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}]/u;
const onlyMarks = /^\p{M}+$/u;

interface Placed {
  readonly pattern: number;
  readonly span: Span;
}

/**
 * The first group of hits, one for each of the patterns, in any order and without overlaps, with at most so many words
 * between them altogether. Two letters of a script without spaces (Chinese, Thai) count as one word. Expects the hits
 * from the earliest to the last; null when there is no such group.
 */
export function findNear<Hit extends Placed>(
  text: string,
  hits: readonly Hit[],
  patterns: number,
  within: number,
): Hit[] | null {
  const wordsBefore = createWordCounter(text);
  const latest = new Map<number, Hit>();
  for (const hit of hits) {
    latest.set(hit.pattern, hit);
    if (latest.size < patterns) continue;
    const group = [...latest.values()].sort((left, right) => left.span.start - right.span.start);
    const gaps = group.slice(1).map(({ span }, at) => {
      const before = group[at]?.span ?? span;
      return overlap(before, span) ? Infinity : wordsBefore(span.start) - wordsBefore(before.end);
    });
    if (gaps.reduce((sum, gap) => sum + gap, 0) <= within) return group;
  }
  return null;
}

/** How many words of the text start before a position. */
function createWordCounter(text: string): (position: number) => number {
  const counts = new Float64Array(text.length + 1);
  let words = 0;
  let filled = 0;
  for (const { 0: found, index } of text.matchAll(unit)) {
    counts.fill(words, filled, index + 1);
    filled = index + 1;
    if (spacedWord.test(found)) words += 1;
    else if (!onlyMarks.test(found)) words += 0.5;
  }
  counts.fill(words, filled);
  return (position) => counts[position] ?? words;
}
