import { countWords } from '../count-words.ts';
import type { Language } from '../language.ts';
import { commonWords } from './common-words.ts';
import { everydayWords } from './everyday-words.ts';
import { englishInflections } from './inflections.ts';
import { englishStems } from './stems.ts';

// Letters that stand together in English words and hardly ever in Polish ones.
const ownGroups = /[qvx]|th|wh|sh|ck|ght|oo|ee|ea|ou|tion$|ing$|ly$|^wr|^kn/;

export const language: Language = {
  locale: 'en',
  alsoNamed: [],
  // Latin words alone say little: names of products are Latin in messages of every language.
  recognise: ({ words }) =>
    0.3 * words.length +
    1.2 * countWords(words, commonWords) +
    0.1 * words.filter((word) => ownGroups.test(word)).length,
  speaksFor: (word) => commonWords.has(word),
  spellings: [],
  stems: englishStems,
  inflections: englishInflections,
  commonWords,
  everydayWords,
};
