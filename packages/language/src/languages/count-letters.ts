import { writingOf } from '../fold/han.ts';

/** How many letters of a text belong to which writing. */
export interface LetterCounts {
  readonly thai: number;
  readonly han: number;
  /** Han characters that only traditional (only simplified) writing uses. */
  readonly traditional: number;
  readonly simplified: number;
  readonly kana: number;
  /** Kana without の, which stands in Chinese texts too. */
  readonly japanese: number;
  readonly latin: number;
  /** Letters of all other writings. */
  readonly strange: number;
}

const none = 0;
const thai = 1;
const han = 2;
const traditionalHan = 3;
const simplifiedHan = 4;
const kana = 5;
const japanese = 6;
const latin = 7;
const strange = 8;
const kinds = 9;

const unknown = 255;
const remembered = new Uint8Array(0x10000).fill(unknown);

/** One look at each character: a pass of a regular expression for every writing would take longer than all the rest. */
export function countLetters(text: string): LetterCounts {
  const counts = new Uint32Array(kinds);
  for (let at = 0; at < text.length; at += 1) {
    const codePoint = text.codePointAt(at) ?? 0;
    if (codePoint > 0xffff) at += 1;
    const kind = kindOf(codePoint);
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  const of = (kind: number) => counts[kind] ?? 0;
  return {
    thai: of(thai),
    han: of(han) + of(traditionalHan) + of(simplifiedHan),
    traditional: of(traditionalHan),
    simplified: of(simplifiedHan),
    kana: of(kana) + of(japanese),
    japanese: of(japanese),
    latin: of(latin),
    strange: of(strange),
  };
}

function kindOf(codePoint: number): number {
  const known = codePoint > 0xffff ? unknown : (remembered[codePoint] ?? unknown);
  if (known !== unknown) return known;
  const kind = findKind(String.fromCodePoint(codePoint));
  if (codePoint <= 0xffff) remembered[codePoint] = kind;
  return kind;
}

function findKind(character: string): number {
  if (/\p{Script=Thai}/u.test(character)) return thai;
  if (/\p{Script=Han}/u.test(character)) {
    const writing = writingOf(character);
    if (writing === 'both') return han;
    return writing === 'traditional' ? traditionalHan : simplifiedHan;
  }
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character)) {
    return character === 'の' ? kana : japanese;
  }
  if (/\p{Script=Latin}/u.test(character)) return latin;
  if (/[\p{Script=Common}\p{Script=Inherited}]/u.test(character)) return none;
  return /\p{L}/u.test(character) ? strange : none;
}
