import { fold } from '../fold/fold.ts';
import { countLetters } from './count-letters.ts';
import type { Evidence } from './language.ts';

// Not what follows an apostrophe: "what's" is the word "what". Single letters are sizes and the like.
const latinWord = /(?<!['\p{L}])\p{Script=Latin}{2,}/gu;
// The same where there is nothing but ASCII: several times faster.
const asciiWord = /(?<!['a-z])[a-z]{2,}/g;
const nonAscii = /[^\0-\x7F]/;
const noLetters = countLetters('');

/** Collects what a message shows of its language. */
export function collectEvidence(text: string): Evidence {
  const folded = fold(text).text;
  if (!nonAscii.test(text)) {
    return { ...noLetters, words: folded.match(asciiWord) ?? [], text: text.toLowerCase() };
  }
  const normal = text.normalize('NFKC');
  const asWritten = countLetters(text);
  const compatible = normal.toLowerCase();
  // Capitals are letters of the same writing, so nearly always one look is enough.
  const { latin, japanese, strange } = normal === text ? asWritten : countLetters(compatible);
  return {
    ...asWritten,
    latin,
    japanese,
    strange,
    words: latin === 0 ? [] : (folded.match(latinWord) ?? []),
    text: compatible,
  };
}
