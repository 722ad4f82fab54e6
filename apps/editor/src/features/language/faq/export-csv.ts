import { writeFaqCsv } from '@bellhop/language';
import type { FaqEntry } from '@bellhop/schema';
import { rowsOf } from './csv-entries.ts';

/** Hands the whole question list to the browser as a file that table programs open. */
export function exportCsv(entries: readonly FaqEntry[], locale: string): void {
  const url = URL.createObjectURL(
    new Blob([writeFaqCsv(rowsOf(entries, locale))], { type: 'text/csv;charset=utf-8' }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = 'bellhop-faq.csv';
  link.click();
  URL.revokeObjectURL(url);
}
