import type { Locale, LocalizedText } from '@bellhop/schema';
import type { CheckContext, ConfigProblem } from './node-definition.ts';

/**
 * What is missing in a text for customers: all of it (`noText`, an error), or a language of the flow
 * (`missingLanguage`, a warning each). A text that may stay empty is `optional`.
 */
export function checkText(
  field: string,
  text: LocalizedText,
  { locales, defaultLocale }: CheckContext,
  { optional = false } = {},
): ConfigProblem[] {
  const filled = (locale: Locale) => (text[locale] ?? '').trim() !== '';
  if (!Object.keys(text).some(filled)) {
    if (optional) return [];
    return [{ code: 'noText', severity: 'error', field: `${field}.${defaultLocale}` }];
  }
  return locales
    .filter((locale) => !filled(locale))
    .map((locale) => ({
      code: 'missingLanguage',
      severity: 'warning',
      field: `${field}.${locale}`,
      values: { language: locale },
    }));
}
