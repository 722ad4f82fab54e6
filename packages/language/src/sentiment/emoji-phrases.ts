import { phrasesOf, type SentimentPhrases } from './sentiment-language.ts';

/** Pictures mean the same to customers of every language. */
export const emojiPhrases: SentimentPhrases = {
  complaint: phrasesOf('😡 | 😠 | 😤 | 👎 | 💔 | 😒 | 🙄 | 😞 | 😩 | 😫 | 😭 | 😢 | 🤢 | 🤮 | ☹'),
  insult: phrasesOf('🤬 | 🖕 | 💩'),
  threat: [],
  praise: phrasesOf(
    '👍 | ❤ | 😍 | 🥰 | 💕 | 💖 | 😊 | 😀 | 😁 | 😃 | 😄 | 🤩 | 🎉 | 👏 | 💯 | ⭐⭐⭐⭐⭐',
  ),
  approving: [],
  harmless: [],
};
