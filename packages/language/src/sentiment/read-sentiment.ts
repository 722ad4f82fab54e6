import { detectLocale } from '../languages/detect-locale.ts';
import {
  createSentimentReader,
  type SentimentReader,
  type SentimentReading,
} from './create-sentiment-reader.ts';
import { english } from './en/index.ts';
import { polish } from './pl/index.ts';
import type { SentimentLanguage } from './sentiment-language.ts';
import { thai } from './th/index.ts';
import { chinese } from './zh/index.ts';

/** By the language part of a locale. */
const languages: ReadonlyMap<string, SentimentLanguage> = new Map([
  ['zh', chinese],
  ['th', thai],
  ['pl', polish],
  ['en', english],
]);

const readers = new Map<SentimentLanguage, SentimentReader>();

const han = /\p{Script=Han}/u;
const thaiLetter = /\p{Script=Thai}/u;
const latin = /\p{Script=Latin}/u;
// Enough to see what somebody writes in.
const lookedAt = 200;

/**
 * Is a message angry or pleased? `locale` is what is known of the customer ("pl", "zh-Hant-TW"). Without one, or when the
 * letters of the message do not belong to it, the language is guessed from the message. Neutral when nothing speaks.
 */
export function readSentiment(text: string, locale: string | null): SentimentReading {
  const language = languageFor(text.slice(0, lookedAt), locale?.split(/[-_]/)[0]?.toLowerCase());
  const reader = readers.get(language) ?? createSentimentReader(language);
  readers.set(language, reader);
  return reader.read(text);
}

function languageFor(beginning: string, known: string | undefined): SentimentLanguage {
  if (thaiLetter.test(beginning)) return thai;
  if (han.test(beginning)) return chinese;
  const given = known === undefined ? undefined : languages.get(known);
  if (given && !(latin.test(beginning) && (given === thai || given === chinese))) return given;
  return detectLocale(beginning, ['en', 'pl']) === 'pl' ? polish : english;
}
