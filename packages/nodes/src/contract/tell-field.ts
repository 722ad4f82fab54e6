import type { FieldChange } from '@bellhop/schema';
import { languageName } from './readable-values.ts';

/** Where the words for a difference come from. Each gives undefined for a key that has no words. */
export interface FieldWords {
  locale: string;
  /** Of the step's type: `field.text`. */
  step: (key: string) => string | undefined;
  /** Of every flow: `change.field.name` in the schema's messages. */
  own: (key: string) => string | undefined;
}

/** One difference as a person reads it. Empty sides are empty texts. */
export interface ToldField {
  label: string;
  from: string;
  to: string;
}

const languageTag = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/;

/** Says which field differs and what it holds on both sides, without a word that only programs use. */
export function tellField({ path, from, to }: FieldChange, words: FieldWords): ToldField {
  const isConfig = path[0] === 'config';
  const keys = isConfig ? path.slice(1) : path;
  const parts = keys.flatMap((key, index) => {
    if (typeof key === 'number') return [`#${String(key)}`];
    const known = isConfig ? words.step(`field.${key}`) : undefined;
    const told = known ?? words.own(`field.${key}`);
    if (told !== undefined && (index === 0 || known !== undefined || key === 'order'))
      return [told];
    // Only the last part can be a language: the words of a message stand under it.
    if (index > 0 && index === keys.length - 1 && languageTag.test(key)) {
      return [languageName(key, words.locale)];
    }
    return index === 0 ? [key] : [];
  });
  const option = (value: string) => {
    const [field] = keys;
    const isSingle = isConfig && keys.length === 1;
    return isSingle ? words.step(`option.${String(field)}.${value}`) : undefined;
  };
  const label = parts.join(' › ');
  return { label, from: readable(from, words, option), to: readable(to, words, option) };
}

function readable(
  value: unknown,
  words: FieldWords,
  option: (value: string) => string | undefined,
): string {
  if (typeof value === 'string') return option(value) ?? value;
  if (typeof value === 'number') return new Intl.NumberFormat(words.locale).format(value);
  if (typeof value === 'boolean') return words.own(value ? 'yes' : 'no') ?? String(value);
  if (!Array.isArray(value)) return '';
  const items: unknown[] = value;
  return items.map((item) => readable(item, words, option)).join(', ');
}
