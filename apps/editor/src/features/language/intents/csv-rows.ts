import { detectLanguage, otherLanguage, type WrittenIntentCsvRow } from '@bellhop/language';
import { pickText, type Intent } from '@bellhop/schema';

/** Intents as rows: one for each sentence, or one without any. The first row of an intent has its names. */
export function csvRowsOf(intents: readonly Intent[], locale: string): WrittenIntentCsvRow[] {
  return intents.flatMap(({ id, names, examples }) => {
    const intent = pickText(names, locale, 'en').trim();
    const all = Object.entries(names).map(([each, text]) => ({ locale: each, text }));
    return (examples.length === 0 ? [''] : examples).map((example, place) => ({
      id,
      intent,
      language: languageOf(example),
      example,
      names: place === 0 ? all : [],
    }));
  });
}

/** Empty where it is in none of the languages that are known. */
function languageOf(sentence: string): string {
  const { locale } = detectLanguage(sentence);
  return locale === null || locale === otherLanguage ? '' : locale;
}
