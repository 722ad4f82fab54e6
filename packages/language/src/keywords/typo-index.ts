import { editDistance } from './edit-distance.ts';

/** Finds the words of a list that a mistyped word may stand for. */
export interface TypoIndex {
  find(word: string): { readonly entry: number; readonly distance: number }[];
}

/** Longer words are not mistyped forms of anything here: their variants would fill the memory. */
const longest = 24;

/** How many mistakes a word may hold: none under 4 letters, one up to 7, two from 8 on, none in words of over 24. */
export function mistakesIn(word: string): number {
  if (word.length < 4 || word.length > longest) return 0;
  return word.length < 8 ? 1 : 2;
}

/**
 * Every word is entered under what is left of it when letters are left out, as many as it may hold mistakes; a word to
 * look up is treated the same, and shares one such rest with each word that is near enough. So the time for one word
 * does not depend on the length of the list. Words are expected folded, each once.
 */
export function buildTypoIndex(words: readonly string[]): TypoIndex {
  const rests = words.map((word) => {
    const mistakes = mistakesIn(word);
    return mistakes === 0 ? [] : restsOf(word, mistakes);
  });
  const table = createTable(rests.reduce((sum, { length }) => sum + length, 0));
  rests.forEach((keys, entry) => {
    for (const key of keys) table.add(key, entry);
  });
  const shortest = Math.min(...words.map((word) => word.length), longest);
  const mostMistakes = Math.max(0, ...words.map(mistakesIn));

  return {
    find(word) {
      if (mostMistakes === 0 || word.length < shortest - 2 || word.length > longest + 2) return [];
      const candidates = new Set<number>();
      // A word with room for two mistakes has at least 8 letters, so this one has at least 6.
      for (const key of restsOf(word, word.length < 6 ? 1 : mostMistakes)) {
        table.collect(key, candidates);
      }
      return [...candidates].flatMap((entry) => {
        const distance = mistakesBetween(word, words[entry] ?? '');
        return distance === null ? [] : [{ entry, distance }];
      });
    },
  };
}

/**
 * The mistakes it takes to write the first word for the second; null when they are two words. The first letter is right,
 * except where a long word has no other mistake: `change` is not `exchange`, nor `rice` `price`. Of two mistakes at most
 * one adds or leaves out a letter: `taking` is not `tracking`.
 */
export function mistakesBetween(written: string, wanted: string): number | null {
  const allowed = mistakesIn(wanted);
  const distance = allowed === 0 ? 0 : editDistance(written, wanted, allowed);
  if (allowed === 0 || distance > allowed) return null;
  if (distance === 0) return 0;
  const sameStart = written.charCodeAt(0) === wanted.charCodeAt(0);
  if (!sameStart && (allowed < 2 || distance > 1)) return null;
  return distance > 1 && Math.abs(written.length - wanted.length) > 1 ? null : distance;
}

const base = 0x01000193;
const powers = new Int32Array(longest + 4).fill(1);
for (let at = 1; at < powers.length; at += 1) powers[at] = Math.imul(powers[at - 1] ?? 1, base);

/** Hashes of the word and of what is left without any one letter, or without any two. Numbers instead of strings: fast. */
function restsOf(word: string, leftOut: number): number[] {
  const { length } = word;
  const starts = [0];
  for (let at = 0; at < length; at += 1) {
    starts.push((Math.imul(starts[at] ?? 0, base) + word.charCodeAt(at) + 1) | 0);
  }
  const part = (from: number, to: number) =>
    ((starts[to] ?? 0) - Math.imul(starts[from] ?? 0, powers[to - from] ?? 1)) | 0;
  const append = (hash: number, from: number, to: number) =>
    (Math.imul(hash, powers[to - from] ?? 1) + part(from, to)) | 0;

  const rests = [starts[length] ?? 0];
  for (let first = 0; first < length; first += 1) {
    rests.push(append(starts[first] ?? 0, first + 1, length));
    if (leftOut < 2) continue;
    for (let second = first + 1; second < length; second += 1) {
      rests.push(append(append(starts[first] ?? 0, first + 1, second), second + 1, length));
    }
  }
  return rests;
}

interface Table {
  add(key: number, entry: number): void;
  collect(key: number, into: Set<number>): void;
}

/** From hash to entries, in two flat arrays: a Map of lists takes ten times the memory for as many keys. */
function createTable(size: number): Table {
  const slots = 2 ** Math.ceil(Math.log2(2 * size + 2));
  const keys = new Int32Array(slots);
  const entries = new Int32Array(slots).fill(-1);
  const slotOf = (key: number) => (Math.imul(key, 0x9e3779b1) >>> 7) & (slots - 1);
  return {
    add(key, entry) {
      let slot = slotOf(key);
      while ((entries[slot] ?? -1) !== -1) {
        if (keys[slot] === key && entries[slot] === entry) return;
        slot = (slot + 1) & (slots - 1);
      }
      keys[slot] = key;
      entries[slot] = entry;
    },
    collect(key, into) {
      for (let slot = slotOf(key); ; slot = (slot + 1) & (slots - 1)) {
        const entry = entries[slot] ?? -1;
        if (entry === -1) return;
        if (keys[slot] === key) into.add(entry);
      }
    },
  };
}
