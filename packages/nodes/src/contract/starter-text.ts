import type { LocalizedText } from '@bellhop/schema';
import { starterTexts } from '../generated/starters.generated.ts';

/** What a new step says to customers, in every language of the product: `starter.<name>` of the type's messages. */
export function starterText(type: string, name: string): LocalizedText {
  return { ...starterTexts[`${type}.${name}`] };
}
