import { createNumberCounter } from '../features/count-numbers.ts';
import type { FaqTerms } from './faq-terms.ts';
import { collectPostings, termWeight, type Postings } from './postings.ts';

/** How well every document fits the words of a message (BM25 over two fields, added up). */
export interface QuestionScorer {
  /** Valid until the next call. */
  score(terms: FaqTerms): Scored;
}

export interface Scored {
  /** The score of every document, by its place. */
  readonly scores: Float64Array;
  /** The score that a document would have that says exactly what the message says. */
  readonly reachable: number;
  /** Calls back for every term of the message that the document shares, with its first place among the terms. */
  explain(document: number, tell: (place: number, contribution: number) => void): void;
}

/** Prepares documents given as terms. */
export function createQuestionScorer(documents: readonly FaqTerms[]): QuestionScorer {
  const postings = collectPostings(documents);
  const scores = new Float64Array(documents.length);
  const countTerms = createNumberCounter();
  return {
    score(terms) {
      scores.fill(0);
      const { hashes, fields, fieldLengths } = terms;
      const known: KnownTerm[] = [];
      let reachable = 0;
      const { places, counts } = countTerms(hashes);
      for (let at = 0; at < places.length; at += 1) {
        const place = places[at] ?? 0;
        const count = counts[at] ?? 0;
        const term = postings.terms.placeOf(hashes[place] ?? 0);
        const rarity = term < 0 ? postings.unknownRarity : (postings.rarities[term] ?? 0);
        if (rarity === 0) continue;
        const field = fields[place] ?? 0;
        const averageLength = postings.averageLengths[field] ?? 1;
        reachable += rarity * termWeight(count, (fieldLengths[field] ?? 0) / averageLength);
        if (term < 0) continue;
        known.push({ term, place });
        addPostings(postings, term, rarity, scores);
      }
      return {
        scores,
        reachable,
        explain(document, tell) {
          for (const { term, place } of known) {
            const weight = weightIn(postings, term, document);
            if (weight > 0) tell(place, weight * (postings.rarities[term] ?? 0));
          }
        },
      };
    },
  };
}

interface KnownTerm {
  readonly term: number;
  readonly place: number;
}

function addPostings(postings: Postings, term: number, rarity: number, scores: Float64Array): void {
  const { offsets, documents, weights } = postings;
  const end = offsets[term + 1] ?? 0;
  for (let at = offsets[term] ?? 0; at < end; at += 1) {
    const document = documents[at] ?? 0;
    scores[document] = (scores[document] ?? 0) + rarity * (weights[at] ?? 0);
  }
}

function weightIn({ offsets, documents, weights }: Postings, term: number, wanted: number): number {
  let low = offsets[term] ?? 0;
  const end = offsets[term + 1] ?? 0;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((documents[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low < end && documents[low] === wanted ? (weights[low] ?? 0) : 0;
}
