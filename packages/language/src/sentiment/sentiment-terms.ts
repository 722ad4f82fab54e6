import { faqTermsOf } from '../faq/faq-terms.ts';
import { letterRunsOf } from '../features/features.ts';
import { hashOf } from '../features/hash.ts';
import type { FoldedText } from '../fold/fold.ts';

/** A place in the table of weights, and where in the folded text it comes from first. */
export interface SentimentTerm {
  readonly bucket: number;
  readonly start: number;
  readonly end: number;
}

/** How many places the tables have: 15 bits. */
export const bucketCount = 32_768;
const bucketBits = 15;

// Kinds beside those of the search of questions.
const pairKind = 11;
const signKind = 12;
const longPieceKind = 13;
// Long enough for most short Thai words.
const longPiece = 4;
const han = /\p{Script=Han}/u;
const signs = /[?!]/g;
/** 1 for the places of the text being read; all 0 between two of them. */
const named = new Uint8Array(bucketCount);

const digit = /\p{Nd}/u;

/** Order numbers and the like (12345, lily88888) have no mood. 10/10 has one, and 55555 is how Thai laughs. */
function isNumber(word: string): boolean {
  return /\p{Nd}{5}/u.test(word) && !/^5+$/.test(word);
}

/**
 * Words, their beginnings and pieces as in the search of questions, 4 letters of Thai, and two words that follow each
 * other, because "not good" says more than both alone. Each place is named once.
 */
export function sentimentTermsOf(folded: FoldedText): SentimentTerm[] {
  const { text } = folded;
  const terms: SentimentTerm[] = [];
  const add = (hash: number, start: number, end: number) => {
    const bucket = Math.imul(hash, 0x9e3779b1) >>> (32 - bucketBits);
    if (named[bucket] === 1) return;
    named[bucket] = 1;
    terms.push({ bucket, start, end });
  };

  const runs = letterRunsOf(text);
  const numbers = digit.test(text)
    ? runs.filter((run) => !run.dense && isNumber(text.slice(run.start, run.end)))
    : [];
  const { hashes, starts, ends } = faqTermsOf(folded);
  for (let at = 0; at < hashes.length; at += 1) {
    const start = starts[at] ?? 0;
    if (numbers.some((run) => run.start <= start && start < run.end)) continue;
    add(hashes[at] ?? 0, start, ends[at] ?? 0);
  }
  runs.forEach((run, at) => {
    if (run.dense && !han.test(text.charAt(run.start))) {
      for (let start = run.start; start + longPiece <= run.end; start += 1) {
        add(hashOf(longPieceKind, text, start, start + longPiece), start, start + longPiece);
      }
    }
    const next = runs[at + 1];
    if (!next || run.dense || next.dense || numbers.includes(run) || numbers.includes(next)) return;
    const first = hashOf(pairKind, text, run.start, run.end);
    add(hashOf(first, text, next.start, next.end), run.start, next.end);
  });
  for (const { index } of text.matchAll(signs)) {
    add(hashOf(signKind, text, index, index + 1), index, index + 1);
  }
  for (const { bucket } of terms) named[bucket] = 0;
  return terms;
}
