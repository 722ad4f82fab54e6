import type { LooseHit } from './loose-search.ts';
import { typedSyllable } from './pinyin-syllables.ts';
import { splitSyllables } from './split-syllables.ts';
import { createSyllableSearch } from './syllable-search.ts';
import { readTypedPinyin } from './typed-pinyin.ts';

/** The sounds of a Chinese text, one toneless syllable for each character (`tui`, `huo`). */
export type PinyinOf = (text: string) => readonly string[];

export interface SoundOptions {
  readonly pinyinOf: PinyinOf;
  /**
   * Also pass over what southern speakers do not tell apart: n and l, zh and z, ch and c, sh and s, and -ng and -n after
   * a, e and i. More is found, and more that was not meant.
   */
  readonly southern?: boolean;
}

type Search = (folded: string) => LooseHit[];

/** A keyword that may be heard: its place in the list and its syllables. */
interface Sounding {
  readonly pattern: number;
  readonly syllables: readonly string[];
}

const han = /\p{Script=Han}+/gu;
const onlyHan = /^\p{Script=Han}{2,}$/u;

/**
 * Prepares the keywords of two or more Chinese characters, to be met in Chinese letters of the same sound or in pinyin;
 * other keywords never sound like anything.
 */
export function createSoundSearch(patterns: readonly string[], options: SoundOptions): Search {
  const { pinyinOf, southern = false } = options;
  const heard = southern ? southernSound : (syllable: string) => syllable;
  const syllablesOf = (text: string): readonly string[] | null => {
    const syllables = pinyinOf(text);
    return syllables.length === [...text].length ? syllables : null;
  };
  const sounding = patterns.flatMap((text, pattern) => {
    const syllables = onlyHan.test(text) ? syllablesOf(text) : null;
    return syllables ? [{ pattern, syllables }] : [];
  });
  if (sounding.length === 0) return () => [];
  const inHan = createHanSearch(sounding, heard, syllablesOf);
  const inPinyin = createPinyinSearch(sounding, heard);
  return (folded) => [...inHan(folded), ...inPinyin(folded)];
}

function createHanSearch(
  sounding: readonly Sounding[],
  heard: (syllable: string) => string,
  syllablesOf: (text: string) => readonly string[] | null,
): Search {
  const search = createSyllableSearch(sounding.map(({ syllables }) => syllables.map(heard)));
  return (folded) =>
    [...folded.matchAll(han)].flatMap(({ 0: run, index }) => {
      const borders = bordersOf(run).map((border) => index + border);
      const hits: LooseHit[] = [];
      search((syllablesOf(run) ?? []).map(heard), ({ first, last, word }) => {
        const start = borders[first] ?? 0;
        const end = borders[last + 1] ?? 0;
        hits.push({ start, end, pattern: sounding[word]?.pattern ?? 0, by: 'sound' });
      });
      return hits;
    });
}

function createPinyinSearch(
  sounding: readonly Sounding[],
  heard: (syllable: string) => string,
): Search {
  const spelled = sounding.flatMap(({ pattern, syllables }) => {
    const typed = syllables.map(typedSyllable);
    // 方案 is typed fangan, which is read fan-gan in a longer word. As a word of its own it may be 方案.
    const joined = splitSyllables(typed.join('')) ?? [];
    const differs = joined.length > 1 && joined.join(' ') !== typed.join(' ');
    const plain = { pattern, sounds: typed.map(heard), wholeWord: false };
    return differs ? [plain, { pattern, sounds: joined.map(heard), wholeWord: true }] : [plain];
  });
  const search = createSyllableSearch(spelled.map(({ sounds }) => sounds));

  return (folded) => {
    const { runs, readsAll } = readTypedPinyin(folded);
    const hits: LooseHit[] = [];
    for (const run of runs) {
      search(
        run.map(({ sound }) => heard(sound)),
        ({ first, last, word }) => {
          const met = run.slice(first, last + 1);
          const [start, end] = [met[0], met.at(-1)];
          const { pattern = 0, wholeWord = false } = spelled[word] ?? {};
          if (start === undefined || end === undefined) return;
          if (wholeWord && !isOneWord(met)) return;
          if (!readsAll && !met.some(({ isSure }) => isSure)) return;
          hits.push({ start: start.start, end: end.end, pattern, by: 'sound' });
        },
      );
    }
    return hits;
  };
}

function isOneWord(met: readonly { startsWord: boolean; endsWord: boolean }[]): boolean {
  const last = met.length - 1;
  return met.every(
    ({ startsWord, endsWord }, at) => startsWord === (at === 0) && endsWord === (at === last),
  );
}

/** Where the characters of a text start, and where the last one ends. */
function bordersOf(text: string): number[] {
  const borders = [0];
  for (const character of text) borders.push((borders.at(-1) ?? 0) + character.length);
  return borders;
}

function southernSound(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^n/, 'l')
    .replace(/([aei])ng$/, '$1n');
}
