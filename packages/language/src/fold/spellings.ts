import type { Spelling } from '../languages/language.ts';
import { languages } from '../languages/registry.generated.ts';
import type { Folding } from './folding.ts';

/** Spellings that count as the same in every language, beside what Unicode itself says. */
const common: readonly Spelling[] = [
  // What keyboards make out of ' " and - without being asked.
  ...spellings('compatibility', '‘’‚‛ʼʹ´′', "'"),
  ...spellings('compatibility', '“”„‟«»″', '"'),
  ...spellings('compatibility', '‐‑‒–—―−', '-'),
  ...spellings('accents', 'ø', 'o'),
  ...spellings('accents', 'đð', 'd'),
  ...spellings('accents', 'ħ', 'h'),
  ...spellings('accents', 'ı', 'i'),
  ...spellings('accents', 'ŧ', 't'),
  ...spellings('accents', 'æ', 'ae'),
  ...spellings('accents', 'œ', 'oe'),
  ...spellings('accents', 'þ', 'th'),
  ...spellings('accents', 'ß', 'ss'),
  // Russian texts leave out these two dots more often than not; й is a letter of its own and stays.
  ...spellings('accents', 'ё', 'е'),
];

const all = [...common, ...languages.flatMap((language) => language.spellings)].flatMap(
  (spelling) => [spelling, upperCase(spelling)],
);

/** Spellings of several letters that have to be looked at as one. */
export const longSpellings: readonly string[] = all
  .map(({ from }) => from)
  .filter((from) => /^\P{M}./su.test(from));

const byFolding: Readonly<Record<'compatibility' | 'accents', (text: string) => string>> = {
  compatibility: replacerFor('compatibility'),
  accents: replacerFor('accents'),
};

/** Applies the tables of spellings that belong to this folding. */
export function replaceSpellings(text: string, folding: 'compatibility' | 'accents'): string {
  return byFolding[folding](text);
}

function replacerFor(folding: Folding): (text: string) => string {
  const targets = new Map(
    all.filter((spelling) => spelling.folding === folding).map(({ from, to }) => [from, to]),
  );
  const pattern = new RegExp([...targets.keys()].join('|'), 'gu');
  return (text) => text.replace(pattern, (from) => targets.get(from) ?? from);
}

/** The same spelling in capitals, so that leaving out the folding of case does not leave out others with it. */
function upperCase({ folding, from, to }: Spelling): Spelling {
  // ß has no capital of one letter in everyday use; its rare one (U+1E9E) is meant here.
  const capital = from === 'ß' ? '\u1E9E' : from.toUpperCase();
  return { folding, from: capital, to: to.toUpperCase() };
}

function spellings(folding: Folding, from: string, to: string): Spelling[] {
  return Array.from(from, (letter) => ({ folding, from: letter, to }));
}
