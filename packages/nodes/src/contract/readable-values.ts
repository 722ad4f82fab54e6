import type { JsonValue, Locale } from '@bellhop/schema';

/**
 * The values of a message, made readable. By convention a value whose name starts with `choice` holds keys
 * `choice.<key>` of the type's messages, and one whose name starts with `language` holds language tags; lists become
 * one string. `word` looks a key up in the type's messages.
 */
export function readableValues(
  values: Readonly<Record<string, JsonValue>>,
  locale: Locale,
  word: (key: string) => string,
): Record<string, string | number> {
  const readable: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'number') readable[name] = value;
    else
      readable[name] = listOf(value)
        .map(reader(name, locale, word))
        .join(', ');
  }
  return readable;
}

function listOf(value: JsonValue): string[] {
  if (Array.isArray(value)) return value.flatMap(listOf);
  if (value === null) return [];
  return [typeof value === 'object' ? JSON.stringify(value) : String(value)];
}

function reader(name: string, locale: Locale, word: (key: string) => string) {
  if (name.startsWith('choice')) return (key: string) => word(`choice.${key}`);
  if (name.startsWith('language')) return (tag: string) => languageName(tag, locale);
  return (text: string) => text;
}

/** A language's name in the reader's language; the tag itself when there is none. */
export function languageName(tag: string, locale: Locale): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag;
  } catch (error) {
    if (error instanceof RangeError) return tag;
    throw error;
  }
}
