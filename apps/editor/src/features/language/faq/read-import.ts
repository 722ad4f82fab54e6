import { readFaqCsv, type FaqCsvProblemCode } from '@bellhop/language';
import type { FaqEntry } from '@bellhop/schema';
import { limits, newRecordId } from '../language.ts';
import { entriesOf, type EntryProblem } from './csv-entries.ts';

export interface ImportProblem {
  /** As a table shows it; null when only the question is known. */
  row: number | null;
  /** The column as the file calls it, or the question of the row. */
  column: string;
  code: FaqCsvProblemCode | `tooLong.${EntryProblem['part']}` | 'tooMany';
}

export interface ReadImport {
  /** Of the file. */
  name: string;
  entries: FaqEntry[];
  replaced: number;
  problems: ImportProblem[];
}

/** Reads a file of questions and answers without storing anything. */
export async function readImport(file: File, existing: readonly FaqEntry[]): Promise<ReadImport> {
  const { rows, problems } = readFaqCsv(await file.text());
  const { entries, replaced, problems: unfit } = entriesOf(rows, existing, newRecordId);
  const tooMany = existing.length + entries.length - replaced > limits.entries;
  return {
    name: file.name,
    entries: tooMany ? [] : entries,
    replaced,
    problems: [
      ...problems.map(({ row, column, code }) => ({ row, column: column ?? '', code })),
      ...unfit.map(({ question, part }) => ({
        row: null,
        column: question,
        code: `tooLong.${part}` as const,
      })),
      ...(tooMany ? [{ row: null, column: '', code: 'tooMany' as const }] : []),
    ],
  };
}
