import { foldSpelling } from '@bellhop/language';

/** The words without those that an earlier one finds anyway: traditional beside simplified, wide letters, capitals. */
export function spelledOnce(words: readonly string[]): string[] {
  const first = new Map<string, string>();
  for (const word of words) {
    const folded = foldSpelling(word);
    if (!first.has(folded)) first.set(folded, word);
  }
  return [...first.values()];
}
