import { createLooseWords, surenessOf, type Looseness, type MetBy } from './loose-words.ts';
import type { Hit } from './scan.ts';
import { isFlexible, tokensOf, type Token } from './tokens.ts';

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

/**
 * Prepares the keywords that consist of words with endings or room for typos; the others are left to the exact search.
 * The returned function gives every hit with at least one word that is not exactly the wanted one.
 */
export function createLooseSearch(
  patterns: readonly string[],
  looseness: Looseness,
): (folded: string) => LooseHit[] {
  const vocabulary = new Map<string, number>();
  const root: Branch = { next: new Map(), patterns: [] };
  patterns.forEach((pattern, index) => {
    const words = pattern.split(' ');
    const tokens = tokensOf(pattern);
    const onlyWords =
      tokens.length === words.length && tokens.every((token, at) => token.text === words[at]);
    if (onlyWords && words.some(isFlexible)) plant(root, vocabulary, words).patterns.push(index);
  });
  if (vocabulary.size === 0) return () => [];
  const looseWords = createLooseWords([...vocabulary.keys()], looseness);

  return (folded) => {
    const tokens = tokensOf(folded);
    const readings = tokens.map((token) => looseWords(token.text));
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
  };
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
