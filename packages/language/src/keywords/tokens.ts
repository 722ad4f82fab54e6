/** A word of a script with spaces, or a number, within a folded text. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const run = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}]+/gu;
const latinOnly = /^\p{Script=Latin}+$/u;

export function tokensOf(text: string): Token[] {
  return [...text.matchAll(run)].map(({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }));
}

/** May the word be met with an ending? That takes one letter less: `box` in `boxes`. */
export function isInflected(word: string): boolean {
  return word.length >= 3 && latinOnly.test(word);
}

/**
 * May the word be met in other forms? Not when it is short, of another script, or a name of a product with digits:
 * iphone14 is not iphone15 mistyped.
 */
export function isFlexible(word: string): boolean {
  return word.length >= 4 && latinOnly.test(word);
}
