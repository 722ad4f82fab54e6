import { heaviestWords } from '../faq/heaviest-words.ts';
import { foldBounded } from '../features/features.ts';
import { writtenSpan, type FoldedText, type Span } from '../fold/fold.ts';
import { createPhraseFinder, type PhraseHit } from './phrase-finder.ts';
import type { PhraseKind, SentimentLanguage } from './sentiment-language.ts';
import { unpackWeights, type SentimentTable, type SentimentWeights } from './sentiment-table.ts';
import type { SentimentTerm } from './sentiment-terms.ts';
import { believe, takeApart, type Evidence } from './weigh-text.ts';

export interface SentimentReason {
  /** Where it stands in the text as it was written. */
  readonly span: Span;
  /** The text's own words. */
  readonly word: string;
  /** A phrase of the lists, or a word whose weight was learnt from examples. */
  readonly kind: PhraseKind | 'word';
}

export interface SentimentReading {
  readonly label: 'negative' | 'neutral' | 'positive';
  /** From -1 (certainly negative) to 1 (certainly positive). */
  readonly score: number;
  /** The phrases in the order of the text, at most 20; without any, the words that weighed most, at most 5. */
  readonly because: readonly SentimentReason[];
}

export interface SentimentReader {
  /** Of a long text only the beginning is read (2,000 folded characters). */
  read(text: string): SentimentReading;
}

const phrasesAtMost = 20;

/** Prepares reading the mood of texts in one language. Takes a few milliseconds; keep it. */
export function createSentimentReader(language: SentimentLanguage): SentimentReader {
  const finder = createPhraseFinder(language);
  const weights = unpackWeights(language.table);
  return {
    read(text) {
      const folded = foldBounded(text);
      const found = finder.find(folded);
      const taken = takeApart(language, folded, found);
      const learnt = weighTerms(language.table, weights, taken.terms);
      if (found.hits.length === 0 && learnt === null) {
        return { label: 'neutral', score: 0, because: [] };
      }
      const evidence = believe(taken, learnt ?? undecided);
      const negative = chance(evidence.negative);
      const positive = chance(evidence.positive);
      const label = labelFor(negative, positive);
      const because =
        found.hits.length > 0
          ? found.hits.slice(0, phrasesAtMost).map((hit) => reasonFor(text, folded, hit))
          : wordsFor(label, folded.text, taken.terms, weights).map((word) =>
              reasonFor(text, folded, { ...word, kind: 'word' }),
            );
      return { label, score: positive - negative, because };
    },
  };
}

const undecided: Evidence = { negative: -1, positive: -1 };

/** Null when no word of the text is known. */
function weighTerms(
  table: SentimentTable,
  weights: SentimentWeights,
  terms: readonly SentimentTerm[],
): Evidence | null {
  let negative = 0;
  let positive = 0;
  let known = false;
  for (const { bucket } of terms) {
    const against = weights.negative[bucket] ?? 0;
    const inFavour = weights.positive[bucket] ?? 0;
    negative += against;
    positive += inFavour;
    known ||= against !== 0 || inFavour !== 0;
  }
  if (!known) return null;
  const length = Math.sqrt(terms.length);
  return {
    negative: table.negativeBias + (table.negativeScale * negative) / length,
    positive: table.positiveBias + (table.positiveScale * positive) / length,
  };
}

function chance(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

function labelFor(negative: number, positive: number): SentimentReading['label'] {
  if (negative >= 0.5 && negative >= positive) return 'negative';
  return positive >= 0.5 ? 'positive' : 'neutral';
}

function wordsFor(
  label: SentimentReading['label'],
  text: string,
  terms: readonly SentimentTerm[],
  weights: SentimentWeights,
): { readonly start: number; readonly end: number }[] {
  if (label === 'neutral') return [];
  const speaking = weights[label];
  const parts = terms.map(({ bucket, start, end }) => ({
    start,
    end,
    weight: speaking[bucket] ?? 0,
  }));
  return heaviestWords(text, parts);
}

function reasonFor(
  text: string,
  folded: FoldedText,
  found: Pick<PhraseHit, 'start' | 'end'> & { readonly kind: SentimentReason['kind'] },
): SentimentReason {
  const span = writtenSpan(folded, found.start, found.end);
  return { span, word: text.slice(span.start, span.end), kind: found.kind };
}
