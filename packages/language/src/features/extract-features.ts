import { findConcepts } from './concepts/find-concepts.ts';
import { letterRunsOf, type LetterRun } from './features.ts';
import { hashOf, hashStart, hashStep } from './hash.ts';

/**
 * What a text is told apart by: numbers (hashes) with the place in the folded text that each comes from, in the order
 * words, pieces of words, concepts, pairs of concepts. `…End` is the index after the last one of a kind. A feature stands
 * in the list as often as in the text. Pairs have no place of their own: `start` and `end` are 0.
 */
export interface FeatureList {
  readonly hashes: number[];
  readonly starts: number[];
  readonly ends: number[];
  wordsEnd: number;
  gramsEnd: number;
  conceptsEnd: number;
}

const wordKind = 1;
const stemKind = 2;
const pairOfWordsKind = 3;
const gramKind = 4;
const denseGramKind = 5;
const conceptKind = 6;
const pairOfConceptsKind = 7;

const stemLength = 5;
const border = 0x20;
const noWord = 0;
/** Pairs grow with the square: more concepts than this are not paired. */
const pairedAtMost = 12;

/** The features of a folded text, which should be bounded (`foldBounded`). */
export function extractFeatures(text: string): FeatureList {
  const runs = letterRunsOf(text);
  const list: FeatureList = {
    hashes: [],
    starts: [],
    ends: [],
    wordsEnd: 0,
    gramsEnd: 0,
    conceptsEnd: 0,
  };
  addWords(list, text, runs);
  list.wordsEnd = list.hashes.length;
  for (const run of runs) {
    if (run.dense) addDenseGrams(list, text, run);
    else addGrams(list, text, run);
  }
  list.gramsEnd = list.hashes.length;
  addConcepts(list, text, runs);
  return list;
}

function add(list: FeatureList, hash: number, start: number, end: number): void {
  list.hashes.push(hash);
  list.starts.push(start);
  list.ends.push(end);
}

/** Words, their first letters (which stand for what Polish and English endings leave alone), and words in a row. */
function addWords(list: FeatureList, text: string, runs: readonly LetterRun[]): void {
  let before = noWord;
  let beforeStart = 0;
  let beforeEnd = 0;
  for (const { dense, start, end } of runs) {
    if (dense) {
      before = noWord;
      continue;
    }
    const word = hashOf(wordKind, text, start, end);
    add(list, word, start, end);
    add(list, hashOf(stemKind, text, start, Math.min(end, start + stemLength)), start, end);
    const pairStart = before === noWord ? start : beforeStart;
    add(list, pairOfWords(before, word), pairStart, end);
    before = word;
    beforeStart = start;
    beforeEnd = end;
  }
  if (before !== noWord) add(list, pairOfWords(before, noWord), beforeStart, beforeEnd);
}

function pairOfWords(left: number, right: number): number {
  return hashStep(hashStep(hashStart(pairOfWordsKind), left), right);
}

/** 3 and 4 characters of a word, its borders among them. */
function addGrams(list: FeatureList, text: string, { start, end }: LetterRun): void {
  const unit = (at: number) => (at < start || at >= end ? border : text.charCodeAt(at));
  for (let at = start - 1; at + 3 <= end + 1; at += 1) {
    const three = hashStep(
      hashStep(hashStep(hashStart(gramKind), unit(at)), unit(at + 1)),
      unit(at + 2),
    );
    const from = Math.max(start, at);
    add(list, three, from, Math.min(end, at + 3));
    if (at + 4 <= end + 1) add(list, hashStep(three, unit(at + 3)), from, Math.min(end, at + 4));
  }
}

/** 1 to 4 characters: where no one writes spaces, these are the words. */
function addDenseGrams(list: FeatureList, text: string, { start, end }: LetterRun): void {
  for (let from = start; from < end; from += 1) {
    let hash = hashStart(denseGramKind);
    for (let at = from; at < Math.min(end, from + 4); at += 1) {
      hash = hashStep(hash, text.charCodeAt(at));
      add(list, hash, from, at + 1);
    }
  }
}

function addConcepts(list: FeatureList, text: string, runs: readonly LetterRun[]): void {
  const hits = findConcepts(text, runs);
  for (const { number, start, end } of hits) {
    add(list, hashStep(hashStart(conceptKind), number), start, end);
  }
  list.conceptsEnd = list.hashes.length;
  const numbers = hits.map(({ number }) => number).slice(0, pairedAtMost);
  numbers.sort((left, right) => left - right);
  numbers.forEach((left, index) => {
    for (const right of numbers.slice(index + 1)) {
      add(list, hashStep(hashStep(hashStart(pairOfConceptsKind), left), right), 0, 0);
    }
  });
}
