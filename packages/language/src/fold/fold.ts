import { createRecent } from '../recent.ts';
import { foldSpelling } from './fold-spelling.ts';
import { isThaiRepeat } from './repeats.ts';
import { longSpellings } from './spellings.ts';

/** A text made ready for comparing, with the way back to the text as it was written. */
export interface FoldedText {
  readonly text: string;
  /** For every UTF-16 position of `text`: where the written character that it comes from starts and ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Where in a text something is: UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

// What belongs to the character before it. Own rules instead of Intl.Segmenter, so that every browser and every
// version of Node cuts in the same places.
const extending =
  '[\\p{M}\\u200C\\u200D\\u{E0020}-\\u{E007F}\\p{Emoji_Modifier}\\uFF9E\\uFF9F\\u0E33\\u0EB3\\u1160-\\u11FF\\uD7B0-\\uD7FB]*';
const emojiSequence = `\\p{Extended_Pictographic}(?:${extending}\\u200D\\p{Extended_Pictographic})*`;
const bases = [emojiSequence, '\\p{Regional_Indicator}{2}', ...longSpellings, '[^]'].join('|');
// White space stands alone: what would belong to it is all that is left of a keyword without the space around it.
const written = new RegExp(`\\s|(?:${bases})${extending}`, 'gu');

const remembered = new Map<string, string>();
const rememberAtMost = 20_000;

// One message is asked about by many steps in a row, and others are read in between.
const recent = createRecent<FoldedText>({ limit: 250, longest: 200 });
let latest: { readonly written: string; readonly folded: FoldedText } | undefined;

/**
 * Folds a customer's text so that what people take for the same words becomes the same string: width, case,
 * compatibility forms, digits, traditional Chinese, accents of Latin and Greek letters, white space, zero-width
 * characters, Thai letters typed three times or more. Latin letters stay: see `readingsWithoutRepeats`.
 * Takes any string, also one that is not well formed.
 */
export function fold(text: string): FoldedText {
  if (latest?.written !== text) {
    latest = { written: text, folded: recent.get(text, () => foldAnew(text)) };
  }
  return latest.folded;
}

/** May a match start or end here? Not within what was written as one character. */
export function isCharacterBorder(folded: FoldedText, position: number): boolean {
  return folded.starts[position - 1] !== folded.starts[position] || folded.text.length === 0;
}

/** The span of the written text that became the folded characters from `start` to `end`. */
export function writtenSpan(folded: FoldedText, start: number, end: number): Span {
  return { start: folded.starts[start] ?? 0, end: folded.ends[end - 1] ?? 0 };
}

function foldCharacter(character: string): string {
  const known = remembered.get(character);
  if (known !== undefined) return known;
  const target = foldSpelling(character);
  if (remembered.size < rememberAtMost && character.length <= 8) remembered.set(character, target);
  return target;
}

// Most messages in English, where every character stands for itself and nothing belongs to the one before it.
const onlyAscii = /^[\0-\x7F]*$/;
const whiteSpace = /\s/;

function foldAscii(text: string): FoldedText {
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (at > 0 && whiteSpace.test(text.charAt(at)) && whiteSpace.test(text.charAt(at - 1)))
      continue;
    starts.push(at);
    ends.push(at + 1);
  }
  return { text: text.toLowerCase().replace(/\s+/g, ' '), starts, ends };
}

function foldAnew(text: string): FoldedText {
  if (onlyAscii.test(text)) return foldAscii(text);
  const starts: number[] = [];
  const ends: number[] = [];
  // Joined at the end: asking a text that still grows for its last character copies all of it.
  const pieces: string[] = [];
  let length = 0;
  let endsInSpace = false;
  let position = 0;
  const characters = text.match(written) ?? [];
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters[at] ?? '';
    const start = position;
    position += character.length;
    if (isThaiRepeat(characters, at)) {
      while (characters[at + 1] === character) {
        position += character.length;
        at += 1;
      }
    }
    const target = foldCharacter(character);
    // One space for any run of white space, also when zero-width characters stand between.
    const added: string = endsInSpace && target.startsWith(' ') ? target.slice(1) : target;
    if (added === '') continue;
    endsInSpace = added.endsWith(' ');
    pieces.push(added);
    length += added.length;
    while (starts.length < length) {
      starts.push(start);
      ends.push(position);
    }
  }
  return { text: pieces.join(''), starts, ends };
}
