import { writeCsvTable } from '../csv/csv-table.ts';
import type { FaqCsvRow } from './faq-csv.ts';

/**
 * Writes rows as a CSV file that table programs open as it is: byte order mark, commas, CRLF. Cells that would be taken
 * for formulas begin with an apostrophe. `readFaqCsv` gives the same rows back, save for line breaks and ` | ` within
 * a question or button: they separate.
 */
export function writeFaqCsv(rows: readonly FaqCsvRow[]): string {
  const locales = [...new Set(rows.flatMap(({ answers }) => answers.map(({ locale }) => locale)))];
  const header = [
    'id',
    'question',
    ...locales.map((locale) => `answer_${locale}`),
    'buttons',
    'product',
    'valid_from',
    'valid_until',
  ];
  const lines = rows.map((row) => [
    row.id ?? '',
    row.questions.join('\n'),
    ...locales.map((locale) => row.answers.find((answer) => answer.locale === locale)?.text ?? ''),
    row.buttons?.join('\n') ?? '',
    row.product ?? '',
    row.validFrom ?? '',
    row.validUntil ?? '',
  ]);
  return writeCsvTable([header, ...lines]);
}
