import type { FaqCsvRow } from '@bellhop/language';
import {
  faqEntrySchema,
  idSchema,
  pickText,
  type FaqAnswer,
  type FaqEntry,
  type LocalizedText,
} from '@bellhop/schema';
import { sameness } from '../sentences/edit-sentences.ts';

/** A row that the file's reader took but that no entry can be made of. */
export interface EntryProblem {
  question: string;
  /** The part of the entry that is too long, too many or not printable. */
  part: 'questions' | 'answers' | 'product' | 'buttons';
}

export interface ImportedEntries {
  entries: FaqEntry[];
  /** How many of them take the place of one that is there. */
  replaced: number;
  problems: EntryProblem[];
}

/**
 * Entries as rows. A row has one span of days and one answer for each language, so an entry with more takes several
 * rows with the same questions; only the first one carries the id.
 */
export function rowsOf(entries: readonly FaqEntry[], locale: string): FaqCsvRow[] {
  return entries.flatMap((entry) => {
    const { id, questions, product } = entry;
    const buttons = entry.buttons.map((button) => pickText(button, locale, 'en'));
    return layersOf(entry.answers).map((answers, place) => ({
      ...(place === 0 ? { id } : {}),
      questions,
      answers: answers.map(({ locale: of, text }) => ({ locale: of, text })),
      ...(place === 0 && buttons.length > 0 ? { buttons } : {}),
      ...(product === '' ? {} : { product }),
      ...daysOf(answers[0]),
    }));
  });
}

function daysOf(answer: FaqAnswer | undefined): Pick<FaqCsvRow, 'validFrom' | 'validUntil'> {
  const { from = null, until = null } = answer ?? {};
  return {
    ...(from === null ? {} : { validFrom: from }),
    ...(until === null ? {} : { validUntil: until }),
  };
}

/** Answers that fit in one row together: the same days, each language once. An entry without answers is one row, too. */
function layersOf(answers: readonly FaqAnswer[]): FaqAnswer[][] {
  const layers: FaqAnswer[][] = [];
  for (const answer of answers) {
    const layer = layers.find(
      (each) =>
        each[0]?.from === answer.from &&
        each[0].until === answer.until &&
        each.every(({ locale }) => locale !== answer.locale),
    );
    if (layer === undefined) layers.push([answer]);
    else layer.push(answer);
  }
  return layers.length === 0 ? [[]] : layers;
}

/**
 * Rows as entries. Rows with the same first question and product are one entry; one that is there already, by its id or
 * by that question, is replaced. Translations of its buttons are kept.
 */
export function entriesOf(
  rows: readonly FaqCsvRow[],
  existing: readonly FaqEntry[],
  newId: () => string,
): ImportedEntries {
  const byId = new Map(existing.map((entry) => [entry.id, entry]));
  const byQuestion = new Map(existing.map((entry) => [keyOf(entry), entry]));
  const made = new Map<string, FaqEntry>();
  for (const row of rows) {
    const key = keyOf(row);
    const before = made.get(key);
    if (before !== undefined) {
      made.set(key, withRow(before, row));
      continue;
    }
    const known = byId.get(row.id ?? '') ?? byQuestion.get(key);
    const id = known?.id ?? (idSchema.safeParse(row.id).success ? row.id : undefined) ?? newId();
    const empty = { id, questions: [], answers: [], product: row.product ?? '', buttons: [] };
    made.set(key, withRow(empty, row, known));
  }
  const checked = [...made.values()].map((entry) => ({ entry, problem: problemOf(entry) }));
  const entries = checked.flatMap(({ entry, problem }) => (problem === null ? [entry] : []));
  return {
    entries,
    replaced: entries.filter(({ id }) => byId.has(id)).length,
    problems: checked.flatMap(({ problem }) => problem ?? []),
  };
}

function keyOf({ questions, product }: { questions: readonly string[]; product?: string }): string {
  return `${sameness(questions[0] ?? '')}\n${sameness(product ?? '')}`;
}

function withRow(entry: FaqEntry, row: FaqCsvRow, known?: FaqEntry): FaqEntry {
  const answers = row.answers.map(({ locale, text }) => ({
    locale,
    text,
    from: row.validFrom ?? null,
    until: row.validUntil ?? null,
  }));
  const labels = row.buttons ?? [];
  return {
    ...entry,
    questions: [...new Set([...entry.questions, ...row.questions])],
    answers: [...entry.answers, ...answers],
    buttons: [
      ...entry.buttons,
      ...labels.map((label) => labelled(label, row.answers[0]?.locale ?? 'en', known)),
    ],
  };
}

function labelled(label: string, locale: string, known: FaqEntry | undefined): LocalizedText {
  const same = known?.buttons.find((button) => Object.values(button).includes(label));
  return same ?? { [locale]: label };
}

function problemOf(entry: FaqEntry): EntryProblem | null {
  const result = faqEntrySchema.safeParse(entry);
  if (result.success) return null;
  const parts = ['questions', 'answers', 'product', 'buttons'] as const;
  const wrong = new Set(result.error.issues.map(({ path }) => path[0]));
  const part = parts.find((each) => wrong.has(each)) ?? 'answers';
  return { question: entry.questions[0] ?? '', part };
}
