import type { FoldedText } from '../fold/fold.ts';
import { letterRunsOf } from '../features/features.ts';
import { hashOf } from '../features/hash.ts';

/** What a question is compared by. The two fields are weighed apart: every word has one whole, but many pieces. */
export const wholeField = 0;
export const pieceField = 1;

/** Parallel lists, one place for each occurrence of a term. `starts` and `ends` are offsets in the folded text. */
export interface FaqTerms {
  readonly hashes: readonly number[];
  readonly fields: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** How many occurrences each field has. */
  readonly fieldLengths: readonly [number, number];
}

interface Collected {
  readonly hashes: number[];
  readonly fields: number[];
  readonly starts: number[];
  readonly ends: number[];
  readonly fieldLengths: [number, number];
}

// Endings of Polish and English words differ, their beginnings do not.
const stemLength = 5;
const pieceLengths = [3, 4];
const han = /[\p{Script=Han}]/u;

// Kinds of terms. Pieces take four: whether they touch the borders of the word.
const wordKind = 1;
const stemKind = 2;
const pieceKind = 3;

/**
 * The terms of a folded text. Words of scripts with spaces: the word, its first 5 letters, and its pieces of 3 and 4
 * letters. Han: single characters and pairs. Thai and its like: 2 and 3 letters (one alone says nothing).
 */
export function faqTermsOf(folded: FoldedText): FaqTerms {
  if (latest?.folded !== folded) latest = { folded, terms: termsOf(folded.text) };
  return latest.terms;
}

// Questions and mood are read from the same terms, one after the other.
let latest: { readonly folded: FoldedText; readonly terms: FaqTerms } | undefined;

function termsOf(text: string): FaqTerms {
  const terms: Collected = { hashes: [], fields: [], starts: [], ends: [], fieldLengths: [0, 0] };
  for (const { dense, start, end } of letterRunsOf(text)) {
    if (dense) addDenseTerms(terms, text, start, end);
    else addWordTerms(terms, text, start, end);
  }
  return terms;
}

function addDenseTerms(terms: Collected, text: string, start: number, end: number): void {
  const shortest = Math.min(han.test(text.slice(start, start + 2)) ? 1 : 2, end - start);
  for (let length = shortest; length <= shortest + 1; length += 1) {
    for (let at = start; at + length <= end; at += 1) {
      add(terms, wholeField, hashOf(wordKind, text, at, at + length));
      terms.starts.push(at);
      terms.ends.push(at + length);
    }
  }
}

function addWordTerms(terms: Collected, text: string, start: number, end: number): void {
  add(terms, wholeField, hashOf(wordKind, text, start, end));
  add(terms, wholeField, hashOf(stemKind, text, start, Math.min(end, start + stemLength)));
  for (const length of pieceLengths) {
    // The borders of the word count as one character each.
    const last = Math.max(start - 1, end + 1 - length);
    for (let at = start - 1; at <= last; at += 1) {
      const borders = (at < start ? 1 : 0) + (at + length > end ? 2 : 0);
      const from = Math.max(at, start);
      const to = Math.min(at + length, end);
      add(terms, pieceField, hashOf(pieceKind + borders, text, from, to));
    }
  }
  while (terms.starts.length < terms.hashes.length) {
    terms.starts.push(start);
    terms.ends.push(end);
  }
}

function add(terms: Collected, field: 0 | 1, value: number): void {
  terms.hashes.push(value);
  terms.fields.push(field);
  terms.fieldLengths[field] += 1;
}
