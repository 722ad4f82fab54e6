/** What was made for the texts that came lately. */
export interface Recent<T> {
  get(text: string, make: () => T): T;
}

/**
 * Remembers what was made for the latest texts, at least `limit` of them and at most twice as many: customers say the
 * same few words again and again, and what is made of a text alone need not be made twice. Texts of more than `longest`
 * UTF-16 units hardly come again, and are not kept.
 */
export function createRecent<T>({ limit, longest }: { limit: number; longest: number }): Recent<T> {
  let young = new Map<string, T>();
  let old: ReadonlyMap<string, T> = young;
  return {
    get(text, make) {
      const known = young.get(text);
      if (known !== undefined) return known;
      const made = old.get(text) ?? make();
      if (text.length > longest) return made;
      if (young.size === limit) {
        old = young;
        young = new Map();
      }
      young.set(text, made);
      return made;
    },
  };
}
