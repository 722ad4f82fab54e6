import { fold, writtenSpan, type Span } from '../fold/fold.ts';
import { hanDigits, readHanNumber } from './han-number.ts';
import { numberWords } from './small-numbers.ts';

export interface Amount {
  readonly value: number;
  readonly text: string;
  readonly span: Span;
}

const grouped = /^-?[0-9]{1,3}(?:[ ,.'][0-9]{3})+$/;
const digits = /(?<![\p{L}\p{N}])-?[0-9]+(?:[ ,.'][0-9]{3})*(?:[.,][0-9]+)?(?![0-9])/u;
const han = new RegExp(`[${hanDigits}]{1,6}`, 'u');
const letters = /[\p{L}\p{M}]+/gu;

/** The first number of a message, in digits of any script or in words up to ten: `3`, `1,200`, `2,5`, `๓`, `三个`, "two". */
export function readAmount(message: string): Amount | null {
  const folded = fold(message);
  const at = inDigits(folded.text) ?? inHan(folded.text) ?? inWords(folded.text);
  if (at === null) return null;
  const span = writtenSpan(folded, at.start, at.end);
  return { value: at.value, text: message.slice(span.start, span.end), span };
}

interface Found {
  value: number;
  start: number;
  end: number;
}

function inDigits(text: string): Found | null {
  // Digits may stand against letters of scripts that have no spaces: 要3个, เอา3ชิ้น.
  const spaced = text.replace(/[\p{Script=Han}\p{Script=Thai}]/gu, ' ');
  const found = digits.exec(spaced);
  if (found === null) return null;
  const [written] = found;
  const value = Number(plain(written));
  return Number.isFinite(value)
    ? { value, start: found.index, end: found.index + written.length }
    : null;
}

/** A dot or comma before exactly three digits groups thousands; any other one stands before the decimals. */
function plain(written: string): string {
  if (grouped.test(written)) return written.replace(/[ ,.']/g, '');
  const decimals = /[.,][0-9]+$/.exec(written)?.[0] ?? '';
  const whole = written.slice(0, written.length - decimals.length).replace(/[ ,.']/g, '');
  return whole + decimals.replace(',', '.');
}

function inHan(text: string): Found | null {
  const found = han.exec(text);
  if (found === null) return null;
  const value = readHanNumber(found[0]);
  return value === null ? null : { value, start: found.index, end: found.index + found[0].length };
}

function inWords(text: string): Found | null {
  for (const { 0: word, index } of text.matchAll(letters)) {
    const value = numberWords.get(word);
    if (value !== undefined) return { value, start: index, end: index + word.length };
  }
  return null;
}
