import { foldBounded } from '../features/features.ts';
import { fold, type FoldedText } from '../fold/fold.ts';
import { withoutEdges } from '../keywords/borders.ts';
import { explainHit, type FaqReason } from './explain-hit.ts';
import { faqTermsOf } from './faq-terms.ts';
import { calibrateThresholds, type FaqThresholds } from './faq-thresholds.ts';
import { createQuestionScorer, type Scored } from './question-scorer.ts';
import { rankEntries, type EntryRange, type RankedEntry } from './rank-entries.ts';

/** One answer of the shop and the ways in which customers ask for it. The answer itself is not needed here. */
export interface FaqEntry {
  readonly id: string;
  readonly questions: readonly string[];
}

export interface FaqHit {
  readonly id: string;
  /** The question of the entry that fits best, as it was given. */
  readonly question: string;
  /** 0 to 1: how much of what was asked the entry speaks of. 1 when the question is the same. */
  readonly confidence: number;
}

export interface FaqReading extends FaqThresholds {
  readonly verdict: 'answer' | 'didYouMean' | 'notFound';
  /** Different entries, best first, at most 3; also those that are not good enough. */
  readonly hits: readonly FaqHit[];
  /** What in the message spoke for the first hit, heaviest first, at most 5. */
  readonly because: readonly FaqReason[];
}

/** An entry by its place, and the place of its best question among its questions. */
export interface FaqPlace {
  readonly entry: number;
  readonly question: number;
  /** 0 to 1, as in `FaqHit`. */
  readonly confidence: number;
}

export interface FaqIndex {
  /** Of a long message only the beginning is read (2,000 folded characters). */
  search(text: string): FaqReading;
  /** As many entries as wanted, best first, without verdict and reasons. Of equal ones the earlier comes first. */
  rank(text: string, atMost: number): FaqPlace[];
}

const hitsAtMost = 3;
// Questions are short; of a whole document that was pasted in the beginning has to do.
const questionAtMost = 8000;

/**
 * Prepares the entries for searching: about 25 µs for each question. Entries without questions are never found. Nothing
 * but the questions is looked at, so the order of the entries only decides between equally good ones.
 */
export function createFaqIndex(entries: readonly FaqEntry[]): FaqIndex {
  const questions: string[] = [];
  const ranges: EntryRange[] = [];
  for (const entry of entries) {
    const first = questions.length;
    questions.push(...entry.questions);
    ranges.push({ first, end: questions.length });
  }
  const documents = questions.map((question) =>
    faqTermsOf(fold(question.slice(0, questionAtMost))),
  );
  const scorer = createQuestionScorer(documents);
  const thresholds = calibrateThresholds(scorer, ranges, documents);
  const exact = placesByQuestion(questions, ranges);

  const rankFolded = (folded: FoldedText, scored: Scored, atMost: number): RankedEntry[] => {
    const ranked = rankEntries(ranges, scored, atMost);
    const same = exact.get(comparable(folded));
    if (!same) return ranked;
    const rest = ranked.filter(({ entry }) => entry !== same.entry);
    return [{ ...same, confidence: 1 }, ...rest].slice(0, atMost);
  };
  const describe = ({ entry, document, confidence }: RankedEntry): FaqHit => ({
    id: entries[entry]?.id ?? '',
    question: questions[document] ?? '',
    confidence,
  });

  return {
    rank(text, atMost) {
      const folded = foldBounded(text);
      const ranked = rankFolded(folded, scorer.score(faqTermsOf(folded)), atMost);
      return ranked.map(({ entry, document, confidence }) => ({
        entry,
        question: document - (ranges[entry]?.first ?? 0),
        confidence,
      }));
    },
    search(text) {
      const folded = foldBounded(text);
      const terms = faqTermsOf(folded);
      const scored = scorer.score(terms);
      const ranked = rankFolded(folded, scored, hitsAtMost);
      const best = ranked[0];
      const because = best
        ? explainHit({ text, folded, terms }, (tell) => scored.explain(best.document, tell))
        : [];
      const verdict = verdictFor(best?.confidence ?? 0, thresholds);
      return { verdict, hits: ranked.map(describe), because, ...thresholds };
    },
  };
}

function verdictFor(confidence: number, thresholds: FaqThresholds): FaqReading['verdict'] {
  if (confidence >= thresholds.answerAt) return 'answer';
  return confidence >= thresholds.askAt ? 'didYouMean' : 'notFound';
}

/** Where each question stands, by what is left of it without differences in spelling and the signs around it. */
function placesByQuestion(
  questions: readonly string[],
  ranges: readonly EntryRange[],
): ReadonlyMap<string, { readonly entry: number; readonly document: number }> {
  const places = new Map<string, { readonly entry: number; readonly document: number }>();
  for (const [entry, { first, end }] of ranges.entries()) {
    for (let document = first; document < end; document += 1) {
      const key = comparable(foldBounded(questions[document] ?? ''));
      if (key !== '' && !places.has(key)) places.set(key, { entry, document });
    }
  }
  return places;
}

function comparable(folded: FoldedText): string {
  const { start, end } = withoutEdges(folded);
  return folded.text.slice(start, end);
}
