import { readCsvRows, type CsvFormat, type NamedValue } from '../csv/read-csv-rows.ts';
import { readColumn, type FaqCsvColumn } from './faq-csv-columns.ts';
import { isDay } from './is-day.ts';
import type { FaqCsvProblem, FaqCsvProblemCode, FaqCsvRow } from './faq-csv.ts';

export interface FaqCsvReading {
  readonly rows: readonly FaqCsvRow[];
  readonly problems: readonly FaqCsvProblem[];
}

const format: CsvFormat<FaqCsvColumn> = { readColumn, needed: ['question'], rowsAtMost: 20_000 };

/**
 * Reads a file of questions and answers: separated by `,`, `;` or tabs, with or without byte order mark. Columns: `id`,
 * `question` (several in one cell with line breaks or ` | ` between), `answer_<locale>`, `tags` (ignored), `buttons` (as
 * questions), `product`, `valid_from`, `valid_until`. A broken row is named in `problems` and the others are read. At
 * most 5,000,000 characters and 20,000 rows.
 */
export function readFaqCsv(text: string): FaqCsvReading {
  const rows: FaqCsvRow[] = [];
  const problems: FaqCsvProblem[] = [];
  const ids = new Set<string>();
  const table = readCsvRows(text, format, (row, fault, column) => {
    problems.push({ row, column: column ?? null, code: `faqCsv.${fault}` });
  });
  for (const { row, values } of table) {
    const problem = findProblem(values, ids);
    if (problem) problems.push({ row, ...problem });
    else rows.push(readRow(values, ids));
  }
  return { rows, problems };
}

function readRow(values: readonly NamedValue<FaqCsvColumn>[], ids: Set<string>): FaqCsvRow {
  const valueOf = (kind: FaqCsvColumn['kind']) =>
    values.find(({ column }) => column?.kind === kind)?.value ?? '';
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

function findProblem(
  values: readonly NamedValue<FaqCsvColumn>[],
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
