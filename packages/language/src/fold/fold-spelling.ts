import { toAsciiDigits } from './digits.ts';
import type { Folding } from './folding.ts';
import { simplifyHan } from './han.ts';
import { joinThaiRepeats } from './repeats.ts';
import { replaceSpellings } from './spellings.ts';

const fullOrHalfWidth = /[\uFF00-\uFFEF]+/g;
const otherWidth = /[^\uFF00-\uFFEF]+/g;
// Zero-width characters, the ring around a keycap and skin tones. Tags stay: they tell the flags of countries apart.
const ignorable =
  /(?![\u{E0020}-\u{E007F}])\p{Default_Ignorable_Code_Point}|\p{Me}|\p{Emoji_Modifier}/gu;
const strayTag = /^(?!\u{1F3F4}).*[\u{E0020}-\u{E007F}]/su;
const tags = /[\u{E0020}-\u{E007F}]/gu;
const marks = /(?<=[\p{Script=Latin}\p{Script=Greek}\s])\p{M}+/gu;
const nonAscii = /[^\0-\x7F]/;

/**
 * Folds a text without keeping track of positions. `omitted` leaves one folding out, to find out whether it matters.
 * Spellings that Unicode calls canonically the same, and runs of white space, are always made equal.
 */
export function foldSpelling(text: string, omitted?: Folding): string {
  let folded = text;
  if (nonAscii.test(text)) {
    if (omitted !== 'width') folded = folded.replace(fullOrHalfWidth, toCompatible);
    if (omitted !== 'compatibility') folded = foldCompatibility(folded);
    if (omitted !== 'script') folded = simplifyHan(folded);
    if (omitted !== 'accents') folded = foldAccents(folded);
    if (omitted !== 'repeats') folded = joinThaiRepeats(folded);
  }
  if (omitted !== 'case') folded = foldCase(folded);
  return folded.normalize('NFC').replace(/\s+/g, ' ');
}

function foldCompatibility(text: string): string {
  // Spellings first as well: Unicode would take ´ apart into a space and an accent.
  const compatible = replaceSpellings(text, 'compatibility')
    .replace(otherWidth, toCompatible)
    .replace(ignorable, '');
  const cleaned = strayTag.test(compatible) ? compatible.replace(tags, '') : compatible;
  return toAsciiDigits(replaceSpellings(cleaned, 'compatibility'));
}

function foldAccents(text: string): string {
  return replaceSpellings(text.normalize('NFD').replace(marks, '').normalize('NFC'), 'accents');
}

function foldCase(text: string): string {
  // ς is how σ is written at the end of a word; its capital is the same.
  return text.toLowerCase().replace(/ς/g, 'σ');
}

function toCompatible(text: string): string {
  return text.normalize('NFKC');
}
