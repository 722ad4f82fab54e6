import { z } from 'zod';
import { jsonValueSchema } from '../json-value.ts';

/** Where a conversation stands between two events. Small, and independent of the size of the flow. */
export const conversationStateSchema = z.object({
  formatVersion: z.literal(1),
  /** The step that waits, on the version that the chat started on; null when nothing waits. */
  position: z
    .object({
      flow: z.string(),
      /** Id of the published version; the test chat uses `draft`. */
      version: z.string(),
      node: z.string(),
      waitsFor: z.enum(['customer', 'human']),
    })
    .nullable(),
  variables: z.record(z.string(), jsonValueSchema),
  /** Messages in a row that nobody understood; absent when the last one was understood. */
  misses: z.int().min(1).optional(),
});
export type ConversationState = z.infer<typeof conversationStateSchema>;

export const freshState: ConversationState = { formatVersion: 1, position: null, variables: {} };
