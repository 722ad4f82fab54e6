/** What a character is for finding words: nothing, part of a word, of a script without spaces, or a picture. */
export type LetterKind = 0 | 1 | 2 | 3;

export const notALetter = 0;
/** Letters of scripts that put spaces between words, and digits. */
export const spacedLetter = 1;
/** Letters of scripts that do not: no one can say where a word ends without a dictionary. */
export const denseLetter = 2;
/** Emoji: each is a word of its own. */
export const picture = 3;

const dense =
  /[\p{Script=Han}\p{Script=Thai}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const letter = /[\p{L}\p{M}\p{N}]/u;
const emoji = /\p{Extended_Pictographic}/u;

const unknown = 255;
const known = new Uint8Array(0x10000).fill(unknown);

/** The kind of one code point. */
export function letterKind(codePoint: number): LetterKind {
  if (codePoint > 0xffff) return kindOf(codePoint);
  const remembered = known[codePoint];
  if (remembered === 0 || remembered === 1 || remembered === 2 || remembered === 3) {
    return remembered;
  }
  const kind = kindOf(codePoint);
  known[codePoint] = kind;
  return kind;
}

function kindOf(codePoint: number): LetterKind {
  const character = String.fromCodePoint(codePoint);
  if (dense.test(character)) return denseLetter;
  if (letter.test(character)) return spacedLetter;
  return emoji.test(character) ? picture : notALetter;
}
