import { fold, writtenSpan, type FoldedText } from '../fold/fold.ts';
import { readingsWithoutRepeats } from '../fold/readings.ts';
import { withoutEdges } from './borders.ts';
import { inOrder, type FoundWord } from './found-word.ts';
import type { LooseHit } from './loose-search.ts';
import type { KeywordMode } from './scan.ts';
import { createFinders, type Finder } from './word-finders.ts';
import { prepareRequest, type WordRequest, type WordSearchResult } from './word-request.ts';

/** Many lists of words, looked for together. */
export interface WordScanner {
  /** Costs nothing until a result is asked for. */
  scan(text: string): WordScan;
}

/** One text, looked through once for all requests. */
export interface WordScan {
  /** The same as a `createWordSearch` of the request alone would give. Throws when there is no such request. */
  resultOf(request: number): WordSearchResult;
}

/**
 * Prepares the words of many requests as one search: a text is folded and gone through once, however many words and
 * requests there are, and each result is then picked out of what was met. Only what is asked for is worked out.
 */
export function createWordScanner(requests: readonly WordRequest[]): WordScanner {
  const prepared = requests.map(prepareRequest);
  const findersOf = createFinders(
    prepared.map(({ patterns }, at) => ({
      patterns: patterns.map(({ folded }) => folded),
      options: requests[at]?.options ?? { rule: 'any' },
    })),
  );
  return {
    scan(text) {
      const found = createFoundHits(text);
      return {
        resultOf(request) {
          const one = prepared[request];
          if (one === undefined) throw new Error(`there is no request ${String(request)}`);
          const hits = found(findersOf[request] ?? [], request, one.mode);
          return one.result(text, hits.length < 2 ? hits : inOrder(hits));
        },
      };
    },
  };
}

type FoundBy = (request: number) => readonly LooseHit[];

/** What was met in one reading of a text, for each finder that was asked. */
interface Reading {
  readonly kept: FoundWord['kept'];
  readonly folded: FoldedText;
  readonly byFinder: Map<Finder, { readonly within: FoldedText; readonly hitsOf: FoundBy }>;
}

function createFoundHits(
  text: string,
): (finders: readonly Finder[], request: number, mode: KeywordMode) => FoundWord[] {
  let readings: readonly Reading[] | undefined;
  return (finders, request, mode) => {
    readings ??= readingsOf(text);
    // Most requests have no hit, and there may be thousands of them.
    let found = none;
    for (const { kept, folded, byFinder } of readings) {
      for (const finder of finders) {
        let known = byFinder.get(finder);
        if (known === undefined) byFinder.set(finder, (known = finder(folded)));
        const hits = known.hitsOf(request);
        if (hits.length === 0) continue;
        const fits = anchorOf(known.within, mode);
        if (found === none) found = [];
        for (const hit of hits) {
          if (!fits(hit)) continue;
          const { pattern, by, start, end } = hit;
          found.push({ pattern, by, kept, span: writtenSpan(folded, start, end) });
        }
      }
    }
    return found;
  };
}

const none: FoundWord[] = [];

function readingsOf(text: string): Reading[] {
  const folded = fold(text);
  const [one, two] = readingsWithoutRepeats(folded);
  const readings: Reading[] = [{ kept: null, folded, byFinder: new Map() }];
  if (one) readings.push({ kept: 1, folded: one, byFinder: new Map() });
  if (two) readings.push({ kept: 2, folded: two, byFinder: new Map() });
  return readings;
}

/** Hits start and end between words; what is left is where in the text they have to stand. */
function anchorOf(folded: FoldedText, mode: KeywordMode): (hit: LooseHit) => boolean {
  if (mode === 'contains') return () => true;
  let core: { start: number; end: number } | undefined;
  return ({ start, end }) => {
    core ??= withoutEdges(folded);
    return start <= core.start && (mode === 'startsWith' || end >= core.end);
  };
}
