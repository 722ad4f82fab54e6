import { createKeywordMatcher } from '@bellhop/language';
import type { JsonObject, Locale, LocalizedText } from '@bellhop/schema';
import type { CheckContext, ConfigProblem } from '../contract/node-definition.ts';
import type { ButtonItem } from './choice.ts';

interface Buttons {
  /** Path of the list in the config. */
  field: string;
  buttons: readonly ButtonItem[];
  /** The config without one of them. */
  without: (id: string) => JsonObject;
}

/**
 * What is wrong with buttons: one without words (`noLabel`), one that lacks a language (`missingLanguage`), two that say the
 * same in one language (`sameLabel`): a customer could not choose, and typed words would always mean the first.
 */
export function checkButtons(
  { field, buttons, without }: Buttons,
  { locales, defaultLocale }: CheckContext,
): ConfigProblem[] {
  return buttons.flatMap(({ id, label }, index): ConfigProblem[] => {
    const path = `${field}.${String(index)}.label`;
    if (!isFilled(label)) {
      const fixedConfig = without(id);
      return [
        { code: 'noLabel', severity: 'error', field: `${path}.${defaultLocale}`, fixedConfig },
      ];
    }
    const missing = locales
      .filter((locale) => !hasWords(label, locale))
      .map((locale): ConfigProblem => ({
        code: 'missingLanguage',
        severity: 'warning',
        field: `${path}.${locale}`,
        values: { language: locale },
      }));
    return [...missing, ...sameAsBefore(path, label, buttons.slice(0, index))];
  });
}

function sameAsBefore(
  path: string,
  label: LocalizedText,
  before: readonly ButtonItem[],
): ConfigProblem[] {
  const clash = Object.entries(label).find(([locale, words]) =>
    before.some((other) => isSame(words, other.label[locale] ?? '')),
  );
  if (clash === undefined) return [];
  const [language, words] = clash;
  const values = { label: words, language };
  return [{ code: 'sameLabel', severity: 'error', field: `${path}.${language}`, values }];
}

/** As the bot compares what is typed: case, width and such make no difference. */
function isSame(one: string, other: string): boolean {
  return createKeywordMatcher([one], 'equals').match(other) !== null;
}

export function isFilled(text: LocalizedText): boolean {
  return Object.values(text).some((words) => words.trim() !== '');
}

function hasWords(text: LocalizedText, locale: Locale): boolean {
  return (text[locale] ?? '').trim() !== '';
}
