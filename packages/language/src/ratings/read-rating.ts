import { fold, writtenSpan, type Span } from '../fold/fold.ts';
import { numberWords } from '../numbers/small-numbers.ts';
import { hanDigits, readHanNumber } from '../numbers/han-number.ts';
import { ratingWords } from './rating-words.ts';

export interface RatingReading {
  /** 1 (worst) to 5 (best). */
  readonly score: number;
  /** As written. */
  readonly text: string;
  readonly span: Span;
}

const stars = /[⭐★🌟]{1,5}/u;
// Ten points are as common as five: 8/10 is a four.
const outOf = /(?<![0-9])([0-9]{1,2})\s?(?:\/|out of|z|na|จาก|เต็ม)\s?(5|10)(?![0-9])/;
const counted = new RegExp(
  `(?<![0-9.,/])([0-9]|[${hanDigits}])\\s?(?:stars?|points?|gwiazdk[aię]|gwiazdek|pkt|punkt(?:y|ów|ow)?|ดาว|คะแนน|星|分|颗星)`,
);
const alone = /^[\s(]*([1-5])[\s.!)]*$/;
const onlyWord = /^[\s.!]*([a-z]+)[\s.!]*$/;
// A message about something else may hold "good" or 好 as well: an answer to this question is short.
const longestOpinion = 60;

/** The score from 1 to 5 that an answer gives: `4`, `⭐⭐⭐⭐`, `8/10`, "4 stars", `五星`, "terrible", `ดีมาก`. */
export function readRating(message: string): RatingReading | null {
  if (message.length > 500) return null;
  const folded = fold(message);
  const found =
    inStars(folded.text) ?? inFigures(folded.text) ?? alones(folded.text) ?? inWords(folded.text);
  if (found === null || found.score < 1 || found.score > 5) return null;
  const span = writtenSpan(folded, found.start, found.end);
  return { score: found.score, text: message.slice(span.start, span.end), span };
}

interface Found extends Span {
  score: number;
}

function inStars(text: string): Found | null {
  const found = stars.exec(text);
  return found === null ? null : { score: Array.from(found[0]).length, ...placeOf(found) };
}

function inFigures(text: string): Found | null {
  const ratio = outOf.exec(text);
  if (ratio !== null) {
    const score = Math.round((Number(ratio[1]) / Number(ratio[2])) * 5);
    return { score: Math.max(1, score), ...placeOf(ratio) };
  }
  const count = counted.exec(text);
  if (count === null) return null;
  const [, figure = ''] = count;
  const score = /[0-9]/.test(figure) ? Number(figure) : readHanNumber(figure);
  return score === null ? null : { score, ...placeOf(count) };
}

function alones(text: string): Found | null {
  const digit = alone.exec(text);
  if (digit !== null) return { score: Number(digit[1]), ...placeOf(digit) };
  const han = readHanNumber(text.trim());
  if (han !== null) return { score: han, start: 0, end: text.length };
  const word = onlyWord.exec(text);
  const score = numberWords.get(word?.[1] ?? text.trim());
  return score === undefined ? null : { score, start: 0, end: text.length };
}

/** The longest of the words that stand first: "not bad at all" begins with "not bad". */
function inWords(text: string): Found | null {
  if (text.length > longestOpinion || text.includes('?')) return null;
  let best: Found | null = null;
  for (const [word, score] of ratingWords) {
    const start = findWord(text, word);
    if (start === -1) continue;
    const found = { score, start, end: start + word.length };
    const isInside = best !== null && best.start <= found.start && found.end <= best.end;
    if (!isInside && (best === null || found.start < best.start)) best = found;
  }
  return best;
}

const letter = /[a-z0-9]/;

/** Where a word stands; one of Latin letters only as a whole word. */
function findWord(text: string, word: string): number {
  const isLatin = letter.test(word);
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const touches = letter.test(text.charAt(at - 1)) || letter.test(text.charAt(at + word.length));
    if (!isLatin || !touches) return at;
  }
  return -1;
}

function placeOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}
