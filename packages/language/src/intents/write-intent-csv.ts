import { writeCsvTable } from '../csv/csv-table.ts';
import type { WrittenIntentCsvRow } from './intent-csv.ts';

/**
 * Writes rows as a CSV file that table programs open as it is: byte order mark, commas, CRLF. Cells that would be taken
 * for formulas begin with an apostrophe. `readIntentCsv` gives the same rows back.
 */
export function writeIntentCsv(rows: readonly WrittenIntentCsvRow[]): string {
  const locales = [...new Set(rows.flatMap(({ names }) => names.map(({ locale }) => locale)))];
  const header = [
    'id',
    'intent',
    'language',
    'example',
    ...locales.map((locale) => `name_${locale}`),
  ];
  const lines = rows.map(({ id, intent, language, example, names }) => [
    id ?? '',
    intent,
    language,
    example,
    ...locales.map((locale) => names.find((name) => name.locale === locale)?.text ?? ''),
  ]);
  return writeCsvTable([header, ...lines]);
}
