import { letterRunsOf } from '../features/features.ts';

/** A part of a folded text and what it weighs. */
export interface Weighed {
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

const wordsAtMost = 5;
// Han and Thai have no borders of words: characters that weigh less than this part of the heaviest end a word.
const leastShare = 0.25;

/**
 * The words that weighed most, or stretches of Han and Thai, heaviest first, at most 5. What each part weighs is spread
 * evenly over its characters; parts may overlap.
 */
export function heaviestWords(text: string, parts: readonly Weighed[]): Weighed[] {
  const characters = new Float64Array(text.length);
  for (const { start, end, weight } of parts) {
    const share = weight / (end - start);
    for (let at = start; at < end; at += 1) characters[at] = (characters[at] ?? 0) + share;
  }
  return wordsIn(text, characters)
    .filter(({ weight }) => weight > 0)
    .sort((left, right) => right.weight - left.weight || left.start - right.start)
    .slice(0, wordsAtMost);
}

function wordsIn(text: string, characters: Float64Array): Weighed[] {
  const least = leastShare * characters.reduce((most, weight) => Math.max(most, weight), 0);
  return letterRunsOf(text).flatMap(({ dense, start, end }) =>
    dense
      ? heavyStretches(characters, { start, end }, least)
      : [{ start, end, weight: sumOf(characters, start, end) }],
  );
}

function heavyStretches(
  characters: Float64Array,
  run: { readonly start: number; readonly end: number },
  least: number,
): Weighed[] {
  const words: Weighed[] = [];
  let start = run.start;
  for (let at = run.start; at <= run.end; at += 1) {
    if (at < run.end && (characters[at] ?? 0) >= least) continue;
    if (at > start) words.push({ start, end: at, weight: sumOf(characters, start, at) });
    start = at + 1;
  }
  return words;
}

function sumOf(characters: Float64Array, start: number, end: number): number {
  let sum = 0;
  for (let at = start; at < end; at += 1) sum += characters[at] ?? 0;
  return sum;
}
