import { understand, type CompiledLanguage } from '@bellhop/engine';
import { createRecent, detectLanguage, type LanguageReading } from '@bellhop/language';
import type { Understood } from '@bellhop/schema';

type Around = Parameters<typeof understand>[2];

/**
 * Readings of the texts that came lately. Customers say the same few words again and again ("hello", the label of a
 * button, on a sale day one question all day long), and a reading depends on nothing but what it is asked with.
 */
export interface KnownReadings {
  languageOf(text: string): LanguageReading;
  /** Frozen: many events have the same one. */
  understoodOf(language: CompiledLanguage, text: string, around: Around): Understood;
}

const size = { limit: 1_000, longest: 250 };

export function createKnownReadings(): KnownReadings {
  const languages = createRecent<LanguageReading>(size);
  let readings = createRecent<Understood>(size);
  let readWith: CompiledLanguage | null = null;
  return {
    languageOf: (text) => languages.get(text, () => detectLanguage(text)),
    understoodOf: (language, text, around) => {
      if (language !== readWith) readings = createRecent(size);
      readWith = language;
      const { locale, day, country } = around;
      const key = `${locale ?? ''} ${day} ${country} ${text}`;
      return readings.get(key, () => frozen(understand(language, text, around)));
    },
  };
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const each of Object.values(value)) frozen(each);
  return Object.freeze(value);
}
