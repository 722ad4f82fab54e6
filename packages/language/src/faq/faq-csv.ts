import type { CsvFault, CsvProblem } from '../csv/read-csv-rows.ts';

/** One row of a file of questions and answers. */
export interface FaqCsvRow {
  readonly id?: string;
  /** At least one; without white space around. */
  readonly questions: readonly string[];
  /** At least one, at most one for each locale, in the order of the columns. */
  readonly answers: readonly { readonly locale: string; readonly text: string }[];
  readonly buttons?: readonly string[];
  readonly product?: string;
  /** Days as `2026-01-31`, both included. */
  readonly validFrom?: string;
  readonly validUntil?: string;
}

/** What is wrong with a file. All but the faults of any table: the row is left out. */
export type FaqCsvProblemCode =
  | `faqCsv.${CsvFault}`
  | 'faqCsv.noQuestion'
  | 'faqCsv.noAnswer'
  | 'faqCsv.badDate'
  | 'faqCsv.duplicateId';

export type FaqCsvProblem = CsvProblem<FaqCsvProblemCode>;
