import { localizedTextSchema, pickText, type Locale } from '@bellhop/schema';
import { z } from 'zod';
import { checkText } from '../contract/check-text.ts';
import { field } from '../contract/field.ts';
import type { CardItem, NodeDefinition } from '../contract/node-definition.ts';
import { starterText } from '../contract/starter-text.ts';

export const faqConfigSchema = z.strictObject({
  /** Said above the questions that may be meant. */
  text: field(localizedTextSchema, { widget: 'localizedText', variables: true, rows: 2 }),
});
export type FaqConfig = z.infer<typeof faqConfigSchema>;

/** The stored question that comes nearest, for whatever follows when the step is not sure. */
export const suggestionVariable = 'faq_suggestion';

export const definition: NodeDefinition<FaqConfig> = {
  type: 'faq',
  version: 1,
  kind: 'step',
  category: 'say',
  icon: 'IconListSearch',
  config: faqConfigSchema,
  starter: () => ({ text: starterText('faq', 'text') }),
  exits: () => [
    { id: 'answered', label: 'answered', optional: true },
    // Not connected, the step asks back itself.
    { id: 'unsure', label: 'unsure', optional: true },
    // Not connected, the message is offered to the triggers: nothing is lost.
    { id: 'other', label: 'other', optional: true },
    { id: 'notFound', label: 'notFound' },
  ],
  waits: () => true,
  readsMessage: () => true,
  writes: () => [suggestionVariable],
  emptyAt: () => ['answered', 'other', 'notFound'],
  sends: ({ text }) => [{ field: 'text', text, buttons: [], kind: 'text' }],
  card,
  check: ({ text }, context) => checkText('text', text, context),
  migrations: {},
};

function card({ text }: FaqConfig, locale: Locale, fallback: Locale): CardItem[] {
  const words = pickText(text, locale, fallback);
  const items: CardItem[] = [{ kind: 'line', line: 'answers' }];
  if (words !== '') items.push({ kind: 'line', line: 'unsure' }, { kind: 'bubble', text: words });
  return items;
}
