import { cleanText, idSchema, localizedTextSchema } from '@bellhop/schema';
import { z } from 'zod';
import { field } from '../contract/field.ts';
import { buttonSchema, mostButtons } from '../saying/button-schema.ts';
import { wordingOrders } from '../saying/choose-wording.ts';

export const mostCards = 10;
export const mostCardButtons = 3;
const ways = ['text', 'image', 'cards'] as const;

export const cardSchema = z.strictObject({
  id: idSchema,
  title: z.record(z.string(), cleanText(80)),
  text: z.record(z.string(), cleanText(300)),
  /** Address of a picture, or empty. */
  image: cleanText(2000),
  /** Where a press of the card leads, or empty. */
  url: cleanText(2000),
  buttons: z.array(buttonSchema).max(mostCardButtons),
});
export type ReplyCard = z.infer<typeof cardSchema>;

export const replyConfigSchema = z.strictObject({
  text: field(localizedTextSchema, { widget: 'localizedText', variables: true, rows: 4 }),
  quickReplies: field(z.array(buttonSchema).max(mostButtons), { widget: 'quickReplies' }),
  shows: field(z.enum(ways), { widget: 'select', options: ways }),
  image: field(cleanText(2000), {
    widget: 'image',
    variables: true,
    visibleWhen: { field: 'shows', in: ['image'] },
  }),
  cards: field(z.array(cardSchema).max(mostCards), {
    widget: 'custom',
    visibleWhen: { field: 'shows', in: ['cards'] },
  }),
  /** The same message in other words. */
  variants: field(z.array(z.strictObject({ id: idSchema, text: localizedTextSchema })).max(10), {
    widget: 'localizedVariants',
    variables: true,
    rows: 4,
    group: 'more',
  }),
  order: field(z.enum(wordingOrders), {
    widget: 'select',
    options: wordingOrders,
    group: 'more',
  }),
});
export type ReplyConfig = z.infer<typeof replyConfigSchema>;

/** The cards that are shown: none while the reply shows something else. */
export function shownCards({ shows, cards }: ReplyConfig): ReplyCard[] {
  return shows === 'cards' ? cards : [];
}
