import { z } from 'zod';
import { jsonValueSchema } from '../json-value.ts';
import { localeSchema } from '../text.ts';
import { occurrenceSchema } from './occurrence.ts';
import { orderSchema } from './order.ts';
import { requestResultSchema } from './request.ts';
import { understoodSchema } from './understood.ts';

export const ownerSchema = z.enum(['bot', 'waiting', 'human', 'closed']);
/** Who answers a conversation: the bot, nobody yet (waiting for a person), a person, or nobody any more. */
export type Owner = z.infer<typeof ownerSchema>;

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
    /** What flows and people noted about the customer, by name. Absent when nothing is. */
    fields: z.record(z.string(), jsonValueSchema).optional(),
    /** Days on which the customer wrote before today; absent in events from before it was counted. */
    visits: z.int().min(0).optional(),
  }),
  /** Absent when the customer is no lead. */
  lead: z
    .object({ stage: z.string().nullable(), score: z.int(), owner: z.string().nullable() })
    .optional(),
  tags: z.array(z.string()),
  /** Newest first. */
  orders: z.array(orderSchema),
  /** Agents who have the inbox open. */
  agentsOnline: z.int().min(0),
  channel: z.object({
    key: z.string(),
    name: z.string(),
    /** What the channel can show; absent when it can show everything. */
    shows: z
      .object({
        /** The most quick replies below one message; 0 for a channel without buttons. */
        buttons: z.int().min(0),
        images: z.boolean(),
        cards: z.boolean(),
      })
      .optional(),
  }),
  /** Customer messages seen in this conversation before this one. */
  messagesBefore: z.int().min(0),
  /** The shop's clock: hour 0-23, minute 0-59, weekday 1 (Monday) to 7 (Sunday). */
  localTime: z.object({
    hour: z.int(),
    minute: z.int(),
    weekday: z.int(),
    /** `YYYY-MM-DD` on the same clock. */
    day: z.string().optional(),
    /** Minutes east of UTC. */
    offset: z.int().optional(),
  }),
  /** The shop's opening hours seen from this moment; absent when it has set none: then it is always open. */
  opening: z
    .object({
      isOpen: z.boolean(),
      isHoliday: z.boolean(),
      /** ISO 8601, UTC: when it opens next (from now on; null when never), and when it closes next. */
      opensAt: z.string().nullable(),
      closesAt: z.string().nullable(),
    })
    .optional(),
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

/** What people on the shop's side do in a conversation. */
const agentActedSchema = z.object({
  type: z.literal('agentActed'),
  action: z.enum(['tookOver', 'replied', 'closed']),
  agent: z.string(),
});

export const eventBodySchema = z.union([
  z.discriminatedUnion('type', [
    z.object({
      type: z.literal('customerMessage'),
      text: z.string(),
      /** Id of the quick reply that was pressed. */
      button: z.string().nullable(),
      attachments: z.array(attachmentSchema),
    }),
    z.object({ type: z.literal('returnedToBot') }),
    agentActedSchema,
    /** A timer that `setTimer` set. */
    z.object({
      type: z.literal('timerFired'),
      timer: z.string(),
      wait: z.string().nullable(),
      trigger: z.object({ flow: z.string(), node: z.string() }).nullable(),
      occurrence: occurrenceSchema.nullable(),
    }),
    z.object({ type: z.literal('resultArrived'), wait: z.string(), result: requestResultSchema }),
  ]),
  occurrenceSchema,
]);
export type EventBody = z.infer<typeof eventBodySchema>;
export type EventType = EventBody['type'];

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
