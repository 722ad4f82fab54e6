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
  /** Requests that may have a hit. All others have the result of an empty text, and there may be thousands of them. */
  met(): ReadonlySet<number>;
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
  const finders = [...new Set(findersOf.flat())];
  return {
    scan(text) {
      const read = createReader(text);
      let met: ReadonlySet<number> | undefined;
      const requestsMet = () => (met ??= requestsIn(read(finders)));
      return {
        met: requestsMet,
        resultOf(request) {
          const one = prepared[request];
          if (one === undefined) throw new Error(`there is no request ${String(request)}`);
          if (!requestsMet().has(request)) return one.result(text, none);
          const hits = hitsOf(read(findersOf[request] ?? []), request, one.mode);
          return one.result(text, hits.length < 2 ? hits : inOrder(hits));
        },
      };
    },
  };
}

/** One reading of a text. */
interface Reading {
  readonly kept: FoundWord['kept'];
  readonly folded: FoldedText;
  readonly byFinder: Map<Finder, Found>;
}

type Found = ReturnType<Finder>;

/** What a finder met in one reading. */
interface Finding {
  readonly reading: Reading;
  readonly found: Found;
}

/** Each finder goes through a text when it is first asked for, and then no more. */
function createReader(text: string): (finders: readonly Finder[]) => Finding[] {
  let readings: readonly Reading[] | undefined;
  return (finders) => {
    readings ??= readingsOf(text);
    const findings: Finding[] = [];
    for (const reading of readings) {
      const { folded, byFinder } = reading;
      for (const finder of finders) {
        let found = byFinder.get(finder);
        if (found === undefined) byFinder.set(finder, (found = finder(folded)));
        findings.push({ reading, found });
      }
    }
    return findings;
  };
}

function requestsIn(findings: readonly Finding[]): ReadonlySet<number> {
  const requests = new Set<number>();
  for (const { found } of findings) for (const request of found.met) requests.add(request);
  return requests;
}

function hitsOf(findings: readonly Finding[], request: number, mode: KeywordMode): FoundWord[] {
  const words: FoundWord[] = [];
  for (const { reading, found } of findings) {
    const { kept, folded } = reading;
    const fits = anchorOf(found.within, mode);
    for (const hit of found.hitsOf(request)) {
      if (!fits(hit)) continue;
      const { pattern, by, start, end } = hit;
      words.push({ pattern, by, kept, span: writtenSpan(folded, start, end) });
    }
  }
  return words;
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
