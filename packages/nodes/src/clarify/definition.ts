import { localizedTextSchema, pickText, type Locale } from '@bellhop/schema';
import { z } from 'zod';
import { checkText } from '../contract/check-text.ts';
import { field } from '../contract/field.ts';
import type { CardItem, NodeDefinition } from '../contract/node-definition.ts';
import { starterText } from '../contract/starter-text.ts';

export const clarifyConfigSchema = z.strictObject({
  text: field(localizedTextSchema, { widget: 'localizedText', variables: true, rows: 2 }),
});
export type ClarifyConfig = z.infer<typeof clarifyConfigSchema>;

export const definition: NodeDefinition<ClarifyConfig> = {
  type: 'clarify',
  version: 1,
  kind: 'step',
  category: 'say',
  icon: 'IconMessageQuestion',
  config: clarifyConfigSchema,
  starter: () => ({ text: starterText('clarify', 'text') }),
  exits: () => [{ id: 'notUnderstood', label: 'notUnderstood' }],
  waits: () => true,
  sends: ({ text }) => [{ field: 'text', text, buttons: [], kind: 'text' }],
  card,
  check: ({ text }, context) => checkText('text', text, context),
  migrations: {},
};

function card({ text }: ClarifyConfig, locale: Locale, fallback: Locale): CardItem[] {
  const words = pickText(text, locale, fallback);
  const asks: CardItem = { kind: 'line', line: 'asks' };
  return words === '' ? [asks] : [asks, { kind: 'bubble', text: words }];
}
