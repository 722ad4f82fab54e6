import { readLocale } from '../csv/read-locale.ts';

/** What a column of the file holds. Names tell their locale. */
export type IntentCsvColumn =
  | { readonly kind: 'id' | 'intent' | 'language' | 'example' }
  | { readonly kind: 'name'; readonly locale: string };

const byName: ReadonlyMap<string, IntentCsvColumn> = new Map([
  ['id', { kind: 'id' }],
  ['intent', { kind: 'intent' }],
  ['language', { kind: 'language' }],
  ['example', { kind: 'example' }],
]);

const named = /^name_(.+)$/i;

/** Reads the name of a column, in small or capital letters; null for any other name. */
export function readIntentColumn(name: string): IntentCsvColumn | null {
  const locale = readLocale(named.exec(name)?.[1] ?? '');
  if (locale !== null) return { kind: 'name', locale };
  return byName.get(name.toLowerCase()) ?? null;
}
