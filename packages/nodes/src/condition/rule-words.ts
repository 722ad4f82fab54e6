import {
  createWordScanner,
  createWordSearch,
  type WordRule,
  type WordScan,
  type WordSearch,
} from '@bellhop/language';
import { rulesIn, type Branch, type Rule } from './config.ts';

/** Operators that look for words, with what they ask of them. One word alone is always near enough. */
export function ruleFor({ operator }: Rule, words: number): Exclude<WordRule, 'none'> {
  switch (operator) {
    case 'containsAll':
      return 'all';
    case 'near':
      return words > 1 ? 'near' : 'all';
    case 'equals':
      return 'exact';
    case 'startsWith':
      return 'startsWith';
    default:
      return 'any';
  }
}

const wordless = new Set(['pattern', 'empty', 'filled', 'longer', 'shorter']);

// Branches and their rules live as long as their compiled version, so what they search with is built once.
const searches = new WeakMap<Rule, WordSearch>();
const shared = new WeakSet<readonly Branch[]>();

/**
 * Puts the words of all rules about the message together as one search: a message is then folded and gone through once
 * for the whole condition, however many branches it has.
 */
export function shareWords(branches: readonly Branch[]): void {
  if (shared.has(branches)) return;
  shared.add(branches);
  const rules = branches
    .flatMap((branch) => rulesIn(branch, ''))
    .map(({ rule }) => rule)
    .filter(({ subject, operator }) => subject === 'text' && !wordless.has(operator));
  const scanner = createWordScanner(rules.map(requestOf));
  // All rules ask about the same message, one after the other.
  let last: { text: string; scan: WordScan } | undefined;
  rules.forEach((rule, at) => {
    searches.set(rule, {
      search: (text) => {
        if (last?.text !== text) last = { text, scan: scanner.scan(text) };
        return last.scan.resultOf(at);
      },
    });
  });
}

/** What a rule looks for its words with. */
export function searchOf(rule: Rule): WordSearch {
  const known = searches.get(rule);
  if (known !== undefined) return known;
  const { words, options } = requestOf(rule);
  const search = createWordSearch(words, options);
  searches.set(rule, search);
  return search;
}

function requestOf(rule: Rule) {
  const words = rule.value.filter((word) => word.trim() !== '');
  return { words, options: { rule: ruleFor(rule, words.length) } };
}
