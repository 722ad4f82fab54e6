import { foldSpelling } from '../fold/fold-spelling.ts';
import type { Span } from '../fold/fold.ts';
import { collectEvidence } from './evidence.ts';
import { isOtherWord, recogniseOther } from './other-languages.ts';
import { languages } from './registry.generated.ts';

/** What one message says about its language. */
export interface LanguageReading {
  /** The locale of a language that has a folder here; `other` for a clear message in none of them; null: no letters. */
  readonly locale: string | null;
  /** 0 to 1: how much speaks for it, against the next best. 0.5 is a guess between two. */
  readonly share: number;
  /** How much speaks for each, best first: about 1 for each clear word or character. Only what is above 0. */
  readonly scores: readonly { readonly locale: string; readonly score: number }[];
  /** Words and letters of the message that speak for it, the first 5. Empty when it is only the better guess. */
  readonly because: readonly { readonly span: Span; readonly text: string }[];
}

export const otherLanguage = 'other';

/** UTF-16 units of a message that are looked at: its language is known long before. */
const longestText = 1_000;
/** How much more must speak for another language than for one of ours: names and single accents are everywhere. */
const clearly = 1;
const mostSigns = 5;
const known: ReadonlySet<string> = new Set(languages.map(({ locale }) => locale));
// Letters of one script at a time; Han alone, so that the deciding characters can be shown.
const runs =
  /[\p{Script=Latin}\p{M}]+|\p{Script=Han}|[\p{Script=Thai}]+|[\p{Script=Hiragana}\p{Script=Katakana}]+|\p{L}+/gu;

const asciiRuns = /[a-z]+/gi;

// Folding takes longer than all the rest, and other scripts are told by their letters.
const nonAscii = /[^\0-\x7F]/;
const latin = /^\p{Script=Latin}/u;

// One message is asked about more than once: for the customer's language, and for its mood.
let latest: { readonly text: string; readonly reading: LanguageReading } | null = null;

/** Guesses in which language a message is written, without being told which ones to expect. Takes any text. */
export function detectLanguage(text: string): LanguageReading {
  if (latest?.text !== text) latest = { text, reading: detectAnew(text) };
  return latest.reading;
}

function detectAnew(text: string): LanguageReading {
  const start = text.slice(0, longestText);
  const evidence = collectEvidence(start);
  const own = languages.map(({ locale, recognise }) => ({ locale, score: recognise(evidence) }));
  const best = Math.max(...own.map(({ score }) => score));
  const foreign = recogniseOther(evidence, known);
  const other = foreign > best + clearly ? [{ locale: otherLanguage, score: foreign }] : [];
  // Sorting keeps the order of equal ones, and that of the registry is fixed.
  const scores = [...own, ...other]
    .filter(({ score }) => score > 0)
    .sort((left, right) => right.score - left.score);
  const [first, second] = scores;
  if (!first) return { locale: null, share: 0, scores, because: [] };
  const { locale } = first;
  let signs: LanguageReading['because'] | undefined;
  return {
    locale,
    share: first.score / (first.score + (second?.score ?? 0)),
    scores,
    // Looked for when somebody asks: most messages are read without anybody wanting to know.
    get because() {
      return (signs ??= signsOf(start, locale));
    },
  };
}

function signsOf(text: string, locale: string): { span: Span; text: string }[] {
  const language = languages.find((candidate) => candidate.locale === locale);
  const signs: { span: Span; text: string }[] = [];
  for (const { 0: written, index } of text.matchAll(nonAscii.test(text) ? runs : asciiRuns)) {
    const isAccented = nonAscii.test(written) && latin.test(written);
    const word = isAccented ? foldSpelling(written) : written.toLowerCase();
    const speaks = language ? language.speaksFor(word, written) : isOtherWord(word, written, known);
    if (speaks) signs.push({ span: { start: index, end: index + written.length }, text: written });
    if (signs.length === mostSigns) break;
  }
  return signs;
}
