import type { FeatureList } from '../features/extract-features.ts';
import { letterRunsOf, type LetterRun } from '../features/features.ts';
import { isCharacterBorder, writtenSpan, type FoldedText, type Span } from '../fold/fold.ts';

/** A part of a message that spoke for the intent it was taken for. */
export interface IntentReason {
  /** Where it stands in the written text, in UTF-16 units. */
  readonly span: Span;
  /** The customer's own words. */
  readonly word: string;
  /** Its share of all that spoke for the intent, 0 to 1. */
  readonly weight: number;
}

export interface ExplainedMessage {
  readonly written: string;
  readonly folded: FoldedText;
  readonly features: FeatureList;
}

const reasonsAtMost = 5;
/** What speaks less than this part of all is no reason. */
const leastShare = 0.03;
/** In Han and Thai, characters that speak less than this part of the strongest are no part of a piece. */
const weakest = 0.35;

/**
 * The words that spoke for an intent, strongest first. Every feature shares what it says with the characters it comes
 * from; `said` has one value for each feature. Han and Thai have no words: there, neighbouring characters that speak for the intent make a piece.
 */
export function explainIntent(
  { written, folded, features }: ExplainedMessage,
  said: Float64Array,
): IntentReason[] {
  const spoken = spreadOverCharacters(folded.text, features, said);
  const within = insideConcepts(folded.text, features);
  const isBorder = (at: number) => within[at] !== 1 && isPieceBorder(folded, at);
  const pieces = letterRunsOf(folded.text)
    .flatMap((run) => (run.dense ? piecesOf(run, spoken, isBorder) : [run]))
    .map(({ start, end }) => ({ start, end, weight: sumOf(spoken, start, end) }))
    .filter(({ weight }) => weight > 0);
  const all = pieces.reduce((sum, { weight }) => sum + weight, 0);
  return pieces
    .filter(({ weight }) => weight >= leastShare * all)
    .sort((left, right) => right.weight - left.weight || left.start - right.start)
    .slice(0, reasonsAtMost)
    .map(({ start, end, weight }) => {
      const span = writtenSpan(folded, start, end);
      return { span, word: written.slice(span.start, span.end), weight: weight / all };
    });
}

function spreadOverCharacters(
  text: string,
  { starts, ends }: FeatureList,
  said: Float64Array,
): Float64Array {
  const spoken = new Float64Array(text.length);
  for (let index = 0; index < said.length; index += 1) {
    const start = starts[index] ?? 0;
    const end = ends[index] ?? 0;
    if (end <= start) continue;
    const weight = (said[index] ?? 0) / (end - start);
    if (weight === 0) continue;
    for (let at = start; at < end; at += 1) spoken[at] = (spoken[at] ?? 0) + weight;
  }
  return spoken;
}

/** 1 for every place between two characters of a known word: pieces neither start nor end there. */
function insideConcepts(
  text: string,
  { starts, ends, gramsEnd, conceptsEnd }: FeatureList,
): Uint8Array {
  const inside = new Uint8Array(text.length + 1);
  for (let index = gramsEnd; index < conceptsEnd; index += 1) {
    inside.fill(1, (starts[index] ?? 0) + 1, ends[index] ?? 0);
  }
  return inside;
}

function piecesOf(
  run: LetterRun,
  spoken: Float64Array,
  isBorder: (at: number) => boolean,
): Omit<LetterRun, 'dense'>[] {
  let strongest = 0;
  for (let at = run.start; at < run.end; at += 1) strongest = Math.max(strongest, spoken[at] ?? 0);
  if (strongest === 0) return [];
  const pieces: { start: number; end: number }[] = [];
  let start = run.start;
  let speaks = false;
  for (let at = run.start; at <= run.end; at += 1) {
    if (at < run.end && at > run.start && !isBorder(at)) {
      speaks ||= (spoken[at] ?? 0) >= weakest * strongest;
      continue;
    }
    const last = pieces.at(-1);
    if (speaks && at > start) {
      if (last?.end === start) last.end = at;
      else pieces.push({ start, end: at });
    }
    start = at;
    speaks = (spoken[at] ?? 0) >= weakest * strongest;
  }
  return pieces;
}

// Thai writes some vowels before their letter and some behind it.
const thaiVowelBefore = /[\u0E40-\u0E44]/;
const thaiVowelBehind = /[\u0E30-\u0E3A\u0E45-\u0E4E]/;

/** May a piece start or end here? Not within a written character, nor between a Thai letter and its vowel. */
function isPieceBorder(folded: FoldedText, at: number): boolean {
  return (
    isCharacterBorder(folded, at) &&
    !thaiVowelBefore.test(folded.text.charAt(at - 1)) &&
    !thaiVowelBehind.test(folded.text.charAt(at))
  );
}

function sumOf(values: Float64Array, start: number, end: number): number {
  let sum = 0;
  for (let at = start; at < end; at += 1) sum += values[at] ?? 0;
  return sum;
}
