import { z } from 'zod';
import { contactKindSchema } from './understood.ts';

export const quickReplySchema = z.object({ id: z.string(), label: z.string() });
export type QuickReply = z.infer<typeof quickReplySchema>;

export const prioritySchema = z.enum(['normal', 'urgent']);
export type Priority = z.infer<typeof prioritySchema>;

/** What the engine wants done. The runtime performs it in the same transaction; the test chat performs it on paper. */
export const effectSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('sendMessage'),
    kind: z.literal('text'),
    text: z.string(),
    buttons: z.array(quickReplySchema),
  }),
  z.object({ type: z.literal('addTags'), tags: z.array(z.string()) }),
  z.object({ type: z.literal('removeTags'), tags: z.array(z.string()) }),
  z.object({
    type: z.literal('upsertLead'),
    /** Null leaves the stage as it is. */
    stage: z.string().nullable(),
    scoreChange: z.int(),
  }),
  /** The customer named a way to be reached. */
  z.object({ type: z.literal('saveContact'), kind: contactKindSchema, value: z.string() }),
  z.object({
    type: z.literal('handOff'),
    team: z.string(),
    priority: prioritySchema,
    summary: z.string(),
    /** `flow`: a step said so; `failed`: a step failed; `unmatched`: no flow had an answer; `asked`: the customer did. */
    cause: z.enum(['flow', 'failed', 'unmatched', 'asked']),
  }),
]);
export type Effect = z.infer<typeof effectSchema>;
