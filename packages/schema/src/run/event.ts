import { z } from 'zod';
import { localeSchema } from '../text.ts';
import { understoodSchema } from './understood.ts';

export const ownerSchema = z.enum(['bot', 'waiting', 'human', 'closed']);
/** Who answers a conversation: the bot, nobody yet (waiting for a person), a person, or nobody any more. */
export type Owner = z.infer<typeof ownerSchema>;

export const orderStatusSchema = z.enum([
  'unpaid',
  'paid',
  'shipped',
  'delivered',
  'cancelled',
  'returned',
]);
export type OrderStatus = z.infer<typeof orderStatusSchema>;

export const orderSchema = z.object({
  number: z.string(),
  status: orderStatusSchema,
  /** Ready to show, with currency: `฿590`. */
  total: z.string(),
  items: z.array(z.string()),
  tracking: z.string().nullable(),
  /** ISO 8601, UTC. */
  placedAt: z.string(),
});
export type Order = z.infer<typeof orderSchema>;

/**
 * All that conditions and texts may ask for, as it was when the event happened.
 * It is stored with the event, so that the event can be run again years later.
 */
export const factsSchema = z.object({
  owner: ownerSchema,
  customer: z.object({
    id: z.string(),
    name: z.string().nullable(),
    locale: localeSchema.nullable(),
  }),
  tags: z.array(z.string()),
  /** Newest first. */
  orders: z.array(orderSchema),
  /** Agents who have the inbox open. */
  agentsOnline: z.int().min(0),
  channel: z.object({ key: z.string(), name: z.string() }),
  /** Customer messages seen in this conversation before this one. */
  messagesBefore: z.int().min(0),
  /** The shop's clock: hour 0-23, minute 0-59, weekday 1 (Monday) to 7 (Sunday). */
  localTime: z.object({ hour: z.int(), minute: z.int(), weekday: z.int() }),
  /** What the message says. Absent in events that carry none. */
  understood: understoodSchema.optional(),
});
export type Facts = z.infer<typeof factsSchema>;

export const attachmentSchema = z.object({
  kind: z.enum(['image', 'file', 'video', 'audio']),
  url: z.string(),
  name: z.string().optional(),
});
export type Attachment = z.infer<typeof attachmentSchema>;

export const eventBodySchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('customerMessage'),
    text: z.string(),
    /** Id of the quick reply that was pressed. */
    button: z.string().nullable(),
    attachments: z.array(attachmentSchema),
  }),
  z.object({ type: z.literal('returnedToBot') }),
]);

/** Something that happened, as complete data: the engine needs nothing else to say what follows. */
export const eventSchema = z.object({
  id: z.string(),
  /** ISO 8601, UTC. */
  at: z.string(),
  /** For whatever has to look random: the same seed gives the same outcome. */
  seed: z.int(),
  facts: factsSchema,
  body: eventBodySchema,
});
export type Event = z.infer<typeof eventSchema>;
export type CustomerMessage = Extract<Event['body'], { type: 'customerMessage' }>;
