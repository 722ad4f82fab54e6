import { loadStarterPack, starterIntents, starterLocales } from '@bellhop/language';
import type { FaqEntry, Intent, LanguageBase } from '@bellhop/schema';
import { tidied } from '../language/sentences.ts';
import { faqTopics, faqWords } from './shop-words.ts';

/** What the demo shop has taught: the intents of the starter packs in all languages, and a few questions and answers. */
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
  return { intents, faq: faqTopics.map(entryOf) };
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
