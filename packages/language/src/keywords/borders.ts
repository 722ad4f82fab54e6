import { isCharacterBorder, type FoldedText } from '../fold/fold.ts';

// Scripts that put spaces between words, and digits. Chinese, Japanese and Thai do not.
const spaced = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}]/u;

// What people put around a word without changing it. Not # @ % & /, which do.
const edge = /[\s\p{Pi}\p{Pf}\p{Ps}\p{Pe}\p{Pd}.,!?;:。、·・،؟؛'"~*_¿¡]/u;

/**
 * May a keyword start or end at this position? Not within a written character, and not between two letters or digits
 * of scripts with spaces: "price" is not in "priceless". Between such a letter and a Chinese or Thai one it may.
 */
export function isKeywordBorder(folded: FoldedText, position: number): boolean {
  if (!isCharacterBorder(folded, position)) return false;
  return !(isSpaced(folded.text, position - 1) && isSpaced(folded.text, position));
}

/**
 * The part of a folded text that is left without white space and punctuation around it. When nothing is left, it starts
 * at the end and ends at the start: every place lies around it.
 */
export function withoutEdges(folded: FoldedText): { start: number; end: number } {
  const { text } = folded;
  let start = 0;
  let end = text.length;
  while (start < text.length && edge.test(text.charAt(start))) start += 1;
  while (end > 0 && edge.test(text.charAt(end - 1))) end -= 1;
  // Written as one character: the brackets of ⑴ go nowhere without their number.
  while (!isCharacterBorder(folded, start)) start -= 1;
  while (!isCharacterBorder(folded, end)) end += 1;
  return { start, end };
}

// Asked for at every place where a keyword may end, so each unit is looked up in Unicode once.
const unknown = 2;
const remembered = new Uint8Array(0x10000).fill(unknown);

function isSpaced(text: string, position: number): boolean {
  if (position < 0 || position >= text.length) return false;
  const unit = text.charCodeAt(position);
  if (remembered[unit] === unknown) remembered[unit] = spaced.test(text.charAt(position)) ? 1 : 0;
  return remembered[unit] === 1;
}
