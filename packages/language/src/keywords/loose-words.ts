import { inflectionsOf, isCommonWord, stemsOf } from '../languages/word-forms.ts';
import { isFlexible, isInflected } from './tokens.ts';
import { buildTypoIndex } from './typo-index.ts';

/** How a keyword was met, from the surest to the least sure. */
export type MetBy = 'exact' | 'stem' | 'typo' | 'sound';

/** A word of the list that a written word may stand for. */
export interface LooseWord {
  readonly word: number;
  readonly by: MetBy;
  /** Letters mistyped. */
  readonly distance: number;
}

export interface Looseness {
  readonly stem: boolean;
  readonly typos: boolean;
}

/** More readings of one written word are not followed: they cost time, and the best come first. */
const mostReadings = 16;

/**
 * Finds for a written word all the words of a vocabulary that it may stand for, in no order, a word more than once where
 * it is met in several ways. The vocabulary has each word once.
 */
export function createLooseVocabulary(
  words: readonly string[],
  { stem, typos }: Looseness,
): (written: string) => LooseWord[] {
  const wordIds = new Map(words.map((word, id) => [word, id]));
  const flexible = words.filter(isFlexible);
  const byStem = new Map<string, number[]>();
  for (const word of stem ? flexible : []) {
    for (const stemOfWord of stemsOf(word)) enter(byStem, stemOfWord, wordIds.get(word) ?? 0);
  }
  const byInflection = new Map<string, number[]>();
  for (const word of stem ? words.filter(isInflected) : []) {
    for (const base of inflectionsOf(word)) enter(byInflection, base, wordIds.get(word) ?? 0);
  }
  // With both, what was mistyped may have an ending too.
  const mistypable = [...new Set([...flexible, ...byStem.keys()])];
  const index = buildTypoIndex(typos ? mistypable : []);

  const mistyped = (written: string): LooseWord[] => {
    if (isCommonWord(written)) return [];
    const forms = stem ? stemsOf(written) : [written];
    return forms.flatMap((form) =>
      index.find(form).flatMap(({ entry, distance }) => {
        const found = mistypable[entry] ?? '';
        const own = wordIds.get(found);
        const ids = [...(own === undefined ? [] : [own]), ...(byStem.get(found) ?? [])];
        return ids.map((word) => ({ word, by: 'typo', distance }) as const);
      }),
    );
  };

  return (written) => {
    const exact = wordIds.get(written);
    const found: LooseWord[] =
      exact === undefined ? [] : [{ word: exact, by: 'exact', distance: 0 }];
    if (!isFlexible(written) && !isInflected(written)) return found;
    if (stem) {
      const ids = new Set([
        ...(isFlexible(written) ? stemsOf(written).flatMap((form) => byStem.get(form) ?? []) : []),
        ...inflectionsOf(written).flatMap((form) => byInflection.get(form) ?? []),
      ]);
      for (const word of ids) found.push({ word, by: 'stem', distance: 0 });
    }
    if (typos && isFlexible(written)) found.push(...mistyped(written));
    return found;
  };
}

function enter(map: Map<string, number[]>, key: string, id: number): void {
  const known = map.get(key);
  if (known) known.push(id);
  else map.set(key, [id]);
}

/**
 * What a written word may stand for, surest first, each word once. Who wrote a word of the list did not mistype
 * another one of it.
 */
export function bestReadings(found: readonly LooseWord[]): LooseWord[] {
  if (found.length < 2) return [...found];
  const isOfTheList = found.some(({ by }) => by === 'exact');
  const sorted = (isOfTheList ? found.filter(({ by }) => by !== 'typo') : [...found]).sort(
    (left, right) =>
      surenessOf(left.by) - surenessOf(right.by) ||
      left.distance - right.distance ||
      left.word - right.word,
  );
  const seen = new Set<number>();
  const best: LooseWord[] = [];
  for (const reading of sorted) {
    if (best.length === mostReadings) break;
    if (!seen.has(reading.word)) best.push(reading);
    seen.add(reading.word);
  }
  return best;
}

const sureness: Readonly<Record<MetBy, number>> = { exact: 0, stem: 1, typo: 2, sound: 3 };

/** 0 is the surest. */
export function surenessOf(by: MetBy): number {
  return sureness[by];
}
