import { fold, type Span } from '../fold/fold.ts';
import {
  createKeywordMatcher,
  type KeywordMatch,
  type KeywordMatcher,
} from '../keywords/keyword-matcher.ts';
import type { PersonPhrases } from './phrases.ts';
import { allPersonPhrases } from './registry.ts';

/** What the customer wrote to ask for a person, and where it stands in the message. */
export interface PersonRequest {
  readonly span: Span;
  readonly text: string;
}

interface Matchers {
  readonly requests: KeywordMatcher;
  /** Those of the requests that count only at the end of a sentence. */
  readonly closing: ReadonlySet<string>;
  /** Is a sentence over here, apart from words of politeness? */
  readonly sentenceEnd: RegExp;
  readonly hails: KeywordMatcher;
  readonly alone: KeywordMatcher;
  readonly mentions: KeywordMatcher;
  readonly refusals: KeywordMatcher;
  /** Between which words a refusal reaches its request. */
  readonly fillersOf: ReadonlyMap<string, readonly string[]>;
}

/** A request stands in the first lines; whoever writes more than this tells a story. */
const analysedCharacters = 2_000;
const longestGap = 40;
/** Whoever only calls for somebody calls a few times, and briefly. */
const callsAtMost = 5;
const callsWithin = 40;

let prepared: Matchers | undefined;

/**
 * Does the customer ask for a person to take over, in Chinese, Thai, Polish or English, whatever the shop speaks? Only
 * plain requests count: not "don't transfer me", not "the agent said". Null when nobody is asked for. Only the first 2,000
 * characters are looked at.
 */
export function asksForPerson(text: string): PersonRequest | null {
  prepared ??= prepare();
  const { requests, closing, sentenceEnd, mentions, refusals, fillersOf } = prepared;
  const analysed = text.slice(0, analysedCharacters);
  const whole = text.length > analysedCharacters ? null : allAlone(text, prepared);
  if (whole) return whole;
  const found = requests
    .matchAll(analysed)
    .filter(
      ({ keyword, span }) =>
        !closing.has(keyword) || sentenceEnd.test(fold(analysed.slice(span.end)).text),
    );
  if (found.length === 0) return null;

  const mentioned = mentions.matchAll(analysed).map(({ span }) => span);
  const refusing = refusals.matchAll(analysed);
  // What is refused takes the shorter requests within it along.
  const refused: Span[] = [];
  for (const { span, text: written } of found) {
    if ([...mentioned, ...refused].some((other) => overlap(other, span))) continue;
    const turnsRound = (refusal: KeywordMatch) =>
      reaches(analysed, refusal.span, {
        request: span,
        fillers: fillersOf.get(refusal.keyword) ?? [],
      });
    if (!refusing.some(turnsRound)) return { span, text: written };
    refused.push(span);
  }
  return null;
}

/** The whole message is such a phrase, or nothing but such phrases ("人呢 有人吗"). */
function allAlone(text: string, { alone, hails }: Matchers): PersonRequest | null {
  const whole = alone.match(text);
  if (whole) return { span: whole.span, text: whole.text };
  if (text.length > callsWithin) return null;
  let first: PersonRequest | null = null;
  let calls = 0;
  for (const { 0: piece, index } of text.matchAll(/[^\s\p{P}]+/gu)) {
    calls += 1;
    if (calls > callsAtMost) return null;
    if (hails.match(piece)) continue;
    if (alone.match(piece) === null) return null;
    first ??= { span: { start: index, end: index + piece.length }, text: piece };
  }
  return first;
}

function reaches(
  text: string,
  refusal: Span,
  { request, fillers }: { request: Span; fillers: readonly string[] },
): boolean {
  if (refusal.start >= request.start || request.start - refusal.end > longestGap) return false;
  // 不需要人工: the request begins within the refusal.
  if (refusal.end >= request.start) return refusal.end < request.end;
  let gap = fold(text.slice(refusal.end, request.start)).text;
  while (gap !== '') {
    const filler = fillers.find((each) => gap.startsWith(each));
    if (filler === undefined) return false;
    gap = gap.slice(filler.length);
  }
  return true;
}

/** Behind the tails: nothing more, a mark, or the number to call. */
function endBehind(tails: readonly string[]): RegExp {
  const tail = `[^\\S\\n]*(?:${tails.join('|')})(?![a-z])`;
  return new RegExp(
    `^(?:${tail})*[^\\S\\n]*(?:$|[^\\p{L}\\p{M}\\p{N}\\s]|\\n|\\+?\\d[\\d -]{5})`,
    'u',
  );
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

function prepare(): Matchers {
  const all = (list: Exclude<keyof PersonPhrases, 'fillers'>) =>
    allPersonPhrases.flatMap((phrases) => phrases[list]);
  const longestFirst = (fillers: readonly string[]) =>
    fillers.map((filler) => fold(filler).text).sort((left, right) => right.length - left.length);
  return {
    requests: createKeywordMatcher([...all('requests'), ...all('closing')], 'contains'),
    closing: new Set(all('closing')),
    sentenceEnd: endBehind(longestFirst(all('tails'))),
    hails: createKeywordMatcher(all('hails'), 'equals'),
    alone: createKeywordMatcher(all('alone'), 'equals'),
    mentions: createKeywordMatcher(all('mentions'), 'contains'),
    refusals: createKeywordMatcher(all('refusals'), 'contains'),
    fillersOf: new Map(
      allPersonPhrases.flatMap(({ refusals, fillers }) =>
        refusals.map((refusal) => [refusal, longestFirst(fillers)] as const),
      ),
    ),
  };
}
