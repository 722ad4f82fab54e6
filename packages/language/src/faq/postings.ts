import { createNumberTable, type NumberTable } from '../features/number-table.ts';
import { functionWords } from '../features/function-words.ts';
import { fold } from '../fold/fold.ts';
import { faqTermsOf, type FaqTerms } from './faq-terms.ts';

/**
 * Which documents hold a term and how much it weighs there, for all terms one after another: term n owns the places
 * `offsets[n]` to `offsets[n + 1]`, with documents in ascending order.
 */
export interface Postings {
  readonly terms: NumberTable;
  readonly offsets: Int32Array;
  readonly documents: Int32Array;
  readonly weights: Float64Array;
  /** What a term is worth: 0 for those that stand nearly everywhere. */
  readonly rarities: Float64Array;
  /** What a term is worth that stands nowhere. */
  readonly unknownRarity: number;
  readonly averageLengths: readonly number[];
}

// The usual constants of BM25; a repeated word says little more in texts of one sentence.
const saturation = 1;
const lengthShare = 0.75;

/** Words in more than half of all documents tell nothing apart and cost the most. Small bases have too few to know. */
const commonShare = 0.5;
const commonFrom = 20;

/** In a base of five questions no word is known to be rare: it is weighed as if there were this many documents. */
const documentsAtLeast = 20;

/** Function words are taken to stand in this part of all questions at least. */
const functionShare = 0.25;

/** What `count` occurrences weigh in a text of this length, as a multiple of the average length. */
export function termWeight(count: number, relativeLength: number): number {
  const expected = saturation * (1 - lengthShare + lengthShare * relativeLength);
  return (count * (saturation + 1)) / (count + expected);
}

export function collectPostings(all: readonly FaqTerms[]): Postings {
  const averageLengths = averageFieldLengths(all);
  const counter = countOccurrences(all);
  const { termOf, sizes } = counter;
  const offsets = new Int32Array(sizes.length + 1);
  sizes.forEach((size, term) => (offsets[term + 1] = (offsets[term] ?? 0) + size));
  const next = offsets.slice();
  const documents = new Int32Array(counter.terms.length);
  const weights = new Float64Array(counter.terms.length);
  counter.terms.forEach((term, occurrence) => {
    const document = counter.documents[occurrence] ?? 0;
    const field = counter.fields[occurrence] ?? 0;
    const length = all[document]?.fieldLengths[field] ?? 0;
    const at = next[term] ?? 0;
    next[term] = at + 1;
    documents[at] = document;
    weights[at] = termWeight(
      counter.counts[occurrence] ?? 0,
      length / (averageLengths[field] ?? 1),
    );
  });
  const rarities = Float64Array.from(sizes, (size) => rarity(size, all.length));
  lowerFunctionWords(rarities, termOf, all.length);
  const unknownRarity = rarity(0, all.length);
  const terms = createNumberTable([...termOf.keys()]);
  return { terms, offsets, documents, weights, rarities, unknownRarity, averageLengths };
}

function rarity(within: number, documentCount: number): number {
  if (documentCount >= commonFrom && within > documentCount * commonShare) return 0;
  const all = Math.max(documentCount, documentsAtLeast);
  return Math.log(1 + (all - within + 0.5) / (within + 0.5));
}

/** "How", "吗", "czy": in a small base they may look rare. */
function lowerFunctionWords(
  rarities: Float64Array,
  termOf: ReadonlyMap<number, number>,
  documentCount: number,
): void {
  const most = rarity(Math.max(documentCount, documentsAtLeast) * functionShare, documentCount);
  for (const word of functionWords) {
    for (const hash of faqTermsOf(fold(word)).hashes) {
      const term = termOf.get(hash);
      if (term !== undefined) rarities[term] = Math.min(rarities[term] ?? 0, most);
    }
  }
}

function averageFieldLengths(all: readonly FaqTerms[]): number[] {
  const sums = [0, 0];
  for (const { fieldLengths } of all) {
    for (const [field, length] of fieldLengths.entries()) sums[field] = (sums[field] ?? 0) + length;
  }
  return sums.map((sum) => (sum > 0 ? sum / all.length : 1));
}

/** Every pair of a document and a term in it, in the order of the documents. */
interface Occurrences {
  readonly termOf: ReadonlyMap<number, number>;
  /** In how many documents each term is. */
  readonly sizes: number[];
  readonly terms: number[];
  readonly documents: number[];
  readonly fields: number[];
  readonly counts: number[];
}

function countOccurrences(all: readonly FaqTerms[]): Occurrences {
  const termOf = new Map<number, number>();
  const found: Occurrences = {
    termOf,
    sizes: [],
    terms: [],
    documents: [],
    fields: [],
    counts: [],
  };
  // Where the latest document that has the term is listed.
  const latest: number[] = [];
  for (const [document, { hashes, fields }] of all.entries()) {
    for (let at = 0; at < hashes.length; at += 1) {
      const hash = hashes[at] ?? 0;
      let term = termOf.get(hash);
      if (term === undefined) {
        term = termOf.size;
        termOf.set(hash, term);
        found.sizes.push(0);
        latest.push(-1);
      }
      const place = latest[term] ?? -1;
      if (place >= 0 && found.documents[place] === document) {
        found.counts[place] = (found.counts[place] ?? 0) + 1;
        continue;
      }
      latest[term] = found.terms.length;
      found.sizes[term] = (found.sizes[term] ?? 0) + 1;
      found.terms.push(term);
      found.documents.push(document);
      found.fields.push(fields[at] ?? 0);
      found.counts.push(1);
    }
  }
  return found;
}
