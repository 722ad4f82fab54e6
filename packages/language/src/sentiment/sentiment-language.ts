import type { SentimentTable } from './sentiment-table.ts';

/** What a phrase is a sign of. */
export type PhraseKind = 'complaint' | 'insult' | 'threat' | 'praise';

export interface SentimentPhrases extends Readonly<Record<PhraseKind, readonly string[]>> {
  /** Praise in words of blame ("can't fault it"): said by the phrase alone, its words count for nothing. */
  readonly approving: readonly string[];
  /** Longer phrases that only look like one of the others: "rubbish bin". */
  readonly harmless: readonly string[];
}

/** Everything that reading the mood of one language takes. One folder for each language. */
export interface SentimentLanguage {
  readonly phrases: SentimentPhrases;
  /** Ends with a word that turns the phrase after it around: "was not at all". Tried on folded text before a phrase. */
  readonly negation: RegExp;
  /** Holds a word that only supposes what follows in the clause: "if I am". Tried on folded text before a phrase. */
  readonly supposing: RegExp;
  /** Starts with a word that asks whether the complaint or praise before it is so. Tried on folded text after it. */
  readonly asked?: RegExp;
  /** A text that asks for something: of its mood the words learnt from reviews know little. Tried on folded text. */
  readonly asking?: RegExp;
  readonly table: SentimentTable;
}

/** Phrases written one after another with `|` or line breaks between. */
export function phrasesOf(list: string): string[] {
  return list
    .split(/[|\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}
