import type { FaqTerms } from './faq-terms.ts';
import type { QuestionScorer } from './question-scorer.ts';
import { rankEntries, type EntryRange } from './rank-entries.ts';

export interface FaqThresholds {
  /** From this confidence on the best entry is the answer. */
  readonly answerAt: number;
  /** From this confidence on the best entries are offered as a choice. */
  readonly askAt: number;
}

/** One question asked as if it were not in the base. */
interface Trial {
  readonly confidence: number;
  /** The rest of its entry came out first. */
  readonly right: boolean;
  /** The rest of its entry is among those that would be offered. */
  readonly offered: boolean;
  /** The confidence of the best other entry: what a question without an answer would get. */
  readonly elsewhere: number;
}

// Measured on public sets of passages in four languages: at 0.4 between 44 and 89 of 100 questions are answered rightly,
// and between 2 and 17 of 100 that have no answer get one.
const usual: FaqThresholds = { answerAt: 0.4, askAt: 0.16 };
const lowest: FaqThresholds = { answerAt: 0.35, askAt: 0.12 };
const highest: FaqThresholds = { answerAt: 0.55, askAt: 0.3 };

const trialsAtMost = 200;
const trialsAtLeast = 20;
const wantedPrecision = 0.8;
const wantedOffers = 0.9;

/**
 * The thresholds that fit this base, found by asking every question of an entry while that question is left out. Bases
 * with fewer than 20 such questions get the usual ones. At most 200 questions are tried, evenly over the base.
 */
export function calibrateThresholds(
  scorer: QuestionScorer,
  entries: readonly EntryRange[],
  documents: readonly FaqTerms[],
): FaqThresholds {
  const places = entries.flatMap(({ first, end }, entry) =>
    end - first < 2
      ? []
      : Array.from({ length: end - first }, (_, at) => ({ entry, document: first + at })),
  );
  if (places.length < trialsAtLeast) return usual;
  const step = Math.max(1, places.length / trialsAtMost);
  const trials: Trial[] = [];
  for (let at = 0; at < places.length; at += step) {
    const place = places[Math.floor(at)];
    const terms = place && documents[place.document];
    if (place && terms) trials.push(tryWithout(scorer, entries, place, terms));
  }
  const answerAt = between(lowest.answerAt, precisionPoint(trials), highest.answerAt);
  return { answerAt, askAt: Math.min(answerAt, askPoint(trials)) };
}

function tryWithout(
  scorer: QuestionScorer,
  entries: readonly EntryRange[],
  place: { readonly entry: number; readonly document: number },
  terms: FaqTerms,
): Trial {
  const scored = scorer.score(terms);
  scored.scores[place.document] = 0;
  const ranked = rankEntries(entries, scored, 4);
  return {
    confidence: ranked[0]?.confidence ?? 0,
    right: ranked[0]?.entry === place.entry,
    offered: ranked.slice(0, 3).some(({ entry }) => entry === place.entry),
    elsewhere: ranked.find(({ entry }) => entry !== place.entry)?.confidence ?? 0,
  };
}

/** The lowest confidence above which enough answers are right when every third question has no answer in the base. */
function precisionPoint(trials: readonly Trial[]): number {
  const events = trials
    .flatMap(({ confidence, right, elsewhere }) => [
      { confidence, right: right ? 1 : 0, wrong: right ? 0 : 1 },
      { confidence: elsewhere, right: 0, wrong: 0.5 },
    ])
    .sort((left, right) => right.confidence - left.confidence);
  let right = 0;
  let wrong = 0;
  let point = 1;
  for (const [at, event] of events.entries()) {
    right += event.right;
    wrong += event.wrong;
    const last = events[at + 1]?.confidence !== event.confidence;
    if (last && right >= wantedPrecision * (right + wrong)) point = event.confidence;
  }
  return point;
}

/** The confidence that nine of ten questions reach whose entry would be among those offered. */
function askPoint(trials: readonly Trial[]): number {
  const reached = trials
    .filter(({ offered }) => offered)
    .map(({ confidence }) => confidence)
    .sort((left, right) => right - left);
  const point = reached[Math.floor(reached.length * wantedOffers)] ?? usual.askAt;
  return between(lowest.askAt, point, highest.askAt);
}

function between(low: number, value: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
