import { buildAutomaton } from './automaton.ts';
import type { LooseHit } from './loose-search.ts';

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

const han = /\p{Script=Han}+/gu;
const onlyHan = /^\p{Script=Han}{2,}$/u;

/** Prepares the keywords of two or more Chinese characters; other keywords never sound like anything. */
export function createSoundSearch(
  patterns: readonly string[],
  { pinyinOf, southern = false }: SoundOptions,
): (folded: string) => LooseHit[] {
  const units = new Map<string, string>();
  const syllablesOf = (text: string): string[] | null => {
    const syllables = pinyinOf(text);
    if (syllables.length !== [...text].length) return null;
    return syllables.map((syllable) => (southern ? southernSound(syllable) : syllable));
  };
  // One UTF-16 unit for each syllable, so that keywords of sounds are words like any others.
  const spellOut = (syllable: string): string => {
    const unit = units.get(syllable) ?? String.fromCharCode(units.size + 1);
    units.set(syllable, unit);
    return unit;
  };
  const sounding: { readonly pattern: number; readonly sounds: string }[] = [];
  patterns.forEach((text, pattern) => {
    const syllables = onlyHan.test(text) ? syllablesOf(text) : null;
    if (syllables) sounding.push({ pattern, sounds: syllables.map(spellOut).join('') });
  });
  if (sounding.length === 0) return () => [];
  const automaton = buildAutomaton(sounding.map(({ sounds }) => sounds));

  return (folded) =>
    [...folded.matchAll(han)].flatMap(({ 0: run, index }) => {
      const borders = bordersOf(run).map((border) => index + border);
      const hits: LooseHit[] = [];
      let state = 0;
      (syllablesOf(run) ?? []).forEach((syllable, position) => {
        state = automaton.next(state, units.get(syllable)?.charCodeAt(0) ?? 0);
        const end = borders[position + 1] ?? 0;
        let at = automaton.firstEnding(state);
        for (; at !== 0; at = automaton.shorterEnding(at)) {
          const start = borders[position + 1 - automaton.depth(at)] ?? 0;
          for (const place of automaton.wordsAt(at)) {
            const pattern = sounding[place]?.pattern ?? 0;
            hits.push({ start, end, pattern, by: 'sound' });
          }
        }
      });
      return hits;
    });
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
