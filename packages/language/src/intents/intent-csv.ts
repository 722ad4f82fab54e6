import type { CsvFault, CsvProblem } from '../csv/read-csv-rows.ts';

/** One row of a file of intents: one sentence of one intent. */
export interface IntentCsvRow {
  readonly id?: string;
  /** What the intent is called, without white space around. Empty only where an id is given. */
  readonly intent: string;
  /** Without white space around. Empty only in the single row of an intent that has no sentences. */
  readonly example: string;
  /** What the intent is called in several languages, in the order of the columns; one row of the intent is enough. */
  readonly names: readonly { readonly locale: string; readonly text: string }[];
}

/** A row and its place in the file, as a table shows it: the header is row 1. */
export interface ReadIntentCsvRow extends IntentCsvRow {
  readonly row: number;
}

/** What is written: the language of a sentence is for those who sort the table; reading passes it over. */
export interface WrittenIntentCsvRow extends IntentCsvRow {
  readonly language: string;
}

/** What is wrong with a file. All but the faults of any table: the row is left out. */
export type IntentCsvProblemCode =
  `intentCsv.${CsvFault}` | 'intentCsv.noIntent' | 'intentCsv.noExample';

export type IntentCsvProblem = CsvProblem<IntentCsvProblemCode>;
