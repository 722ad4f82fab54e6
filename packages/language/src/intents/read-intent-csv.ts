import { readCsvRows, type CsvFormat, type CsvRow } from '../csv/read-csv-rows.ts';
import type { IntentCsvProblem, ReadIntentCsvRow } from './intent-csv.ts';
import { readIntentColumn, type IntentCsvColumn } from './intent-csv-columns.ts';

export interface IntentCsvReading {
  readonly rows: readonly ReadIntentCsvRow[];
  readonly problems: readonly IntentCsvProblem[];
}

const format: CsvFormat<IntentCsvColumn> = {
  readColumn: readIntentColumn,
  needed: ['intent', 'example'],
  // 20,000 sentences are as many as a shop may teach; besides, each of its 300 intents may be without any.
  rowsAtMost: 20_300,
};

/**
 * Reads a file of intents: separated by `,`, `;` or tabs, with or without byte order mark. Columns: `intent` and
 * `example` (one sentence in each row), `id`, `name_<locale>` and `language` (ignored). A broken row is named in
 * `problems` and the others are read. At most 5,000,000 characters and 20,300 rows.
 */
export function readIntentCsv(text: string): IntentCsvReading {
  const rows: ReadIntentCsvRow[] = [];
  const problems: IntentCsvProblem[] = [];
  const table = readCsvRows(text, format, (row, fault, column) => {
    problems.push({ row, column: column ?? null, code: `intentCsv.${fault}` });
  });
  const columns: Columns = { intent: null, example: null };
  for (const read of table) {
    columns.intent ??= nameOf(read, 'intent');
    columns.example ??= nameOf(read, 'example');
    rows.push(readRow(read));
  }
  const rowsOf = new Map<string, number>();
  for (const { id } of rows) {
    if (id !== undefined) rowsOf.set(id, (rowsOf.get(id) ?? 0) + 1);
  }
  const kept = rows.filter((row) => {
    const lacking = lackingIn(row, rowsOf);
    if (lacking !== null) problems.push({ row: row.row, ...problemOf(lacking, columns) });
    return lacking === null;
  });
  return { rows: kept, problems: problems.sort((one, other) => one.row - other.row) };
}

type Columns = Record<'intent' | 'example', string | null>;

/** An intent may be without any sentence, in one row that has its id; elsewhere a sentence was forgotten. */
function lackingIn(
  { id, intent, example }: ReadIntentCsvRow,
  rowsOf: ReadonlyMap<string, number>,
): keyof Columns | null {
  if (intent === '' && id === undefined) return 'intent';
  if (example !== '') return null;
  return id !== undefined && rowsOf.get(id) === 1 ? null : 'example';
}

function problemOf(lacking: keyof Columns, columns: Columns): Omit<IntentCsvProblem, 'row'> {
  return {
    column: columns[lacking],
    code: lacking === 'intent' ? 'intentCsv.noIntent' : 'intentCsv.noExample',
  };
}

function nameOf({ values }: CsvRow<IntentCsvColumn>, kind: IntentCsvColumn['kind']): string | null {
  return values.find(({ column }) => column?.kind === kind)?.name ?? null;
}

function readRow({ row, values }: CsvRow<IntentCsvColumn>): ReadIntentCsvRow {
  const valueOf = (kind: IntentCsvColumn['kind']) =>
    values.find(({ column }) => column?.kind === kind)?.value.trim() ?? '';
  const id = valueOf('id');
  return {
    row,
    ...(id !== '' && { id }),
    intent: valueOf('intent'),
    example: valueOf('example'),
    names: values.flatMap(({ column, value }) =>
      column?.kind === 'name' && value.trim() !== ''
        ? [{ locale: column.locale, text: value }]
        : [],
    ),
  };
}
