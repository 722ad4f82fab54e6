import type { LanguageReading } from './detect-language.ts';

/** The language of a conversation, as far as its messages told. Plain data, to be kept with the conversation. */
export interface LanguageMemory {
  /** A locale of `detectLanguage`, also `other`. */
  readonly locale: string;
  /** The other language that messages since have hinted at, and how strongly; null after a message that did not. */
  readonly challenger: { readonly locale: string; readonly lead: number } | null;
}

/** A lead under this is "ok", "thx" or the name of a product, and says nothing about a conversation. */
const hint = 1;
/** A message with this lead is a clear sentence; "thank you" alone is not. */
const clearLead = 3.5;

/**
 * What is known of a conversation's language after one more message. A clear sentence in another language changes it at
 * once; shorter ones do when two in a row say the same; order numbers and the like change nothing. The first message
 * that says anything sets it. `lead` is how much more speaks for the new language than for the one remembered, so that
 * Chinese which may be either way of writing keeps the one known.
 */
export function rememberLanguage(
  previous: LanguageMemory | null,
  reading: LanguageReading,
): LanguageMemory | null {
  const { locale, scores } = reading;
  if (locale === null) return previous;
  if (previous === null) return { locale, challenger: null };
  const scoreOf = (name: string) => scores.find((entry) => entry.locale === name)?.score ?? 0;
  const lead = scoreOf(locale) - scoreOf(previous.locale);
  if (locale === previous.locale) {
    return scoreOf(locale) < hint ? previous : { locale, challenger: null };
  }
  if (lead < hint) return previous;
  const before = previous.challenger?.locale === locale ? previous.challenger.lead : 0;
  if (lead >= clearLead || before > 0) return { locale, challenger: null };
  return { locale: previous.locale, challenger: { locale, lead } };
}
