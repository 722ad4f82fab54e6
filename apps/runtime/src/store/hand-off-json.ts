import { prioritySchema } from '@bellhop/schema';
import { z } from 'zod';

/** How a hand-off is stored beside its conversation. */
export const handOffSchema = z.object({
  team: z.string(),
  priority: prioritySchema,
  summary: z.string(),
  cause: z.enum(['flow', 'failed', 'unmatched', 'asked']),
  at: z.string(),
  draft: z.string().exactOptional(),
});

export function readHandOff(text: string | null) {
  return text === null ? null : handOffSchema.parse(JSON.parse(text));
}
