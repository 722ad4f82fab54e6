import {
  jsonValueSchema,
  localizedTextSchema,
  pickText,
  type JsonValue,
  type Locale,
} from '@bellhop/schema';
import { z } from 'zod';

/** Looks a key up in messages and fills it. */
type Word = (key: string, values?: Record<string, string | number>) => string;

/**
 * The values of a message, made readable; lists become one string. By convention the name of a value says how it is
 * read: `choice…` holds keys `choice.<key>` of the type's messages, `language…` language tags, `names…` texts in several
 * languages, `intents…` ids of intents, `phrase…` a message inside the message: `{ key, values }`. `word` looks a key up in
 * the type's messages, `intentName` an intent; an intent that nobody knows any more keeps its id.
 */
export function readableValues(
  values: Readonly<Record<string, JsonValue>>,
  locale: Locale,
  word: Word,
  intentName: (id: string) => string | undefined = () => undefined,
): Record<string, string | number> {
  const readable: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'number') readable[name] = value;
    else if (name.startsWith('phrase'))
      readable[name] = phraseIn(value, { locale, word, intentName });
    else if (name.startsWith('names')) readable[name] = namesIn(value, locale).join(', ');
    else readable[name] = listOf(value).map(reader(name, { locale, word, intentName })).join(', ');
  }
  return readable;
}

function listOf(value: JsonValue): string[] {
  if (Array.isArray(value)) return value.flatMap(listOf);
  if (value === null) return [];
  return [typeof value === 'object' ? JSON.stringify(value) : String(value)];
}

const phraseSchema = z.object({
  key: z.string(),
  values: z.record(z.string(), jsonValueSchema).optional(),
});

function phraseIn(value: JsonValue, { locale, word, intentName }: Readers): string {
  const { data } = phraseSchema.safeParse(value);
  if (data === undefined) return listOf(value).join(', ');
  return word(data.key, readableValues(data.values ?? {}, locale, word, intentName));
}

function namesIn(value: JsonValue, locale: Locale): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => namesIn(each, locale));
  const { data } = localizedTextSchema.safeParse(value);
  return data === undefined ? [] : [pickText(data, locale, locale)];
}

interface Readers {
  locale: Locale;
  word: Word;
  intentName: (id: string) => string | undefined;
}

function reader(name: string, { locale, word, intentName }: Readers) {
  if (name.startsWith('choice')) return (key: string) => word(`choice.${key}`);
  if (name.startsWith('language')) return (tag: string) => languageName(tag, locale);
  if (name.startsWith('intents')) return (id: string) => intentName(id) ?? id;
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
