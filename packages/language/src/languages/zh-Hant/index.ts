import { writingOf } from '../../fold/han.ts';
import type { Language } from '../language.ts';

// Words of Taiwan in characters that both ways of writing share, and characters that only Cantonese has.
const ownWords = /宅配|超商|街口|唷|咧|[冇咗嘅喺嚟佢哋唔乜嘢咁啲]/;

export const language: Language = {
  locale: 'zh-Hant',
  alsoNamed: ['zh-tw', 'zh-hk', 'zh-mo'],
  // Without a sign of either way of writing, simplified is the better guess: hence a little less for the same characters.
  recognise: ({ han, kana, traditional, text }) =>
    kana >= han ? 0 : han + 1.1 * traditional + (ownWords.test(text) ? 0.5 : 0) - 0.01,
  speaksFor: (_word, written) =>
    ownWords.test(written) ||
    [...written].some((character) => writingOf(character) === 'traditional'),
  spellings: [],
};
