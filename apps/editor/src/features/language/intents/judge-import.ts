import { readIntentCsv, type IntentCsvProblemCode, type ReadIntentCsvRow } from '@bellhop/language';
import type { Intent } from '@bellhop/schema';
import type { ImportProblem } from '../import/import-problems.tsx';
import { readCsvFile, type UnreadFile } from '../import/read-csv-file.ts';
import { limits, newRecordId } from '../language.ts';
import { planImport, type PlannedImport, type RowProblem } from './plan-import.ts';

type Code =
  | IntentCsvProblemCode
  | `intents.${RowProblem['code'] | 'tooManyIntents' | 'tooManySentences'}`
  | UnreadFile;

/** A file of intents as it was read. */
export interface IntentFile {
  name: string;
  rows: readonly ReadIntentCsvRow[];
  problems: readonly ImportProblem<Code>[];
}

export interface JudgedIntents extends Pick<PlannedImport, 'intents' | 'added' | 'known'> {
  problems: readonly ImportProblem<Code>[];
}

/** Reads a file of intents without storing anything. */
export async function readIntentFile(file: File): Promise<IntentFile> {
  const content = await readCsvFile(file);
  if ('problem' in content) {
    const code = content.problem === 'tooLarge' ? 'intentCsv.tooLarge' : content.problem;
    return { name: file.name, rows: [], problems: [{ row: null, column: '', code }] };
  }
  const { rows, problems } = readIntentCsv(content.text);
  return {
    name: file.name,
    rows,
    problems: problems.map(({ row, column, code }) => ({ row, column: column ?? '', code })),
  };
}

/** What the file would do to the intents that are there now. */
export function judgeImport(
  { rows, problems }: IntentFile,
  existing: readonly Intent[],
  locale: string,
): JudgedIntents {
  const plan = planImport(rows, { existing, locale, newId: newRecordId });
  const rowProblems = plan.problems.map(({ row, text, code }) => ({
    row,
    column: text,
    code: `intents.${code}` as const,
    most: mostOf[code],
  }));
  const all = [...problems, ...rowProblems].sort((one, other) => (one.row ?? 0) - (other.row ?? 0));
  if (plan.tooMany === null) return { ...plan, problems: all };
  const tooMany =
    plan.tooMany === 'intents'
      ? { code: 'intents.tooManyIntents' as const, most: limits.intents }
      : { code: 'intents.tooManySentences' as const, most: limits.allExamples };
  return {
    intents: [],
    added: 0,
    known: 0,
    problems: [{ row: null, column: '', ...tooMany }, ...all],
  };
}

const mostOf: Readonly<Record<RowProblem['code'], number>> = {
  ambiguous: 1,
  badName: limits.name,
  badExample: limits.sentence,
  full: limits.examples,
};
