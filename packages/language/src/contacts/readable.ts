import { analysedCharacters } from './contact.ts';

/** A text with ordinary digits, letters, spaces and dashes; case and everything else as written. */
export interface Readable {
  readonly text: string;
  /** For every UTF-16 position of `text`: where the written characters that it comes from start and end. */
  readonly starts: ArrayLike<number>;
  readonly ends: ArrayLike<number>;
}

const circled = '⓪①②③④⑤⑥⑦⑧⑨';
const otherCircles = ['⓿❶❷❸❹❺❻❼❽❾', '🄋➀➁➂➃➄➅➆➇➈', '🄌➊➋➌➍➎➏➐➑➒', ' ⓵⓶⓷⓸⓹⓺⓻⓼⓽'];
const circles = new Map(
  otherCircles.flatMap((row) =>
    Array.from(row, (from, digit) => [from, circled.charAt(digit)] as const),
  ),
);
circles.delete(' ');

// An emoji keycap stands for one character, so it becomes one: its number in a circle.
const characters = /[0-9]\uFE0F?\u20E3|[^]/gu;
const onlyAscii = /^[\0-\x7F]*$/;
/** Where the characters of a text stand that needs nothing done. */
const places = Int32Array.from({ length: analysedCharacters + 2 }, (_, place) => place);
const decimal = /^\p{Nd}$/u;
const invisible = /^[\p{Default_Ignorable_Code_Point}\u20E3]$/u;
const dashes = /^[‐‑‒–—―−➖]$/;
const spaces = /^[^\S\n\r ]$/;

/**
 * Makes digits of all scripts, full-width characters, dashes and spaces the ordinary ones, and leaves invisible characters
 * out. Circled digits and keycaps become ⓪ to ⑨, not 0 to 9: mostly they are bullets of a list.
 */
export function readable(text: string): Readable {
  if (onlyAscii.test(text) && text.length < places.length) {
    return { text, starts: places, ends: places.subarray(1) };
  }
  const starts: number[] = [];
  const ends: number[] = [];
  let result = '';
  let position = 0;
  for (const character of text.match(characters) ?? []) {
    const target = ordinary(character);
    while (starts.length < result.length + target.length) {
      starts.push(position);
      ends.push(position + character.length);
    }
    result += target;
    position += character.length;
  }
  return { text: result, starts, ends };
}

function ordinary(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) {
    return character.length === 1 ? character : circled.charAt(Number(character.charAt(0)));
  }
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (invisible.test(character)) return '';
  if (decimal.test(character)) return String(digitValue(code));
  if (character === '➕') return '+';
  if (dashes.test(character)) return '-';
  if (spaces.test(character)) return ' ';
  return circles.get(character) ?? character;
}

/** Decimal digits stand in Unicode in rows of ten, 0 first; the mathematical ones in five rows without a gap. */
function digitValue(code: number): number {
  let before = 0;
  while (before < 50 && decimal.test(String.fromCodePoint(code - before - 1))) before += 1;
  return before % 10;
}
