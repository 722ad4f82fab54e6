import { fold, type FoldedText } from '../fold/fold.ts';
import { denseLetter, letterKind, notALetter, picture } from './letters.ts';

/** More than this of one message is not looked at: who writes longer says what it is about before. */
export const analysedAtMost = 2000;

/** A piece of a folded text; `start` and `end` are offsets in the FOLDED text. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A stretch of letters of one kind. Dense: Han, Thai and others that write without spaces. */
export interface LetterRun {
  readonly dense: boolean;
  readonly start: number;
  readonly end: number;
}

/** The folded text, of a long one only the beginning (2,000 folded characters). Takes any string. */
export function foldBounded(text: string): FoldedText {
  // Folding may shorten, so a little more is folded than is kept.
  const folded = fold(text.length > analysedAtMost * 2 ? text.slice(0, analysedAtMost * 2) : text);
  if (folded.text.length <= analysedAtMost) return folded;
  return {
    text: folded.text.slice(0, analysedAtMost),
    starts: folded.starts.slice(0, analysedAtMost),
    ends: folded.ends.slice(0, analysedAtMost),
  };
}

// Intents, questions and mood ask one after the other about the same message.
let latest: { readonly text: string; readonly runs: readonly LetterRun[] } | undefined;

/** Cuts a folded text into stretches of letters; an emoji is a stretch of its own. */
export function letterRunsOf(text: string): readonly LetterRun[] {
  if (latest?.text !== text) latest = { text, runs: cutIntoRuns(text) };
  return latest.runs;
}

function cutIntoRuns(text: string): LetterRun[] {
  const runs: LetterRun[] = [];
  let kind: number = notALetter;
  let start = 0;
  let position = 0;
  const close = () => {
    if (kind !== notALetter) runs.push({ dense: kind === denseLetter, start, end: position });
  };
  while (position < text.length) {
    const codePoint = text.codePointAt(position) ?? 0;
    const next = letterKind(codePoint);
    if (next !== kind || next === picture) {
      close();
      kind = next;
      start = position;
    }
    position += codePoint > 0xffff ? 2 : 1;
  }
  close();
  return runs;
}

/** Words of scripts with spaces, numbers and emoji. Han and Thai have none: see `characterGramsOf`. */
export function wordsOf(folded: FoldedText): Word[] {
  return letterRunsOf(folded.text).flatMap(({ dense, start, end }) =>
    dense ? [] : [{ text: folded.text.slice(start, end), start, end }],
  );
}

/**
 * Pieces of words: 3 and 4 characters with a space for the border of the word (`" wh"`, `"er "`), 1 to 4 characters in
 * Han, Thai and the like, where borders are not known. Offsets never include the border.
 */
export function characterGramsOf(folded: FoldedText): Word[] {
  const grams: Word[] = [];
  for (const { dense, start, end } of letterRunsOf(folded.text)) {
    const [shortest, border] = dense ? [1, 0] : [3, 1];
    const padded = dense ? folded.text.slice(start, end) : ` ${folded.text.slice(start, end)} `;
    for (let length = shortest; length <= 4; length += 1) {
      for (let at = 0; at + length <= padded.length; at += 1) {
        grams.push({
          text: padded.slice(at, at + length),
          start: Math.max(start, start + at - border),
          end: Math.min(end, start + at - border + length),
        });
      }
    }
  }
  return grams;
}
