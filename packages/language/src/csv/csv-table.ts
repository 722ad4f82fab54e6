import { parseCsv, type CsvRecord } from './csv-records.ts';
import { guardCell } from './guard-cell.ts';

// Of the first line, to see what separates cells.
const headerAtMost = 10_000;
const separators = [',', ';', '\t'] as const;
/** A line that some table programs put first to say what separates cells. */
const separatorLine = /^sep=([,;\t])(?:\r\n|\n|\r)/i;

/** Cuts a CSV text into records, whatever separates its cells (`,`, `;` or tabs), with or without byte order mark. */
export function readCsvTable(text: string): CsvRecord[] {
  const content = text.replace(/^\uFEFF/, '');
  const declared = separatorLine.exec(content);
  const body = declared ? content.slice(declared[0].length) : content;
  return parseCsv(body, declared?.[1] ?? likelySeparator(body));
}

/** The one that cuts the first line into most cells. */
function likelySeparator(text: string): string {
  const counts = separators.map((separator) => {
    const header = /^(?:"[^"]*"|[^"\r\n])*/.exec(text.slice(0, headerAtMost))?.[0] ?? '';
    return { separator, count: parseCsv(header, separator)[0]?.cells.length ?? 0 };
  });
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).separator;
}

const needsQuotes = /[",;\t\r\n]|^\s|\s$/;

/**
 * Writes lines as a CSV file that table programs open as it is: byte order mark, commas, CRLF. Cells that would be taken
 * for formulas begin with an apostrophe.
 */
export function writeCsvTable(lines: readonly (readonly string[])[]): string {
  return `\uFEFF${lines.map((cells) => `${cells.map(writeCell).join(',')}\r\n`).join('')}`;
}

function writeCell(cell: string): string {
  const safe = guardCell(cell);
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
