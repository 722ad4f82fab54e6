import { writtenSpan, type FoldedText, type Span } from '../fold/fold.ts';
import type { FaqTerms } from './faq-terms.ts';
import { heaviestWords, type Weighed } from './heaviest-words.ts';

/** Words of the message that spoke for the best entry. */
export interface FaqReason {
  /** Where they stand in the message as it was written. */
  readonly span: Span;
  /** The message's own words. */
  readonly word: string;
  /** Their share of everything that spoke for the entry, above 0 and at most 1. */
  readonly weight: number;
}

interface Message {
  readonly text: string;
  readonly folded: FoldedText;
  readonly terms: FaqTerms;
}

type Explain = (tell: (place: number, contribution: number) => void) => void;

/** What spoke for one document, the heaviest reasons first; of words that stand there twice the first. */
export function explainHit({ text, folded, terms }: Message, explain: Explain): FaqReason[] {
  const parts: Weighed[] = [];
  let total = 0;
  explain((place, weight) => {
    parts.push({ start: terms.starts[place] ?? 0, end: terms.ends[place] ?? 0, weight });
    total += weight;
  });
  return heaviestWords(folded.text, parts).map(({ start, end, weight }) => {
    const span = writtenSpan(folded, start, end);
    return { span, word: text.slice(span.start, span.end), weight: Math.min(1, weight / total) };
  });
}
