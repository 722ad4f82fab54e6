import { readLocale } from '../csv/read-locale.ts';

/** What a column of the file holds. Answers name their locale. */
export type FaqCsvColumn =
  | {
      readonly kind:
        'id' | 'question' | 'tags' | 'buttons' | 'product' | 'validFrom' | 'validUntil';
    }
  | { readonly kind: 'answer'; readonly locale: string };

const byName: ReadonlyMap<string, FaqCsvColumn> = new Map([
  ['id', { kind: 'id' }],
  ['question', { kind: 'question' }],
  ['tags', { kind: 'tags' }],
  ['buttons', { kind: 'buttons' }],
  ['product', { kind: 'product' }],
  ['valid_from', { kind: 'validFrom' }],
  ['valid_until', { kind: 'validUntil' }],
]);

const answer = /^answer_(.+)$/i;

/** Reads the name of a column, in small or capital letters; null for any other name. */
export function readColumn(name: string): FaqCsvColumn | null {
  const trimmed = name.trim();
  const locale = readLocale(answer.exec(trimmed)?.[1] ?? '');
  if (locale !== null) return { kind: 'answer', locale };
  return byName.get(trimmed.toLowerCase()) ?? null;
}
