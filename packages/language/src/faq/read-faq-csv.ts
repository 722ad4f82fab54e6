import type { CsvRecord } from '../csv/csv-records.ts';
import { readCsvTable } from '../csv/csv-table.ts';
import { unguardCell } from '../csv/guard-cell.ts';
import { readColumn, type FaqCsvColumn } from './faq-csv-columns.ts';
import { isDay } from './is-day.ts';
import type { FaqCsvProblem, FaqCsvProblemCode, FaqCsvRow } from './faq-csv.ts';

export interface FaqCsvReading {
  readonly rows: readonly FaqCsvRow[];
  readonly problems: readonly FaqCsvProblem[];
}

const lengthAtMost = 5_000_000;
const rowsAtMost = 20_000;
/**
 * Reads a file of questions and answers: separated by `,`, `;` or tabs, with or without byte order mark. Columns: `id`,
 * `question` (several in one cell with line breaks or ` | ` between), `answer_<locale>`, `tags` (ignored), `buttons` (as
 * questions), `product`, `valid_from`, `valid_until`. A broken row is named in `problems` and the others are read. At
 * most 5,000,000 characters and 20,000 rows.
 */
export function readFaqCsv(text: string): FaqCsvReading {
  const problems: FaqCsvProblem[] = [];
  const report: Report = (row, code, column = null) => problems.push({ row, column, code });
  if (text.length > lengthAtMost) {
    report(1, 'faqCsv.tooLarge');
    return { rows: [], problems };
  }
  const [header, ...records] = readCsvTable(text);
  const columns = readHeader(header?.cells ?? [], report);
  if (!columns.some(({ column }) => column?.kind === 'question')) {
    report(1, 'faqCsv.noHeader');
    return { rows: [], problems };
  }
  const rows: FaqCsvRow[] = [];
  const ids = new Set<string>();
  for (const [at, record] of records.entries()) {
    if (at >= rowsAtMost) {
      report(at + 2, 'faqCsv.tooLarge');
      break;
    }
    const row = readRow(record, columns, ids, (code, column) => report(at + 2, code, column));
    if (row) rows.push(row);
  }
  return { rows, problems };
}

type Report = (row: number, code: FaqCsvProblemCode, column?: string | null) => void;
type ReportHere = (code: FaqCsvProblemCode, column?: string | null) => void;

interface NamedColumn {
  readonly name: string;
  /** Null when its cells are passed over. */
  readonly column: FaqCsvColumn | null;
}

function readHeader(cells: readonly string[], report: Report): NamedColumn[] {
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
    if (name !== '') report(1, column ? 'faqCsv.duplicateColumn' : 'faqCsv.unknownColumn', name);
    return { name, column: null };
  });
}

function readRow(
  { cells, unclosed }: CsvRecord,
  columns: readonly NamedColumn[],
  ids: Set<string>,
  report: ReportHere,
): FaqCsvRow | null {
  if (unclosed) {
    report('faqCsv.unclosedQuote');
    return null;
  }
  if (cells.every((cell) => cell.trim() === '')) return null;
  if (cells.slice(columns.length).some((cell) => cell.trim() !== '')) {
    report('faqCsv.tooManyCells');
    return null;
  }
  const values = columns.map(({ name, column }, at) => ({
    name,
    column,
    value: unguardCell(cells[at] ?? ''),
  }));
  const valueOf = (kind: FaqCsvColumn['kind']) =>
    values.find(({ column }) => column?.kind === kind)?.value ?? '';
  const problem = findProblem(values, ids);
  if (problem) {
    report(problem.code, problem.column);
    return null;
  }
  const id = valueOf('id').trim();
  if (id !== '') ids.add(id);
  const buttons = partsOf(valueOf('buttons'));
  const product = valueOf('product').trim();
  const validFrom = valueOf('validFrom').trim();
  const validUntil = valueOf('validUntil').trim();
  return {
    ...(id !== '' && { id }),
    questions: partsOf(valueOf('question')),
    answers: values.flatMap(({ column, value }) =>
      column?.kind === 'answer' && value.trim() !== ''
        ? [{ locale: column.locale, text: value }]
        : [],
    ),
    ...(buttons.length > 0 && { buttons }),
    ...(product !== '' && { product }),
    ...(validFrom !== '' && { validFrom }),
    ...(validUntil !== '' && { validUntil }),
  };
}

interface NamedValue extends NamedColumn {
  readonly value: string;
}

function findProblem(
  values: readonly NamedValue[],
  ids: ReadonlySet<string>,
): { code: FaqCsvProblemCode; column: string | null } | null {
  const of = (kind: FaqCsvColumn['kind']) => values.filter(({ column }) => column?.kind === kind);
  const question = of('question')[0];
  if (partsOf(question?.value ?? '').length === 0) {
    return { code: 'faqCsv.noQuestion', column: question?.name ?? null };
  }
  if (of('answer').every(({ value }) => value.trim() === '')) {
    return { code: 'faqCsv.noAnswer', column: null };
  }
  const id = of('id')[0];
  if (id && ids.has(id.value.trim())) return { code: 'faqCsv.duplicateId', column: id.name };
  const dates = [...of('validFrom'), ...of('validUntil')];
  const bad = dates.find(({ value }) => value.trim() !== '' && !isDay(value.trim()));
  if (bad) return { code: 'faqCsv.badDate', column: bad.name };
  const from = of('validFrom')[0]?.value.trim() ?? '';
  const until = of('validUntil')[0];
  if (until && until.value.trim() !== '' && until.value.trim() < from) {
    return { code: 'faqCsv.badDate', column: until.name };
  }
  return null;
}

function partsOf(cell: string): string[] {
  return cell
    .split(/[\r\n]+| \| /)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
