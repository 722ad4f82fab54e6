import { describe, expect, test } from 'vitest';
import { fold } from '../fold/fold.ts';
import { writingOf } from '../fold/han.ts';
import { checkSentences } from './starter-packs.fixture.ts';
import { loadStarterPack, starterIntents, starterLocales } from './starter-packs.ts';

const sorted = (words: Iterable<string>) => [...words].sort();

/** Sentences that differ in punctuation alone teach nothing either. */
const bare = (sentence: string) => fold(sentence).text.replace(/[^\p{L}\p{M}\p{N}]+/gu, '');

function repeated(sentences: readonly string[]): string[] {
  const seen = new Set<string>();
  return sentences.filter((sentence) => seen.size === seen.add(bare(sentence)).size);
}

describe.each(starterLocales)('starter pack in %s', (locale) => {
  test('has a name and at least fifteen sentences for every intent', async () => {
    const { names, sentences } = await loadStarterPack(locale);
    expect(sorted(Object.keys(names))).toEqual(sorted(starterIntents));
    expect(sorted(Object.keys(sentences))).toEqual(sorted(starterIntents));
    for (const intent of starterIntents) {
      expect(names[intent].trim(), intent).toBe(names[intent]);
      expect(names[intent], intent).not.toBe('');
      expect(sentences[intent].length, intent).toBeGreaterThanOrEqual(15);
    }
    expect(new Set(Object.values(names)).size).toBe(starterIntents.length);
  });

  test('has short sentences, none empty, none twice', async () => {
    const all = Object.values((await loadStarterPack(locale)).sentences).flat();
    expect(repeated(all)).toEqual([]);
    const unfit = all.filter(
      (text) => bare(text) === '' || text.length > 120 || text !== text.trim(),
    );
    expect(unfit).toEqual([]);
  });

  test('is measured with other sentences than its own', async () => {
    const own = Object.values((await loadStarterPack(locale)).sentences).flat();
    const { sentences, outOfScope } = checkSentences[locale];
    expect(sorted(Object.keys(sentences))).toEqual(sorted(starterIntents));
    for (const intent of starterIntents) expect(sentences[intent], intent).toHaveLength(4);
    expect(outOfScope).toHaveLength(15);
    expect(repeated([...own, ...Object.values(sentences).flat(), ...outOfScope])).toEqual([]);
  });
});

test.each([
  ['zh-Hans', 'traditional'],
  ['zh-Hant', 'simplified'],
] as const)('%s has no %s character', async (locale, foreign) => {
  const { names, sentences } = await loadStarterPack(locale);
  const { outOfScope, sentences: others } = checkSentences[locale];
  const all = [
    ...Object.values(names),
    ...Object.values(sentences).flat(),
    ...Object.values(others).flat(),
    ...outOfScope,
  ];
  const characters = new Set(all.join(''));
  expect([...characters].filter((character) => writingOf(character) === foreign)).toEqual([]);
});
