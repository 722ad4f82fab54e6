import { isPositive, type Literal, type Possible } from './literal.ts';
import { isLoose, meetsWords, textsFor, type WordsTest } from './word-test.ts';

/** How many combinations of words are tried before nobody can tell. */
const mostTexts = 64;

/** No phrase reaches over it: what is met in words that stand apart is met wherever in a text they are. */
const apart = ' … ';

/**
 * A text that meets some words and does not meet others. Every text that meets the wanted words contains one of the
 * combinations that are tried here, and a text cannot lose a word by getting longer: when each combination holds
 * something unwanted already, there is no such text.
 */
export function findText(literals: readonly Literal[]): Possible {
  const wanted: WordsTest[] = [];
  const unwanted: WordsTest[] = [];
  let mustBeEmpty: boolean | null = null;
  for (const literal of literals) {
    const { test } = literal.leaf;
    if (test.kind === 'words') (isPositive(literal) ? wanted : unwanted).push(test);
    if (test.kind !== 'empty') continue;
    if (mustBeEmpty !== null && mustBeEmpty !== isPositive(literal)) return { answer: 'no' };
    mustBeEmpty = isPositive(literal);
  }
  if (mustBeEmpty === true) {
    return wanted.length > 0 ? { answer: 'no' } : { answer: 'yes', example: '' };
  }
  if (wanted.some(({ words }) => words.length === 0)) return { answer: 'no' };
  if (wanted.length === 0) return withoutWords(unwanted);
  return withWords(wanted, unwanted);
}

/** Some text that holds none of the words; a shop that forbids all of these does not exist. */
function withoutWords(unwanted: readonly WordsTest[]): Possible {
  const example = ['…', '?', 'xq', '12345', '。'].find((text) =>
    unwanted.every((test) => !meetsWords(text, test)),
  );
  return example === undefined ? { answer: 'perhaps' } : { answer: 'yes', example };
}

function withWords(wanted: readonly WordsTest[], unwanted: readonly WordsTest[]): Possible {
  const [only, second] = wanted;
  // Words are met by themselves; most branches ask for nothing more.
  if (only !== undefined && second === undefined && unwanted.length === 0) {
    return { answer: 'yes', example: textsFor(only, ' ')[0] ?? '' };
  }
  if (wanted.some((test) => unwanted.some((other) => implies(test, other)))) {
    return { answer: 'no' };
  }
  const exact = wanted.find(({ rule }) => rule === 'exact');
  const texts = exact === undefined ? combinations(wanted, ' ') : [...exact.words];
  const parted = exact === undefined ? combinations(wanted, apart) : texts;
  if (texts === null || parted === null) return { answer: 'perhaps' };
  const isMet = (text: string) =>
    wanted.every((test) => meetsWords(text, test)) &&
    unwanted.every((test) => !meetsWords(text, test));
  const example = texts.find(isMet) ?? parted.find(isMet);
  if (example !== undefined) return { answer: 'yes', example };
  // What is met in other forms too may be met by a text that holds none of the words as they are written.
  if (wanted.some(isLoose)) return { answer: 'perhaps' };
  // An exact text is all of the message; of any other one only what it holds for good speaks against it.
  const final = exact === undefined ? unwanted.filter(isFinal) : unwanted;
  const isStopped = (text: string) =>
    final.some((test) => meetsWords(text, test)) ||
    (exact !== undefined && !wanted.every((test) => meetsWords(text, test)));
  return { answer: parted.every(isStopped) ? 'no' : 'perhaps' };
}

/** Once met, met by every longer text too. */
function isFinal({ rule }: WordsTest): boolean {
  return rule === 'any' || rule === 'all';
}

/**
 * Is what meets the one sure to meet the other? The same words in the same forms; or as they are written, which the other
 * takes in any case. Of words close together others forms may change which of them are held against each other.
 */
function implies(left: WordsTest, right: WordsTest): boolean {
  if (left.rule !== right.rule || left.words.length !== right.words.length) return false;
  const isAsLoose = formsIn(left) === formsIn(right) || (!isLoose(left) && left.rule !== 'near');
  const words = new Set(left.words);
  return isAsLoose && right.words.every((word) => words.has(word));
}

function formsIn({ forms = [] }: WordsTest): string {
  return [...forms].sort().join(' ');
}

/**
 * One text for each way to choose; null when there are too many. What has to come first comes first. `between` stands
 * between any two words that need not stand together.
 */
function combinations(wanted: readonly WordsTest[], between: string): string[] | null {
  const sorted = [...wanted].sort((left, right) => rank(left) - rank(right));
  let texts = [''];
  for (const test of sorted) {
    const parts = textsFor(test, between);
    if (texts.length * parts.length > mostTexts) return null;
    texts = texts.flatMap((text) =>
      parts.map((part) => (text === '' ? part : `${text}${between}${part}`)),
    );
  }
  return texts;
}

function rank({ rule }: WordsTest): number {
  return rule === 'startsWith' ? 0 : 1;
}
