import { fold } from '../fold/fold.ts';
import { writingOf } from '../fold/han.ts';
import type { Evidence } from './language.ts';

// Not what follows an apostrophe: "what's" is the word "what". Single letters are sizes and the like.
const latinWord = /(?<!['\p{L}])\p{Script=Latin}{2,}/gu;
const thai = /\p{Script=Thai}/gu;
const han = /\p{Script=Han}/gu;
const nonAscii = /[^\0-\x7F]/;
const noLetters = { thai: 0, han: 0, traditional: 0, simplified: 0, kana: 0 };
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** Collects what a message shows of its language. */
export function collectEvidence(text: string): Evidence {
  const words = fold(text).text.match(latinWord) ?? [];
  if (!nonAscii.test(text)) {
    return { ...noLetters, words, text: text.toLowerCase() };
  }
  const characters = text.match(han) ?? [];
  let traditional = 0;
  let simplified = 0;
  for (const character of characters) {
    const writing = writingOf(character);
    if (writing === 'traditional') traditional += 1;
    else if (writing === 'simplified') simplified += 1;
  }
  return {
    words,
    text: text.normalize('NFKC').toLowerCase(),
    thai: text.match(thai)?.length ?? 0,
    han: characters.length,
    traditional,
    simplified,
    kana: text.match(kana)?.length ?? 0,
  };
}
