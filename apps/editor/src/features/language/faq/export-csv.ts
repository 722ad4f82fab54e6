import { writeFaqCsv } from '@bellhop/language';
import type { FaqEntry } from '@bellhop/schema';
import { downloadCsv } from '../import/download-csv.ts';
import { rowsOf } from './csv-entries.ts';

/** Hands the whole question list to the browser as a file. */
export function exportCsv(entries: readonly FaqEntry[], locale: string): void {
  downloadCsv('bellhop-faq.csv', writeFaqCsv(rowsOf(entries, locale)));
}
