import type { LocalizedText } from '@bellhop/schema';
import { nodeMessages } from '../generated/messages.generated.ts';
import { wordAt } from './message-words.ts';

/** What a new step says to customers, in every language of the product: `starter.<name>` of the type's messages. */
export function starterText(type: string, name: string): LocalizedText {
  const text: LocalizedText = {};
  for (const [locale, types] of Object.entries(nodeMessages)) {
    const words = wordAt(types, `${type}.starter.${name}`);
    if (words !== undefined) text[locale] = words;
  }
  return text;
}
