import { longestSyllable, pinyinSyllables } from './pinyin-syllables.ts';

/** Syllables that follow another one without an apostrophe now and then (`tiananmen`); the other vowels hardly do. */
const startingWithVowel = new Set(['ai', 'an', 'ang', 'ao', 'e', 'en', 'er', 'ou']);
const vowel = /^[aeo]/;
/** Seen at once: how no syllable ends, and letters that never stand together. */
const isForeign = /[^aeiounrg]$|[bcdfhjklmpqstvwxyz][bcdfgjklmnpqrstvwxz]/;
/** Letters of a word; nobody types more without a space. */
const longestWord = 60;

/**
 * The syllables of a word in small letters, null when something is left. Where there are several ways, a consonant
 * begins the next syllable (fan-gan, not fang-an), as the spelling rules have it, and syllables are as long as can be.
 */
export function splitSyllables(letters: string): string[] | null {
  if (letters.length > longestWord || isForeign.test(letters)) return null;
  // From the end: for each place the cheapest way to the end, and the length of its first syllable.
  const costs = new Array<number>(letters.length + 1).fill(Infinity);
  const lengths = new Array<number>(letters.length + 1).fill(0);
  costs[letters.length] = 0;
  for (let at = letters.length - 1; at >= 0; at -= 1) {
    for (let length = 1; length <= longestSyllable; length += 1) {
      const rest = costs[at + length] ?? Infinity;
      if (rest === Infinity) continue;
      const syllable = letters.slice(at, at + length);
      if (!pinyinSyllables.has(syllable)) continue;
      const isOpen = at > 0 && vowel.test(syllable);
      if (isOpen && !startingWithVowel.has(syllable)) continue;
      const cost = rest + 1 + (isOpen ? longestWord : 0);
      if (cost > (costs[at] ?? Infinity)) continue;
      costs[at] = cost;
      lengths[at] = length;
    }
  }
  if (costs[0] === Infinity) return null;
  const syllables: string[] = [];
  for (let at = 0; at < letters.length;) {
    const length = lengths[at] ?? letters.length;
    syllables.push(letters.slice(at, at + length));
    at += length;
  }
  return syllables;
}
