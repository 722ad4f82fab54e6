import { countWords } from '../count-words.ts';
import type { Evidence, Language } from '../language.ts';
import { commonWords } from './common-words.ts';
import { polishStems } from './stems.ts';

const ownLetters = /[ąęłńśćżź]/g;
// Letters that stand together in Polish words, also without accents, and hardly ever in English ones.
const ownGroups =
  /prz|szcz|trz|krz|[crds]z(?!e?ch)|[cz]j|^w[bcdgklmnpstz].|^z[bcdglmnrw]|^(?:kt|gd|db)|[aeiouy]j$|[^e]ek$|(?:[^l]ego|emu|ych|ymi|iem|aja|uje|acie|cji|wki|osc|osci|sci|owy|owa|owe|owie|owac|owan[aeoyi]|[aeiy]l[ae]m|[ai]lismy|nej|iejsz[aey]|k[ai]mi|[^ae]skie?|owki|ecie|nosc|nia|niu|niem|cie|cia|[dgkpsz]n[yea]|owo|[dszw]enie|[^eo]amy)$/;
// "with" and "in": in English chats such letters stand alone less often.
const ownSingles = /(?<![\p{L}\p{M}'.])[wz](?![\p{L}\p{M}'./])/gu;

export const language: Language = {
  locale: 'pl',
  alsoNamed: [],
  recognise: ({ words, text }: Evidence) =>
    // A little under what English gets for any Latin word, so that English wins when nothing speaks for Polish.
    0.29 * words.length +
    1.5 * countWords(words, commonWords) +
    0.5 * words.filter((word) => ownGroups.test(word)).length +
    2 * (text.match(ownLetters)?.length ?? 0) +
    (words.length > 0 ? 0.6 * (text.match(ownSingles)?.length ?? 0) : 0) +
    // Spanish and others write it too.
    (text.includes('ó') ? 1 : 0),
  speaksFor: (word, written) =>
    commonWords.has(word) ||
    ownGroups.test(word) ||
    (written.toLowerCase().match(ownLetters) ?? []).length > 0,
  spellings: [{ folding: 'accents', from: 'ł', to: 'l' }],
  stems: polishStems,
  commonWords,
};
