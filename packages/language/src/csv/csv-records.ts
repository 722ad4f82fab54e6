/** One record of a CSV file, broken or not. */
export interface CsvRecord {
  readonly cells: readonly string[];
  /** A quote was opened in it that is never closed; `cells` is empty then, and reading went on with the next line. */
  readonly unclosed: boolean;
}

/**
 * Cuts a CSV text into records (RFC 4180): quoted cells may hold separators, line breaks and doubled quotes; lines end
 * with CRLF, LF or CR. Letters after a closing quote belong to the cell. An empty line is a record of one empty cell.
 */
export function parseCsv(text: string, separator: string): CsvRecord[] {
  const records: CsvRecord[] = [];
  let at = 0;
  while (at < text.length) {
    const { cells, next } = parseRecord(text, at, separator);
    if (cells !== null) records.push({ cells, unclosed: false });
    else records.push({ cells: [], unclosed: true });
    at = cells === null ? nextLine(text, at) : next;
  }
  return records;
}

interface Parsed {
  /** Null when a quote is not closed. */
  readonly cells: string[] | null;
  readonly next: number;
}

function parseRecord(text: string, start: number, separator: string): Parsed {
  const cells: string[] = [];
  let at = start;
  for (;;) {
    let cell = '';
    if (text[at] === '"') {
      const quoted = parseQuoted(text, at + 1);
      if (quoted === null) return { cells: null, next: at };
      cell = quoted.content;
      at = quoted.next;
    }
    const end = endOfPlain(text, at, separator);
    cells.push(cell + text.slice(at, end));
    if (text[end] !== separator) return { cells, next: nextLine(text, end) };
    at = end + 1;
  }
}

function parseQuoted(text: string, start: number): { content: string; next: number } | null {
  let content = '';
  let from = start;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return null;
    content += text.slice(from, quote);
    if (text[quote + 1] !== '"') return { content, next: quote + 1 };
    content += '"';
    from = quote + 2;
  }
}

function endOfPlain(text: string, start: number, separator: string): number {
  let at = start;
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') {
    at += 1;
  }
  return at;
}

/** Where the next line starts. */
function nextLine(text: string, start: number): number {
  let at = start;
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1;
}
