import { z } from 'zod';

// C0 controls other than tab, line feed and carriage return, plus DEL.
// oxlint-disable-next-line no-control-regex -- control characters are what this pattern is for
const controlCharacters = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;

/** True when the string is well-formed UTF-16 (no lone surrogates) and free of control characters. */
export function isCleanText(text: string): boolean {
  return !controlCharacters.test(text) && isWellFormed(text);
}

function isWellFormed(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0xd800 || unit > 0xdfff) continue;
    const next = text.charCodeAt(index + 1);
    const isPair = unit < 0xdc00 && next >= 0xdc00 && next <= 0xdfff;
    if (!isPair) return false;
    index += 1;
  }
  return true;
}

/** A string that people wrote: bounded, well-formed, printable. The issue's `params.code` is the stable error code. */
export function cleanText(max: number) {
  return z
    .string()
    .max(max)
    .refine(isCleanText, { params: { code: 'text.notPrintable' } });
}

/** BCP 47 language tag, such as `en`, `zh-Hant`. Open on purpose: adding a language must not touch the schema. */
export const localeSchema = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
export type Locale = string;

/** One text in several languages. Which languages must be there is a check of the flow, not of the shape. */
export const localizedTextSchema = z.record(localeSchema, cleanText(5000));
export type LocalizedText = z.infer<typeof localizedTextSchema>;

/**
 * The text in the wanted language, or the nearest one that is filled in:
 * the same language in another script or region, then the fallback, then any.
 */
export function pickText(text: LocalizedText, wanted: Locale, fallback: Locale): string {
  const filled = (locale: Locale) => (text[locale]?.trim() ? text[locale] : undefined);
  const sameLanguage = Object.keys(text)
    .sort()
    .find((locale) => locale.split('-')[0] === wanted.split('-')[0] && filled(locale));
  const any = Object.keys(text).sort().find(filled);
  return (
    filled(wanted) ??
    (sameLanguage === undefined ? undefined : text[sameLanguage]) ??
    filled(fallback) ??
    (any === undefined ? '' : (text[any] ?? ''))
  );
}
