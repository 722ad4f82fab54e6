/** The singular, and a word as it is. Only plurals: `shipping`, `shipped` and `ship` are different questions to a shop. */
export function englishStems(word: string): string[] {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return [word];
  if (word.endsWith('ies')) return [word, `${word.slice(0, -3)}y`];
  if (/(?:ch|sh|ss|x|z)es$/.test(word)) return [word, word.slice(0, -2)];
  return [word, word.slice(0, -1)];
}
