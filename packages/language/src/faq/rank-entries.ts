import type { Scored } from './question-scorer.ts';

/** An entry owns the documents `first` to `end` (exclusive), one for each of its questions. */
export interface EntryRange {
  readonly first: number;
  readonly end: number;
}

export interface RankedEntry {
  /** Places in the lists of entries and of documents; the document is the question that fits best. */
  readonly entry: number;
  readonly document: number;
  /** 0 to 1: the share of the best score that the message could have reached. */
  readonly confidence: number;
}

// Two other questions of the entry speak for it too. Where it has none, they count as if they fitted nearly as well, so
// that entries with few questions are not at a loss.
const otherWeight = 0.35;
const otherExpected = 0.7;
const fullWeight = 1 + 2 * otherWeight * otherExpected;

/** The best entries, best first; of equal ones the earlier. Entries without any common word are left out. */
export function rankEntries(
  entries: readonly EntryRange[],
  { scores, reachable }: Pick<Scored, 'scores' | 'reachable'>,
  atMost: number,
): RankedEntry[] {
  const best: { readonly entry: number; readonly score: number }[] = [];
  let enough = 0;
  for (let entry = 0; entry < entries.length; entry += 1) {
    const range = entries[entry];
    const score = range ? scoreEntry(range, scores) : 0;
    if (score <= enough) continue;
    let at = best.length;
    while (at > 0 && (best[at - 1]?.score ?? 0) < score) at -= 1;
    best.splice(at, 0, { entry, score });
    if (best.length > atMost) best.pop();
    if (best.length === atMost) enough = best[atMost - 1]?.score ?? Infinity;
  }
  return best.map(({ entry, score }) => ({
    entry,
    document: bestDocument(entries[entry], scores),
    confidence: Math.min(1, score / fullWeight / reachable),
  }));
}

function scoreEntry({ first, end }: EntryRange, scores: Float64Array): number {
  let best = 0;
  let second = 0;
  let third = 0;
  for (let at = first; at < end; at += 1) {
    const score = scores[at] ?? 0;
    if (score > best) {
      third = second;
      second = best;
      best = score;
    } else if (score > second) {
      third = second;
      second = score;
    } else if (score > third) third = score;
  }
  if (end - first < 2) second = best * otherExpected;
  if (end - first < 3) third = best * otherExpected;
  return best + otherWeight * (second + third);
}

function bestDocument(range: EntryRange | undefined, scores: Float64Array): number {
  let document = range?.first ?? 0;
  for (let at = document; at < (range?.end ?? 0); at += 1) {
    if ((scores[at] ?? 0) > (scores[document] ?? 0)) document = at;
  }
  return document;
}
