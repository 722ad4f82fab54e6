import type { FoldedText } from '../fold/fold.ts';
import type { FoundPhrases } from './phrase-finder.ts';
import type { PhraseKind, SentimentLanguage } from './sentiment-language.ts';
import { sentimentTermsOf, type SentimentTerm } from './sentiment-terms.ts';

/** What speaks for a negative and for a positive text, as log-odds: from 0 on it is one. */
export interface Evidence {
  readonly negative: number;
  readonly positive: number;
}

/** A text taken apart: what its phrases say, and the terms whose weights have been learnt. */
export interface TakenApart {
  readonly listed: Evidence;
  readonly terms: readonly SentimentTerm[];
  /** How far the learnt weights are believed, 0 to 1: of two words less than of twenty. */
  readonly trust: number;
}

// Insults and threats hardly ever mean anything else, also in a friendly text.
const byKind: Readonly<Record<PhraseKind, Evidence>> = {
  complaint: { negative: 1.2, positive: -1.2 },
  insult: { negative: 3, positive: -3 },
  threat: { negative: 3, positive: -3 },
  praise: { negative: -1.2, positive: 1.2 },
};

// A text of two hundred praises is no better than one of three.
const mostEvidence = 3.6;
// A question is about something, and only seldom how somebody feels.
const takenFromQuestions = 1.2;
// As many terms as it takes to believe them by half.
const halfTrust = 2;

/** What reading and learning have in common. */
export function takeApart(
  language: SentimentLanguage,
  folded: FoldedText,
  { hits, silent }: FoundPhrases,
): TakenApart {
  let negative = 0;
  let positive = 0;
  for (const { kind } of hits) {
    negative += byKind[kind].negative;
    positive += byKind[kind].positive;
  }
  const less = language.asking?.test(folded.text) === true ? takenFromQuestions : 0;
  const all = sentimentTermsOf(folded);
  const terms =
    silent.length === 0
      ? all
      : all.filter(
          (term) => !silent.some(({ start, end }) => term.start < end && start < term.end),
        );
  return {
    listed: { negative: limit(negative) - less, positive: limit(positive) - less },
    terms,
    trust: terms.length / (terms.length + halfTrust),
  };
}

/** Adds both up. `learnt` is what the weights say; the less they are believed, the more it is taken for neutral. */
export function believe({ listed, trust }: TakenApart, learnt: Evidence): Evidence {
  const doubt = 1 - trust;
  return {
    negative: listed.negative + trust * learnt.negative - doubt,
    positive: listed.positive + trust * learnt.positive - doubt,
  };
}

function limit(value: number): number {
  return Math.max(-mostEvidence, Math.min(mostEvidence, value));
}
