import type { Language } from '../language.ts';

export const language: Language = {
  locale: 'zh-Hant',
  alsoNamed: ['zh-tw', 'zh-hk', 'zh-mo'],
  // Without a sign of either way of writing, simplified is the better guess: hence a little less for the same characters.
  recognise: ({ han, kana, traditional }) => (kana >= han ? 0 : han + 1.1 * traditional - 0.01),
  spellings: [],
};
