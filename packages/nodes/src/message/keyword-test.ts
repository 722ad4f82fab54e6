import type { WordMatch, WordRequest, WordSearchResult } from '@bellhop/language';
import type { FoundWords, OwnReason, Tools, Verdict } from '../contract/node-executor.ts';
import { standingNo } from '../contract/standing.ts';
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

/** The places of the two requests. */
const wanted = 0;
const forbidden = 1;

export function keywordRequests(
  { keywords, mode, without, stem, typos, soundsAlike }: MessageConfig,
  { pinyinOf }: Tools,
): WordRequest[] {
  const words = filled(keywords);
  const sounds = soundsAlike && pinyinOf !== undefined ? { soundsAlike: { pinyinOf } } : {};
  // One word alone is always near enough.
  const rule = mode === 'near' && words.length < 2 ? 'all' : ruleOf[mode];
  return [
    { words, options: { rule, stem, typos, ...sounds } },
    // A word that forbids has to be there for sure: what only looks like it must not keep the flow from starting.
    { words: filled(without), options: { rule: 'any', stem } },
  ];
}

export function keywordTest({ keywords, mode }: MessageConfig): (found: FoundWords) => Verdict {
  const words = filled(keywords);
  const values = { keywords: shown(words), count: words.length };
  const none = standingNo({ code: 'noKeyword', outcome: false, values });
  const notNear = standingNo({ code: 'notNear', outcome: false, values });
  const needsAll = mode === 'all' || mode === 'near';
  return (found) => {
    const result = found(wanted);
    if (!result.found) {
      if (!needsAll) return none;
      return result.missing.length === 0 ? notNear : lacking(values, result);
    }
    const [stop] = found(forbidden).matches;
    if (stop !== undefined) {
      return { matched: false, because: [reasonOf('forbidden', false, stop)] };
    }
    const matches = needsAll ? result.matches : result.matches.slice(0, 1);
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

function lacking(values: OwnReason['values'], { missing }: WordSearchResult): Verdict {
  const reason = {
    code: 'missingKeyword',
    outcome: false,
    values: { ...values, missing: shown(missing) },
  };
  return { matched: false, because: [reason] };
}

function shown(words: readonly string[]): string[] {
  return words.length > shownKeywords ? [...words.slice(0, shownKeywords), '…'] : [...words];
}
