import { languages } from './registry.generated.ts';

/** The stems that a folded word has in any language that has endings. Two words with one in common are one word's forms. */
export function stemsOf(word: string): string[] {
  return [...new Set([word, ...languages.flatMap(({ stems }) => stems?.(word) ?? [])])];
}

/** The same with further endings, for whoever asked for all of them. */
export function inflectionsOf(word: string): string[] {
  return [...new Set([word, ...languages.flatMap(({ inflections }) => inflections?.(word) ?? [])])];
}

/** Is the folded word one that everybody uses? Then it is no mistyped form of another. */
export function isCommonWord(word: string): boolean {
  return languages.some(
    ({ commonWords, everydayWords }) =>
      commonWords?.has(word) === true || everydayWords?.has(word) === true,
  );
}
