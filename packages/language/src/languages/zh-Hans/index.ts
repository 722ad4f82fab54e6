import { writingOf } from '../../fold/han.ts';
import type { Language } from '../language.ts';

export const language: Language = {
  locale: 'zh-Hans',
  alsoNamed: ['zh', 'zh-cn', 'zh-sg', 'zh-my'],
  // Han characters among kana are Japanese.
  recognise: ({ han, kana, simplified }) => (kana >= han ? 0 : han + simplified),
  speaksFor: (_word, written) =>
    [...written].some((character) => writingOf(character) === 'simplified'),
  spellings: [],
};
