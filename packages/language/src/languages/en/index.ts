import { countWords } from '../count-words.ts';
import type { Language } from '../language.ts';

// No word that is a Polish one too (to, do, on, no, my, i, a). Names of products rarely hold any of these.
const commonWords = new Set(
  (
    'the is are was what how when where which who why does did can could will would should you your it its ' +
    'this that have has had for from with not and please thanks thank hello want need much many get got ' +
    'if of or be an in at me im am but about order refund return price size shipping delivery'
  ).split(' '),
);

export const language: Language = {
  locale: 'en',
  alsoNamed: [],
  // Latin words alone say little: names of products are Latin in messages of every language.
  recognise: ({ words }) => 0.3 * words.length + 1.2 * countWords(words, commonWords),
  spellings: [],
};
