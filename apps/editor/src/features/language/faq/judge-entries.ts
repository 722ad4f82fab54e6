import { readFaqCsv, type FaqCsvProblemCode } from '@bellhop/language';
import type { FaqEntry } from '@bellhop/schema';
import type { ImportProblem } from '../import/import-problems.tsx';
import { readCsvFile, type UnreadFile } from '../import/read-csv-file.ts';
import { limits, newRecordId } from '../language.ts';
import { entriesOf, type EntryProblem } from './csv-entries.ts';

type Code = FaqCsvProblemCode | `tooLong.${EntryProblem['part']}` | 'tooMany' | UnreadFile;

export interface JudgedEntries {
  /** Of the file. */
  name: string;
  entries: FaqEntry[];
  replaced: number;
  problems: ImportProblem<Code>[];
}

/** Reads a file of questions and answers without storing anything. */
export async function judgeEntries(
  file: File,
  existing: readonly FaqEntry[],
): Promise<JudgedEntries> {
  const { name } = file;
  const content = await readCsvFile(file);
  if ('problem' in content) {
    const code = content.problem === 'tooLarge' ? 'faqCsv.tooLarge' : content.problem;
    return { name, entries: [], replaced: 0, problems: [{ row: null, column: '', code }] };
  }
  const { rows, problems } = readFaqCsv(content.text);
  const { entries, replaced, problems: unfit } = entriesOf(rows, existing, newRecordId);
  const most = limits.entries;
  const tooMany = existing.length + entries.length - replaced > most;
  return {
    name,
    entries: tooMany ? [] : entries,
    replaced,
    problems: [
      ...problems.map(({ row, column, code }) => ({ row, column: column ?? '', code })),
      ...unfit.map(({ question, part }) => ({
        row: null,
        column: question,
        code: `tooLong.${part}` as const,
      })),
      ...(tooMany ? [{ row: null, column: '', code: 'tooMany' as const, most }] : []),
    ],
  };
}
