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

/**
 * What is wrong with a file. `noHeader`: no column "question" in the first row · `unknownColumn`, `duplicateColumn`:
 * the column is passed over · all others: the row is left out, except `tooLarge`: the rest of the file is.
 */
export type FaqCsvProblemCode =
  | 'faqCsv.noHeader'
  | 'faqCsv.unknownColumn'
  | 'faqCsv.duplicateColumn'
  | 'faqCsv.noQuestion'
  | 'faqCsv.noAnswer'
  | 'faqCsv.badDate'
  | 'faqCsv.duplicateId'
  | 'faqCsv.tooManyCells'
  | 'faqCsv.unclosedQuote'
  | 'faqCsv.tooLarge';

export interface FaqCsvProblem {
  /** As a table shows it: the header is row 1. */
  readonly row: number;
  /** The name of the column as it is in the file, when it is about one. */
  readonly column: string | null;
  readonly code: FaqCsvProblemCode;
}
