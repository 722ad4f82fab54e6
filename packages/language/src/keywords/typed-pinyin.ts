import { isLookAlike } from './pinyin-look-alikes.ts';
import { splitSyllables } from './split-syllables.ts';

/** A syllable that a customer typed in Latin letters; offsets are in the folded text. */
export interface TypedSyllable {
  readonly sound: string;
  readonly start: number;
  readonly end: number;
  readonly startsWord: boolean;
  readonly endsWord: boolean;
  /** Can the word be nothing but pinyin, as far as is known? `women` and `cena` are words of other languages too. */
  readonly isSure: boolean;
}

/** Syllables in a row, with nothing between them but what people put between syllables. */
export interface TypedPinyin {
  readonly runs: readonly (readonly TypedSyllable[])[];
  /** So much speaks for pinyin that words of other languages may be read as pinyin too. */
  readonly readsAll: boolean;
}

/** How much of a message is surely pinyin, is shared with other languages, and is no pinyin. */
interface Heard {
  sureWords: number;
  sureSyllables: number;
  sharedWords: number;
  sharedSyllables: number;
  foreignWords: number;
}

const silence: Heard = {
  sureWords: 0,
  sureSyllables: 0,
  sharedWords: 0,
  sharedSyllables: 0,
  foreignWords: 0,
};
const nothing: TypedPinyin = { runs: [], readsAll: false };
const hasHan = /\p{Script=Han}/u;
const hasLatin = /[a-z]/;
const word = /[\p{Script=Latin}\p{M}\p{Nd}_]+/gu;
const digit = /\p{Nd}/u;
const onlyLetters = /^[a-z]+$/;
/** `fa1huo4`: the number of the tone (5 or 0 for none) after its syllable. */
const toned = /^(?:[a-z]+[0-5])+[a-z]*$/;
const between = /^[ '-]?$/;
// What people who chat in any language say as well.
const neutral = new Set('ok okay hi hello hey bye pls please thanks thx sorry app vip'.split(' '));

/**
 * The Chinese that a customer typed without Chinese letters: `wo yao tuikuan`, `TUÌ KUǍN`, `tui4kuan3`. Hundreds of
 * English and Polish words can be read so as well (women is 我们, change 嫦娥, mała 麻辣), so a message counts as pinyin
 * only when that is plausible:
 *
 * - A message with Chinese letters is Chinese, but people put English words in it (我要 change 密码).
 * - Otherwise all Latin words have to be whole sequences of syllables, and at least half of the syllables not those of
 *   English or Polish words. One foreign word is let pass for every three others, three of them surely pinyin:
 *   `wo de iphone shenme shihou fahuo`. Numbers, codes with digits, and hello, ok, thanks speak for nothing.
 *
 * What is met has to hold a word that is surely pinyin, unless hardly anything in the message speaks against it.
 * Reads every letter a few times, whatever the text.
 */
export function readTypedPinyin(folded: string): TypedPinyin {
  if (!hasLatin.test(folded)) return nothing;
  const isChinese = hasHan.test(folded);
  const runs: TypedSyllable[][] = [];
  const heard = { ...silence };
  let lastEnd = -1;
  for (const { 0: written, index } of folded.matchAll(word)) {
    const syllables = syllablesOf(written, index);
    if (syllables) {
      count(heard, syllables);
      const run = lastEnd >= 0 && between.test(folded.slice(lastEnd, index)) ? runs.at(-1) : null;
      if (run) run.push(...syllables);
      else runs.push(syllables);
      lastEnd = index + written.length;
    } else {
      lastEnd = -1;
      if (!digit.test(written) && !neutral.has(written)) heard.foreignWords += 1;
    }
  }
  if (isChinese) return { runs, readsAll: false };
  if (!isPlausible(heard)) return nothing;
  const { sureSyllables, sharedSyllables, foreignWords } = heard;
  return { runs, readsAll: foreignWords === 0 && sureSyllables > sharedSyllables };
}

function count(heard: Heard, syllables: readonly TypedSyllable[]): void {
  const isSure = syllables[0]?.isSure === true;
  heard[isSure ? 'sureWords' : 'sharedWords'] += 1;
  heard[isSure ? 'sureSyllables' : 'sharedSyllables'] += syllables.length;
}

function isPlausible(heard: Heard): boolean {
  const { sureWords, sureSyllables, sharedWords, sharedSyllables, foreignWords } = heard;
  if (sureWords === 0 || sureSyllables < sharedSyllables) return false;
  return foreignWords === 0 || (sureWords >= 3 && foreignWords * 3 <= sureWords + sharedWords);
}

/** The syllables of one written word, null when it is no pinyin. */
function syllablesOf(written: string, index: number): TypedSyllable[] | null {
  const isToned = toned.test(written);
  if (!isToned && !onlyLetters.test(written)) return null;
  const isSure = !isLookAlike(written.replace(/[0-5]/g, ''));
  const syllables: TypedSyllable[] = [];
  const last = index + written.length;
  for (const { 0: letters, index: within } of written.matchAll(letterRun)) {
    const sounds = splitSyllables(letters.replace(typedU, 'u'));
    if (sounds === null) return null;
    let start = index + within;
    for (const sound of sounds) {
      const end = start + sound.length;
      const startsWord = start === index;
      syllables.push({ sound, start, end, startsWord, endsWord: end === last, isSure });
      start = end;
    }
    // The number belongs to what is underlined.
    const before = syllables.at(-1);
    if (before && start < last) {
      syllables[syllables.length - 1] = { ...before, end: start + 1, endsWord: start + 1 === last };
    }
  }
  return syllables;
}

const letterRun = /[a-z]+/g;
/** On a keyboard without ü: lvse. */
const typedU = /(?<=[ln])v/g;
