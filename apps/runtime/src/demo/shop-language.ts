import { loadStarterPack, starterIntents, starterLocales } from '@bellhop/language';
import type { FaqEntry, Intent, LanguageBase } from '@bellhop/schema';
import { tidied } from '../language/sentences.ts';
import { faqTopics, faqWords, intentWords, ownIntents } from './shop-words.ts';

/** What the demo shop has taught: the intents of the starter packs in all languages and two of its own, and a few questions and answers. */
export async function shopLanguage(): Promise<LanguageBase> {
  const packs = await Promise.all(
    starterLocales.map(async (locale) => ({ locale, ...(await loadStarterPack(locale)) })),
  );
  const intents = starterIntents.map((id): Intent => {
    return {
      id,
      names: Object.fromEntries(packs.map(({ locale, names }) => [locale, names[id]])),
      examples: tidied(packs.flatMap(({ sentences }) => sentences[id])),
    };
  });
  return { intents: [...intents, ...ownIntents.map(intentOf)], faq: faqTopics.map(entryOf) };
}

function intentOf(id: (typeof ownIntents)[number]): Intent {
  const words = intentWords(id);
  return {
    id,
    names: Object.fromEntries(words.map(({ locale, name }) => [locale, name])),
    examples: tidied(words.flatMap(({ examples }) => examples)),
  };
}

function entryOf(topic: (typeof faqTopics)[number]): FaqEntry {
  const words = faqWords(topic);
  return {
    id: topic,
    questions: tidied(words.flatMap(({ questions }) => questions)),
    answers: words.map(({ locale, answer }) => ({ locale, text: answer, from: null, until: null })),
    product: '',
    buttons: [],
  };
}
