import type { CsvRecord } from './csv-records.ts';
import { readCsvTable } from './csv-table.ts';
import { unguardCell } from './guard-cell.ts';

/**
 * What can be wrong with any table. `noHeader`: a column that is needed is not in the first row · `unknownColumn`,
 * `duplicateColumn`: the column is passed over · `tooManyCells`, `unclosedQuote`: the row is left out · `tooLarge`: the
 * rest of the file is.
 */
export type CsvFault =
  'noHeader' | 'unknownColumn' | 'duplicateColumn' | 'tooManyCells' | 'unclosedQuote' | 'tooLarge';

export interface CsvProblem<Code extends string> {
  /** As a table shows it: the header is row 1. */
  readonly row: number;
  /** The name of the column as it is in the file, when it is about one. */
  readonly column: string | null;
  readonly code: Code;
}

/** What a kind of table consists of. */
export interface CsvFormat<Column extends { readonly kind: string }> {
  /** What the column with this name holds; null for any other name. */
  readonly readColumn: (name: string) => Column | null;
  /** Without these columns nothing can be read. */
  readonly needed: readonly Column['kind'][];
  readonly rowsAtMost: number;
}

interface NamedColumn<Column> {
  readonly name: string;
  /** Null when its cells are passed over. */
  readonly column: Column | null;
}

export interface NamedValue<Column> extends NamedColumn<Column> {
  readonly value: string;
}

export interface CsvRow<Column> {
  readonly row: number;
  readonly values: readonly NamedValue<Column>[];
}

export type ReportFault = (row: number, fault: CsvFault, column?: string) => void;

const lengthAtMost = 5_000_000;

/** The filled rows of a table with named columns, one by one; what is wrong with it is reported in between. */
export function* readCsvRows<Column extends { readonly kind: string }>(
  text: string,
  format: CsvFormat<Column>,
  report: ReportFault,
): Generator<CsvRow<Column>> {
  if (text.length > lengthAtMost) {
    report(1, 'tooLarge');
    return;
  }
  const [header, ...records] = readCsvTable(text);
  const columns = readHeader(header?.cells ?? [], format, report);
  if (format.needed.some((kind) => columns.every(({ column }) => column?.kind !== kind))) {
    report(1, 'noHeader');
    return;
  }
  for (const [at, record] of records.entries()) {
    const row = at + 2;
    if (at >= format.rowsAtMost) {
      report(row, 'tooLarge');
      return;
    }
    const fault = faultOf(record, columns.length);
    if (fault !== null) report(row, fault);
    else if (record.cells.some(isFilled)) yield { row, values: valuesOf(record, columns) };
  }
}

function readHeader<Column extends { readonly kind: string }>(
  cells: readonly string[],
  { readColumn }: CsvFormat<Column>,
  report: ReportFault,
): NamedColumn<Column>[] {
  const seen = new Set<string>();
  return cells.map((cell) => {
    const name = unguardCell(cell).trim();
    const column = readColumn(name);
    const key = name.toLowerCase();
    if (column && !seen.has(key)) {
      seen.add(key);
      return { name, column };
    }
    // Columns without a name are usually left over from editing.
    if (name !== '') report(1, column ? 'duplicateColumn' : 'unknownColumn', name);
    return { name, column: null };
  });
}

function faultOf({ cells, unclosed }: CsvRecord, columns: number): CsvFault | null {
  if (unclosed) return 'unclosedQuote';
  return cells.slice(columns).some(isFilled) ? 'tooManyCells' : null;
}

function valuesOf<Column>(
  { cells }: CsvRecord,
  columns: readonly NamedColumn<Column>[],
): NamedValue<Column>[] {
  return columns.map((named, at) => ({ ...named, value: unguardCell(cells[at] ?? '') }));
}

function isFilled(cell: string): boolean {
  return cell.trim() !== '';
}
