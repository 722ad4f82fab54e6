import { z } from 'zod';
import { jsonValueSchema } from '../json-value.ts';
import { occurrenceSchema } from './occurrence.ts';
import { requestSchema } from './request.ts';
import { contactKindSchema } from './understood.ts';

export const quickReplySchema = z.object({ id: z.string(), label: z.string() });
export type QuickReply = z.infer<typeof quickReplySchema>;

export const prioritySchema = z.enum(['normal', 'urgent']);
export type Priority = z.infer<typeof prioritySchema>;

/** One card of a message: a product, an order. `url` is where a press of the card leads; null for nowhere. */
export const cardSchema = z.object({
  title: z.string(),
  text: z.string(),
  image: z.string().nullable(),
  url: z.string().nullable(),
  buttons: z.array(quickReplySchema),
});
export type Card = z.infer<typeof cardSchema>;

/** One message of the bot. Every kind has a `text` that says the same where a channel shows no more than text. */
export const sendMessageSchema = z.discriminatedUnion('kind', [
  z.object({
    type: z.literal('sendMessage'),
    kind: z.literal('text'),
    text: z.string(),
    buttons: z.array(quickReplySchema),
  }),
  z.object({
    type: z.literal('sendMessage'),
    kind: z.literal('image'),
    text: z.string(),
    url: z.string(),
    buttons: z.array(quickReplySchema),
  }),
  z.object({
    type: z.literal('sendMessage'),
    kind: z.literal('cards'),
    text: z.string(),
    cards: z.array(cardSchema),
    buttons: z.array(quickReplySchema),
  }),
]);
export type SendMessage = z.infer<typeof sendMessageSchema>;

/** How somebody is told of something. */
export const noticeWaySchema = z.enum(['team', 'webhook', 'email']);
export type NoticeWay = z.infer<typeof noticeWaySchema>;

/** What the engine wants done. The runtime performs it in the same transaction; the test chat performs it on paper. */
export const effectSchema = z.union([
  sendMessageSchema,
  z.discriminatedUnion('type', [
    z.object({
      type: z.literal('addTags'),
      tags: z.array(z.string()),
      /** How many flows led to it, tag by tag, where the event does not tell: the run has waited for a result since. */
      depth: z.int().min(1).optional(),
    }),
    z.object({ type: z.literal('removeTags'), tags: z.array(z.string()) }),
    z.object({
      type: z.literal('upsertLead'),
      /** Null leaves the stage as it is. */
      stage: z.string().nullable(),
      scoreChange: z.int(),
      /** Who looks after the lead; absent leaves it as it is. */
      owner: z.string().optional(),
    }),
    /** The customer named a way to be reached. */
    z.object({ type: z.literal('saveContact'), kind: contactKindSchema, value: z.string() }),
    /** Something to remember of the customer, beyond this conversation. Null forgets it. */
    z.object({ type: z.literal('setField'), name: z.string(), value: jsonValueSchema }),
    z.object({
      type: z.literal('handOff'),
      team: z.string(),
      priority: prioritySchema,
      summary: z.string(),
      /** `flow`: a step said so; `failed`: a step failed; `unmatched`: no flow had an answer; `asked`: the customer did. */
      cause: z.enum(['flow', 'failed', 'unmatched', 'asked']),
      /** What the bot would answer, for the person to check and send. */
      draft: z.string().optional(),
    }),
    /**
     * Wake this conversation at `at` with a `timerFired` event. Setting an id again moves it. A timer belongs either to
     * a waiting step (`wait`) or to a trigger that runs later than what it listens to (`trigger`, `occurrence`).
     */
    z.object({
      type: z.literal('setTimer'),
      id: z.string(),
      /** ISO 8601, UTC. */
      at: z.string(),
      wait: z.string().nullable(),
      trigger: z.object({ flow: z.string(), node: z.string() }).nullable(),
      occurrence: occurrenceSchema.nullable(),
    }),
    z.object({ type: z.literal('cancelTimer'), id: z.string() }),
    /** Ask the outside; the answer comes back as a `resultArrived` event for the same `wait`. */
    z.object({ type: z.literal('request'), wait: z.string(), request: requestSchema }),
    z.object({
      type: z.literal('notify'),
      /** `team` shows in the inbox, `webhook` calls the address `target`, `email` writes to it (several: with commas). */
      by: noticeWaySchema,
      target: z.string(),
      text: z.string(),
    }),
    z.object({
      type: z.literal('rate'),
      score: z.int().min(1).max(5),
      comment: z.string().nullable(),
    }),
    z.object({ type: z.literal('closeChat') }),
  ]),
]);
export type Effect = z.infer<typeof effectSchema>;
