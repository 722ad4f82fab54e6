import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildAutomaton } from './automaton.ts';

/** [end, word] of every occurrence, at each end the longest word first. */
function occurrences(words: readonly string[], text: string): [number, number][] {
  const automaton = buildAutomaton(words);
  const found: [number, number][] = [];
  let state = 0;
  for (let end = 1; end <= text.length; end += 1) {
    state = automaton.next(state, text.charCodeAt(end - 1));
    let at = automaton.firstEnding(state);
    for (; at !== 0; at = automaton.shorterEnding(at)) {
      for (const word of automaton.wordsAt(at)) found.push([end, word]);
    }
  }
  return found;
}

test('finds words within words', () => {
  expect(occurrences(['he', 'she', 'hers', 'his', 'she'], 'ushers')).toEqual([
    [4, 1],
    [4, 4],
    [4, 0],
    [6, 2],
  ]);
  expect(occurrences([], 'a')).toEqual([]);
});

test('finds the same as a search for each word', () => {
  const short = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 5 });
  const long = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 60 });
  fc.assert(
    fc.property(fc.array(short, { maxLength: 12 }), long, (words, text) => {
      const expected: [number, number][] = [];
      for (let end = 1; end <= text.length; end += 1) {
        words
          .map((word, index) => ({ word, index }))
          .filter(({ word }) => text.slice(0, end).endsWith(word))
          .sort((left, right) => right.word.length - left.word.length)
          .forEach(({ index }) => expected.push([end, index]));
      }
      expect(occurrences(words, text)).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});
