import { buildAutomaton } from './automaton.ts';

/** Where a word of the list was met: its first and last syllable of those that were searched. */
export interface SyllableHit {
  readonly first: number;
  readonly last: number;
  readonly word: number;
}

/** Prepares words given as syllables; none may be empty. All are looked for in one pass. */
export function createSyllableSearch(
  words: readonly (readonly string[])[],
): (syllables: readonly string[], onHit: (hit: SyllableHit) => void) => void {
  const units = new Map<string, string>();
  // One UTF-16 unit for each syllable, so that keywords of sounds are words like any others.
  const spellOut = (syllable: string): string => {
    const unit = units.get(syllable) ?? String.fromCharCode(units.size + 1);
    units.set(syllable, unit);
    return unit;
  };
  const automaton = buildAutomaton(words.map((syllables) => syllables.map(spellOut).join('')));

  return (syllables, onHit) => {
    let state = 0;
    syllables.forEach((syllable, last) => {
      state = automaton.next(state, units.get(syllable)?.charCodeAt(0) ?? 0);
      let at = automaton.firstEnding(state);
      for (; at !== 0; at = automaton.shorterEnding(at)) {
        const first = last + 1 - automaton.depth(at);
        for (const word of automaton.wordsAt(at)) onHit({ first, last, word });
      }
    });
  };
}
