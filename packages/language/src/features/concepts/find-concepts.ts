import { fold } from '../../fold/fold.ts';
import { groupBy } from '../group-by.ts';
import type { LetterRun } from '../features.ts';
import type { Concept, ConceptWords } from './concept-words.ts';
import { english } from './en.ts';
import { polish } from './pl.ts';
import { thai } from './th.ts';
import { chinese } from './zh.ts';

/** A concept that a message names, with the place in the folded text. `number` stands for the concept. */
export interface ConceptHit {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

type Table = ReadonlyMap<string, readonly Concept[]>;

const longest = 16;
// From the names and not from their order, so that a new concept leaves the numbers of the others as they are.
const whole = tableOf([english, polish], (word) => (word.endsWith('*') ? null : word));
const beginnings = tableOf([english, polish], (word) =>
  word.endsWith('*') ? word.slice(0, -1) : null,
);
const dense = tableOf([chinese, thai], (word) => word);
/** By their first character, longest first. */
const denseByFirst: ReadonlyMap<number, readonly string[]> = groupBy(
  [...dense.keys()].sort((left, right) => right.length - left.length),
  (piece) => piece.charCodeAt(0),
);
/** What phrases of two words start with. */
const firstWords: ReadonlySet<string> = new Set(
  [...whole.keys(), ...beginnings.keys()].flatMap((key) =>
    key.includes(' ') ? [key.slice(0, key.indexOf(' '))] : [],
  ),
);
const numbers: ReadonlyMap<Concept, number> = new Map(
  Object.keys(english)
    .filter(isConcept)
    .map((concept) => [concept, numberOf(concept)]),
);

/**
 * What a message is about, as far as shops in general know it: "package", "paczka" and "包裹" are the same. In scripts
 * with spaces a word counts by itself or by its longest known beginning; in Han and Thai the longest known piece
 * at each place. A concept is reported where it is named first.
 */
export function findConcepts(text: string, runs: readonly LetterRun[]): ConceptHit[] {
  const hits = new Map<Concept, ConceptHit>();
  const note = (concepts: readonly Concept[] | undefined, start: number, end: number) => {
    for (const concept of concepts ?? []) {
      if (!hits.has(concept)) hits.set(concept, { number: numbers.get(concept) ?? 0, start, end });
    }
  };
  for (const run of runs) {
    if (run.dense) noteDense(text, run, note);
    else noteWord(text.slice(run.start, run.end), run, note);
  }
  notePhrases(text, runs, note);
  return [...hits.values()];
}

type Note = (concepts: readonly Concept[] | undefined, start: number, end: number) => void;

function noteWord(word: string, { start, end }: Omit<LetterRun, 'dense'>, note: Note): void {
  if (word.length > 2 * longest) return;
  note(whole.get(word), start, end);
  for (let length = Math.min(word.length, longest); length >= 2; length -= 1) {
    const found = beginnings.get(word.slice(0, length));
    if (!found) continue;
    note(found, start, end);
    return;
  }
}

/** Two words in a row, whatever stands between them. */
function notePhrases(text: string, runs: readonly LetterRun[], note: Note): void {
  for (let index = 1; index < runs.length; index += 1) {
    const left = runs[index - 1];
    const right = runs[index];
    if (!left || !right || left.dense || right.dense) continue;
    const first = text.slice(left.start, left.end);
    if (!firstWords.has(first)) continue;
    const phrase = `${first} ${text.slice(right.start, right.end)}`;
    noteWord(phrase, { start: left.start, end: right.end }, note);
  }
}

/** The longest known piece that starts at each place. */
function noteDense(text: string, run: LetterRun, note: Note): void {
  for (let start = run.start; start < run.end; start += 1) {
    const pieces = denseByFirst.get(text.charCodeAt(start));
    const piece = pieces?.find((one) => text.startsWith(one, start));
    if (piece === undefined || start + piece.length > run.end) continue;
    note(dense.get(piece), start, start + piece.length);
  }
}

function tableOf(lists: readonly ConceptWords[], keyOf: (word: string) => string | null): Table {
  const table = new Map<string, Concept[]>();
  for (const list of lists) {
    for (const concept of Object.keys(list).filter(isConcept)) {
      for (const word of list[concept].split(' ')) {
        const key = keyOf(word);
        if (key === null) continue;
        const folded = fold(key.replaceAll('_', ' ')).text;
        const known = table.get(folded);
        if (!known) table.set(folded, [concept]);
        else if (!known.includes(concept)) known.push(concept);
      }
    }
  }
  return table;
}

function isConcept(name: string): name is Concept {
  return Object.hasOwn(english, name);
}

function numberOf(concept: Concept): number {
  let number = 7;
  for (let at = 0; at < concept.length; at += 1) {
    number = (Math.imul(number, 31) + concept.charCodeAt(at)) | 0;
  }
  return number;
}
