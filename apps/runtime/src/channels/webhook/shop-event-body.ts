import { cleanText, localeSchema, orderStatusSchema } from '@bellhop/schema';
import { z } from 'zod';

const outsideId = cleanText(200).min(1);
const moment = z.iso.datetime({ offset: true });
const items = z.array(cleanText(500)).max(200);

const around = {
  id: outsideId.meta({ description: 'Your id of the event. The same id again changes nothing.' }),
  conversation: outsideId.meta({
    description: 'Your id of the conversation with the customer. It may not exist yet.',
  }),
  customer: z
    .strictObject({
      id: outsideId.optional(),
      name: cleanText(200).optional(),
      locale: localeSchema.optional(),
    })
    .optional(),
  at: moment.optional().meta({
    description:
      'When it happened. What is older than the known state of an order changes nothing.',
  }),
};

/** What is posted to `/v1/channels/{key}/orders`. The API's description is generated from this very schema. */
export const orderBodySchema = z.strictObject({
  ...around,
  order: z.strictObject({
    number: cleanText(100).min(1),
    status: orderStatusSchema,
    total: cleanText(100).meta({ description: 'Ready to show, with currency: `฿590`.' }),
    items,
    tracking: cleanText(200).nullish(),
    placedAt: moment,
  }),
});
export type OrderBody = z.infer<typeof orderBodySchema>;

/** What is posted to `/v1/channels/{key}/carts`. */
export const cartBodySchema = z.strictObject({
  ...around,
  cart: z.strictObject({
    id: outsideId,
    items,
    total: cleanText(100).meta({ description: 'Ready to show, with currency: `฿590`.' }),
    url: z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .nullish()
      .meta({ description: 'Where the customer can go on.' }),
  }),
});
export type CartBody = z.infer<typeof cartBodySchema>;

const newTags = z.array(cleanText(60).trim().min(1)).max(50);
const knownTags = z.array(cleanText(60).min(1)).max(50);

/** What is posted to `/v1/channels/{key}/tags`. */
export const tagsBodySchema = z.strictObject({
  ...around,
  tags: z.strictObject({
    add: newTags.optional().meta({
      description:
        'Tags that the customer gets. Flows that wait for one hear of those that are new.',
    }),
    remove: knownTags.optional().meta({
      description: 'Tags that are taken away, unless they stand under `add` as well.',
    }),
  }),
});
export type TagsBody = z.infer<typeof tagsBodySchema>;

export const shopEventAnswerSchema = z.object({
  accepted: z.literal(true),
  /** True when this id came before: nothing happens twice. */
  duplicate: z.boolean(),
});
