import { spelledOnce } from '@bellhop/nodes/contract';
import type { LocalizedText } from '@bellhop/schema';
import en from './messages/en.json' with { type: 'json' };
import pl from './messages/pl.json' with { type: 'json' };
import shop from './messages/shop.json' with { type: 'json' };
import th from './messages/th.json' with { type: 'json' };
import zhHans from './messages/zh-Hans.json' with { type: 'json' };
import zhHant from './messages/zh-Hant.json' with { type: 'json' };

const words = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant, th, pl };
type Words = (typeof words)['en'];

export const shopLocales = Object.keys(words);
/** What stays as it is in every language: flows and products refer to it. */
export const { productTags } = shop;

/** The operator's own names: of the flow, its steps, branches, teams and tags. */
export type ShopNames = Words['names'];

/** English where the shop has no names in a language. */
export function namesIn(locale: string): ShopNames {
  return new Map<string, Words>(Object.entries(words)).get(locale)?.names ?? en.names;
}

/** One text of the shop in all its languages. */
export function inAllLanguages(pick: (words: Words) => string): LocalizedText {
  return Object.fromEntries(Object.entries(words).map(([locale, one]) => [locale, pick(one)]));
}

/** The keywords of one topic in all languages; what two languages write so that one finds the other comes once. */
export function keywordsOf(topic: keyof Words['keywords']): string[] {
  return spelledOnce(Object.values(words).flatMap(({ keywords }) => keywords[topic]));
}

/** What the demo shop teaches besides the starter packs. */
export const ownIntents = ['greeting', 'thanks'] as const satisfies (keyof Words['intents'])[];

/** What operators call an intent, and how customers say it, language by language. */
export function intentWords(intent: (typeof ownIntents)[number]) {
  return Object.entries(words).map(([locale, { intents }]) => ({ locale, ...intents[intent] }));
}

export const faqTopics = [
  'payment',
  'chatHours',
  'giftWrapping',
  'washing',
  'wholesale',
  'abroad',
] as const satisfies (keyof Words['faq'])[];

/** How customers ask about a topic, and what the shop answers, language by language. */
export function faqWords(topic: (typeof faqTopics)[number]) {
  return Object.entries(words).map(([locale, { faq }]) => ({ locale, ...faq[topic] }));
}
