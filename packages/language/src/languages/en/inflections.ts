import { englishStems } from './stems.ts';

const vowel = /[aeiouy]/;
/** One syllable that ends in a single consonant: it doubles that before an ending (shipped), or has lost an e (rated). */
const short = /^[^aeiouy]*[aeiouy][^aeiouywx]$/;
const doubled = /([bdgklmnprtvz])\1$/;

/** Words that end in the same letters without being forms of anything. */
const wholeWords = new Set(
  (
    'being bring during evening morning nothing something anything everything spring string king ring sing thing wing ceiling ' +
    'sibling darling pudding viking sterling hundred sacred naked wicked kindred infrared indeed need seed feed speed weed ' +
    'breed bleed greed bed red shed sled embed united limited wedding building clothing bedding sacked rugged'
  ).split(' '),
);

/**
 * A word and what it may be a form of: plurals, and `-ed` and `-ing` with doubled letters and lost e. Only for keywords
 * whose owner asked for other endings; elsewhere `shipping` and `ship` are different questions (see `englishStems`).
 */
export function englishInflections(word: string): string[] {
  const plurals = englishStems(word);
  if (wholeWords.has(word)) return plurals;
  if (word.endsWith('ied')) return [...plurals, `${word.slice(0, -3)}y`, word.slice(0, -1)];
  const ending = /(?:ed|ing)$/.exec(word)?.[0];
  return ending === undefined ? plurals : [...plurals, ...basesOf(word.slice(0, -ending.length))];
}

function basesOf(rest: string): string[] {
  if (rest.length < 2 || !vowel.test(rest)) return [];
  if (rest.length > 3 && rest.endsWith('e')) return [rest, `${rest}e`];
  const once = doubled.test(rest) ? [rest.slice(0, -1)] : [];
  // `see`, `pay`, `show` keep their last letter; `be` and `do` are too short to tell.
  if (/[aeiouyw]$/.test(rest))
    return rest.length < 3 ? [] : [rest, ...(/[uy]$/.test(rest) ? [`${rest}e`] : [])];
  if (short.test(rest)) return [`${rest}e`];
  return [rest, ...once, ...(once.length > 0 ? [] : [`${rest}e`])];
}
