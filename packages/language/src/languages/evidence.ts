import { fold } from '../fold/fold.ts';
import { writingOf } from '../fold/han.ts';
import type { Evidence } from './language.ts';

// Not what follows an apostrophe: "what's" is the word "what". Single letters are sizes and the like.
const latinWord = /(?<!['\p{L}])\p{Script=Latin}{2,}/gu;
const thai = /\p{Script=Thai}/gu;
const han = /\p{Script=Han}/gu;
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** Collects what a message shows of its language. */
export function collectEvidence(text: string): Evidence {
  const characters = text.match(han) ?? [];
  const count = (writing: string) =>
    characters.filter((character) => writingOf(character) === writing).length;
  return {
    words: fold(text).text.match(latinWord) ?? [],
    text: text.normalize('NFKC').toLowerCase(),
    thai: text.match(thai)?.length ?? 0,
    han: characters.length,
    traditional: count('traditional'),
    simplified: count('simplified'),
    kana: text.match(kana)?.length ?? 0,
  };
}
