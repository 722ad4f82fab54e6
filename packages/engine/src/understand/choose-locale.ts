import {
  otherLanguage,
  rememberLanguage,
  type LanguageMemory,
  type LanguageReading,
} from '@bellhop/language';
import type { Locale } from '@bellhop/schema';

interface KnownBefore {
  /** What the channel says. */
  said: Locale | null;
  /** What the conversation's messages have told. */
  memory: LanguageMemory | null;
  /** What is known of the customer from before. */
  known: Locale | null;
  /** A weak hint, such as the language of the browser. */
  hint: Locale | null;
  /** The languages of the live flows. */
  spoken: readonly Locale[];
}

/**
 * What the channel says, else what the text shows, else what was known before, else a weak hint. "ok" or the name of a
 * product shows nothing: a known language gives way to a clear sentence, or to two messages that agree.
 */
export function chooseLocale(
  reading: LanguageReading,
  { said, memory, known, hint, spoken }: KnownBefore,
): { locale: Locale | null; memory: LanguageMemory | null } {
  const next = rememberLanguage(memory ?? startFrom(known, reading), reading);
  const shown = next === null || next.locale === otherLanguage ? null : next.locale;
  const named = shown === null ? null : nameOf(shown, known, spoken);
  return { locale: said ?? named ?? known ?? hint, memory: next };
}

/** A chat that begins with a customer of whom something is known already. */
function startFrom(known: Locale | null, { locale: read }: LanguageReading): LanguageMemory | null {
  if (known === null) return null;
  const isSame = read !== null && isSameWriting(known, read);
  return { locale: isSame ? read : known, challenger: null };
}

/** A language is read without its region; the customer or the live flows may name one: `en-GB`, `zh-TW`. */
function nameOf(locale: Locale, known: Locale | null, spoken: readonly Locale[]): Locale {
  if (known !== null && isSameWriting(known, locale)) return known;
  if (spoken.includes(locale)) return locale;
  return spoken.find((one) => isSameWriting(one, locale)) ?? locale;
}

/** Anything of the form of a tag can be the language of a flow, also what `Intl` does not take. */
function isSameWriting(left: Locale, right: Locale): boolean {
  if (left === right) return true;
  // Spares nearly all messages the look into the tables of `Intl`.
  if (left.split('-')[0] !== right.split('-')[0]) return false;
  try {
    const one = new Intl.Locale(left).maximize();
    const other = new Intl.Locale(right).maximize();
    return one.script === other.script;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
