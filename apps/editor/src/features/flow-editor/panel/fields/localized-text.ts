import type { JsonValue, LocalizedText } from '@bellhop/schema';

/** A text in several languages out of a config that may hold anything. */
export function localizedText(value: JsonValue | undefined): LocalizedText {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  const texts = Object.entries(value).filter((entry): entry is [string, string] => {
    return typeof entry[1] === 'string';
  });
  return Object.fromEntries(texts);
}

/** The flow's languages first, then those that a text has besides. */
export function languagesOf(locales: readonly string[], texts: readonly LocalizedText[]): string[] {
  const besides = texts.flatMap((text) =>
    Object.keys(text).filter((tag) => (text[tag] ?? '') !== ''),
  );
  return [...new Set([...locales, ...besides])];
}
