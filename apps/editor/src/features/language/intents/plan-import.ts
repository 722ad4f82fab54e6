import type { ReadIntentCsvRow } from '@bellhop/language';
import { idSchema, isCleanText, type Intent } from '@bellhop/schema';
import { limits } from '../language.ts';
import type { AddedIntent } from './added-intent.ts';
import { createIntentFinder, type IntentFinder } from './find-intent.ts';
import { GrowingIntent } from './growing-intent.ts';

/** Of what is wrong, in characters: enough to know the row. */
const shownWords = 60;

/** Why a row that the file's reader took is left out. */
export interface RowProblem {
  row: number;
  /** The words that it is about. */
  text: string;
  code: 'ambiguous' | 'badName' | 'badExample' | 'full';
}

export interface PlannedImport {
  /** Only those that change. */
  intents: AddedIntent[];
  /** How many sentences are put in. */
  added: number;
  /** How many were there already, or earlier in the file. */
  known: number;
  problems: RowProblem[];
  /** What all intents together would exceed: then nothing can be taken in. */
  tooMany: 'intents' | 'sentences' | null;
}

interface Surroundings {
  existing: readonly Intent[];
  /** Of the interface: a name in the column "intent" is in this language. */
  locale: string;
  newId: () => string;
}

/**
 * What a file of sentences would do. An intent that is there, by its id or name, gets the sentences that it has not got
 * yet and stays as it is otherwise; others are made, with the names of their rows.
 */
export function planImport(
  rows: readonly ReadIntentCsvRow[],
  surroundings: Surroundings,
): PlannedImport {
  const { existing, locale } = surroundings;
  const finder = createIntentFinder(existing, locale);
  const growing = new Map(existing.map((intent) => [intent.id, new GrowingIntent(intent)]));
  const problems: RowProblem[] = [];
  let known = 0;
  for (const row of rows) {
    const outcome = put(row, { finder, growing, surroundings });
    if (outcome === 'known') known += 1;
    else if (outcome !== 'done')
      problems.push({ row: row.row, text: wordsOf(row, outcome), code: outcome });
  }
  const all = [...growing.values()];
  const intents = all.flatMap((each) => each.grown(locale) ?? []);
  return {
    intents,
    added: intents.reduce((sum, { added }) => sum + added.length, 0),
    known,
    problems,
    tooMany: tooManyOf(all),
  };
}

interface Plan {
  finder: IntentFinder;
  growing: Map<string, GrowingIntent>;
  surroundings: Surroundings;
}

/** Puts one sentence where it belongs. A row that is left out changes nothing. */
function put(
  row: ReadIntentCsvRow,
  { finder, growing, surroundings }: Plan,
): 'done' | 'known' | RowProblem['code'] {
  if (!fits(row.example, limits.sentence)) return 'badExample';
  const found = finder.find(row);
  if (found === 'ambiguous') return 'ambiguous';
  const before = found === null ? undefined : growing.get(found.id);
  if (before?.isNew !== false && !namesFit(row)) return 'badName';
  const intent = before ?? GrowingIntent.fresh(idFor(row, surroundings));
  growing.set(intent.id, intent);
  finder.remember(row, intent.id);
  intent.name(row);
  return intent.add(row.example);
}

function idFor({ id }: ReadIntentCsvRow, { newId }: Surroundings): string {
  const read = idSchema.safeParse(id);
  return read.success ? read.data : newId();
}

function fits(text: string, most: number): boolean {
  return text.length <= most && isCleanText(text);
}

function namesFit({ intent, names }: ReadIntentCsvRow): boolean {
  return [intent, ...names.map(({ text }) => text)].every((name) => fits(name, limits.name));
}

/** A row is known by its sentence, or by its intent where that is what is wrong. */
function wordsOf({ intent, example }: ReadIntentCsvRow, code: RowProblem['code']): string {
  const words = code === 'badExample' ? example : intent;
  return words.length > shownWords ? `${words.slice(0, shownWords)}…` : words;
}

function tooManyOf(intents: readonly GrowingIntent[]): PlannedImport['tooMany'] {
  if (intents.length > limits.intents) return 'intents';
  const sentences = intents.reduce((sum, { size }) => sum + size, 0);
  return sentences > limits.allExamples ? 'sentences' : null;
}
