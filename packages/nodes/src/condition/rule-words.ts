import {
  createWordScanner,
  createWordSearch,
  type WordRequest,
  type WordRule,
  type WordScan,
  type WordSearch,
} from '@bellhop/language';
import type { Tools } from '../contract/node-executor.ts';
import { rulesIn, type Branch, type Rule } from './config.ts';
import { formsOf, looksForWords } from './word-forms.ts';

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

// Branches and their rules live as long as their compiled version and its tools, so what they search with is built once.
const searches = new WeakMap<Rule, WordSearch>();
const shared = new WeakMap<readonly Branch[], SharedWords>();

/** The words of all rules of a condition that are about the message. */
export interface SharedWords {
  /** True when all rules of the branch look for words in the message, and none of all these is there. */
  isUnmet: (branch: Branch, text: string) => boolean;
}

/**
 * Puts the words of all rules about the message together as one search: a message is then folded and gone through once
 * for the whole condition, however many branches it has.
 */
export function shareWords(branches: readonly Branch[], tools: Tools): SharedWords {
  const known = shared.get(branches) ?? prepare(branches, tools);
  shared.set(branches, known);
  return known;
}

function prepare(branches: readonly Branch[], tools: Tools): SharedWords {
  const rules = branches
    .flatMap((branch) => rulesIn(branch, ''))
    .map(({ rule }) => rule)
    .filter((rule) => rule.subject === 'text' && looksForWords(rule));
  const scanner = createWordScanner(rules.map((rule) => requestOf(rule, tools)));
  // All rules ask about the same message, one after the other.
  let last: { text: string; scan: WordScan; met: ReadonlySet<number> } | undefined;
  const scanned = (text: string) => {
    if (last?.text === text) return last;
    const scan = scanner.scan(text);
    return (last = { text, scan, met: scan.met() });
  };
  const requests = new Map<Rule, number>();
  rules.forEach((rule, at) => {
    requests.set(rule, at);
    searches.set(rule, { search: (text) => scanned(text).scan.resultOf(at) });
  });
  // Null for a branch that asks for more than words.
  const ofBranches = new Map(
    branches.map((branch) => {
      const own = rulesIn(branch, '').map(({ rule }) => requests.get(rule));
      return [branch, own.some((request) => request === undefined) ? null : own] as const;
    }),
  );
  return {
    isUnmet: (branch, text) => {
      const own = ofBranches.get(branch) ?? null;
      if (own === null) return false;
      const { met } = scanned(text);
      return own.every((request) => request === undefined || !met.has(request));
    },
  };
}

/** What a rule looks for its words with. */
export function searchOf(rule: Rule, tools: Tools): WordSearch {
  const known = searches.get(rule);
  if (known !== undefined) return known;
  const { words, options } = requestOf(rule, tools);
  const search = createWordSearch(words, options);
  searches.set(rule, search);
  return search;
}

function requestOf(rule: Rule, { pinyinOf }: Tools): WordRequest {
  const words = rule.value.filter((word) => word.trim() !== '');
  const forms = formsOf(rule);
  const sounds = forms.includes('soundsAlike') && pinyinOf !== undefined;
  return {
    words,
    options: {
      rule: ruleFor(rule, words.length),
      stem: forms.includes('stem'),
      typos: forms.includes('typos'),
      ...(sounds && { soundsAlike: { pinyinOf } }),
    },
  };
}
