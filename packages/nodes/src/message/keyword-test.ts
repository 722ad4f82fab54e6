import { createWordSearch, type WordMatch, type WordSearchResult } from '@bellhop/language';
import type { CustomerMessage } from '@bellhop/schema';
import type { OwnReason, Tools, Verdict } from '../contract/node-executor.ts';
import type { MessageConfig } from './config.ts';

/** How many keywords a trace repeats: it is kept for every message, the whole list stands on the card. */
const shownKeywords = 5;

const ruleOf = {
  contains: 'any',
  all: 'all',
  near: 'near',
  equals: 'exact',
  startsWith: 'startsWith',
} as const;

/** How a keyword was met is a message of its own: in other letters, in another form, mistyped, or by its sound. */
const codeOf = {
  exact: 'keyword',
  stem: 'keyword_stem',
  typo: 'keyword_typo',
  sound: 'keyword_sound',
} as const;

export function keywordTest(
  { keywords, mode, without, stem, typos, soundsAlike }: MessageConfig,
  { pinyinOf }: Tools,
): (message: CustomerMessage) => Verdict {
  const words = filled(keywords);
  const sounds = soundsAlike && pinyinOf !== undefined ? { soundsAlike: { pinyinOf } } : {};
  // One word alone is always near enough.
  const rule = mode === 'near' && words.length < 2 ? 'all' : ruleOf[mode];
  const wanted = createWordSearch(words, { rule, stem, typos, ...sounds });
  // A word that forbids has to be there for sure: what only looks like it must not keep the flow from starting.
  const forbidden = createWordSearch(filled(without), { rule: 'any', stem });
  return ({ text }) => {
    const result = wanted.search(text);
    if (!result.found) return { matched: false, because: [missed(words, mode, result)] };
    const [stop] = forbidden.search(text).matches;
    if (stop !== undefined) {
      return { matched: false, because: [reasonOf('forbidden', false, stop)] };
    }
    const matches = mode === 'all' || mode === 'near' ? result.matches : result.matches.slice(0, 1);
    return {
      matched: true,
      because: matches.map((match) => reasonOf(codeOf[match.by], true, match)),
    };
  };
}

function filled(words: readonly string[]): string[] {
  return words.filter((word) => word.trim() !== '');
}

function reasonOf(code: string, outcome: boolean, match: WordMatch): OwnReason {
  const { keyword, text: found, span, foldings } = match;
  return { code, outcome, values: { keyword, found }, span, foldings };
}

function missed(
  words: readonly string[],
  mode: MessageConfig['mode'],
  { missing }: WordSearchResult,
): OwnReason {
  const values = { keywords: shown(words), count: words.length };
  if (mode !== 'all' && mode !== 'near') return { code: 'noKeyword', outcome: false, values };
  if (missing.length === 0) return { code: 'notNear', outcome: false, values };
  return { code: 'missingKeyword', outcome: false, values: { ...values, missing: shown(missing) } };
}

function shown(words: readonly string[]): string[] {
  return words.length > shownKeywords ? [...words.slice(0, shownKeywords), '…'] : [...words];
}
