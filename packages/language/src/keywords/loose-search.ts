import {
  bestReadings,
  createLooseVocabulary,
  surenessOf,
  type LooseWord,
  type Looseness,
  type MetBy,
} from './loose-words.ts';
import type { Hit } from './scan.ts';
import { isInflected, tokensOf, type Token } from './tokens.ts';

/** A hit in a folded text, with the way in which its words were met. */
export interface LooseHit extends Hit {
  readonly by: MetBy;
}

/** Keywords as a tree of words: those that begin alike share the way. */
interface Branch {
  readonly next: Map<number, Branch>;
  readonly patterns: number[];
}

interface Step {
  readonly branch: Branch;
  readonly by: MetBy;
}

/** The words of one list of keywords: its tree, and its own number for each word that it shares with other lists. */
interface WordList {
  readonly root: Branch;
  readonly ownIds: Map<string, number>;
}

/** What of several lists is in a text. */
interface LooseFinds {
  readonly hitsOf: (list: number) => LooseHit[];
  /** All lists that can have a hit; gone through once. */
  readonly lists: Iterable<number>;
}

/**
 * Prepares several lists of keywords, of which those count that consist of words with endings or room for typos; the
 * others are left to the exact search. The words of all lists are looked up once for a text; `hitsOf` then gives every
 * hit of one list with at least one word that is not exactly the wanted one, the same as if it were the only list.
 */
export function createLooseSearch(
  lists: readonly (readonly string[])[],
  looseness: Looseness,
): (folded: string) => LooseFinds {
  const planted = lists.map(plantList);
  const shared = [...new Set(planted.flatMap(({ ownIds }) => [...ownIds.keys()]))];
  const vocabulary = createLooseVocabulary(shared, looseness);
  const owners = shared.map((word) =>
    planted.flatMap(({ ownIds }, list) => {
      const own = ownIds.get(word);
      return own === undefined ? [] : [{ list, own }];
    }),
  );

  return (folded) => {
    const tokens = shared.length === 0 ? [] : tokensOf(folded);
    const found = new Map<number, LooseWord[][]>();
    tokens.forEach(({ text }, at) => {
      for (const { word, by, distance } of vocabulary(text)) {
        for (const { list, own } of owners[word] ?? []) {
          const readings = found.get(list) ?? tokens.map((): LooseWord[] => []);
          found.set(list, readings);
          readings[at]?.push({ word: own, by, distance });
        }
      }
    });
    const hitsOf = (list: number): LooseHit[] => {
      const readings = found.get(list);
      const root = planted[list]?.root;
      if (!readings || !root || readings.every((each) => each.every(({ by }) => by === 'exact'))) {
        return [];
      }
      return walk(folded, root, { tokens, readings: readings.map(bestReadings) });
    };
    return { hitsOf, lists: found.keys() };
  };
}

function plantList(patterns: readonly string[]): WordList {
  const ownIds = new Map<string, number>();
  const root: Branch = { next: new Map(), patterns: [] };
  patterns.forEach((pattern, index) => {
    const words = pattern.split(' ');
    const tokens = tokensOf(pattern);
    const onlyWords =
      tokens.length === words.length && tokens.every((token, at) => token.text === words[at]);
    if (onlyWords && words.some(isInflected)) plant(root, ownIds, words).patterns.push(index);
  });
  return { root, ownIds };
}

function walk(
  folded: string,
  root: Branch,
  { tokens, readings }: { tokens: readonly Token[]; readings: readonly LooseWord[][] },
): LooseHit[] {
  const hits: LooseHit[] = [];
  tokens.forEach(({ start }, first) => {
    let steps: Step[] = [{ branch: root, by: 'exact' }];
    for (let at = first; at < tokens.length && steps.length > 0; at += 1) {
      if (at > first && !follows(folded, tokens[at - 1], tokens[at])) break;
      steps = advance(steps, readings[at] ?? []);
      const end = tokens[at]?.end ?? 0;
      for (const { branch, by } of steps) {
        if (by === 'exact') continue;
        hits.push(...branch.patterns.map((pattern) => ({ start, end, pattern, by })));
      }
    }
  });
  return hits;
}

function plant(root: Branch, vocabulary: Map<string, number>, words: readonly string[]): Branch {
  let branch = root;
  for (const word of words) {
    const id = vocabulary.get(word) ?? vocabulary.size;
    vocabulary.set(word, id);
    const next = branch.next.get(id) ?? { next: new Map(), patterns: [] };
    branch.next.set(id, next);
    branch = next;
  }
  return branch;
}

function advance(
  steps: readonly Step[],
  readings: readonly { readonly word: number; readonly by: MetBy }[],
): Step[] {
  return steps.flatMap(({ branch, by }) =>
    readings.flatMap((reading) => {
      const next = branch.next.get(reading.word);
      return next ? [{ branch: next, by: lessSure(by, reading.by) }] : [];
    }),
  );
}

function follows(text: string, before: Token | undefined, after: Token | undefined): boolean {
  return before !== undefined && after !== undefined && text.slice(before.end, after.start) === ' ';
}

function lessSure(left: MetBy, right: MetBy): MetBy {
  return surenessOf(left) > surenessOf(right) ? left : right;
}
