import type { Language, Spelling } from '../language.ts';

const nikhahit = '\u0E4D';
const toneMarks = ['\u0E48', '\u0E49', '\u0E4A', '\u0E4B'];

export const language: Language = {
  locale: 'th',
  alsoNamed: [],
  recognise: ({ thai }) => 0.6 * thai,
  speaksFor: (word) => /^\p{Script=Thai}/u.test(word),
  spellings: [
    // Sara am is taken apart for all languages (U+0E33 to U+0E4D U+0E32). Typed in two parts, its tone mark may stand
    // on the other side.
    ...toneMarks.map((tone) => spelling(nikhahit + tone, tone + nikhahit)),
    // Sara e typed twice looks exactly like sara ae.
    spelling('เเ', 'แ'),
  ],
};

function spelling(from: string, to: string): Spelling {
  return { folding: 'compatibility', from, to };
}
