import { pluralize, singularize } from 'inflection';

const most = 6;
/** A word of its own, or the last one of several: of English both have a form for one and for many. */
const lastWord = /^(.*[\s-])?([a-z]{3,})$/i;

/** The other number of English words, "prices" for "price", where the list does not have it yet; a few at a time. */
export function otherSpellings(words: readonly string[]): string[] {
  const known = new Set(words.map((word) => word.toLowerCase()));
  const others = words.flatMap((word) => {
    const [, before = '', last = ''] = lastWord.exec(word) ?? [];
    if (last === '') return [];
    return [pluralize(last), singularize(last)].map((form) => before + form);
  });
  return [...new Set(others)].filter((other) => !known.has(other.toLowerCase())).slice(0, most);
}
