import { z } from 'zod';
import { cartSchema, orderSchema, orderStatusSchema } from './order.ts';

/** Things that happen in a shop without anybody writing a message. Triggers may run at once or some time later. */
export const occurrenceSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('orderChanged'),
    order: orderSchema,
    /** Null when the order is new. */
    before: orderStatusSchema.nullable(),
  }),
  z.object({ type: z.literal('cartChanged'), cart: cartSchema }),
  z.object({
    type: z.literal('tagAdded'),
    tag: z.string(),
    by: z.enum(['flow', 'person', 'api']),
    /** How many flows led to this one, tag by tag; 0 when no flow added the tag. Bounds flows that wake each other. */
    depth: z.int().min(0),
  }),
  /** Nobody of this side has written since `since` (ISO 8601, UTC). */
  z.object({ type: z.literal('silence'), of: z.enum(['customer', 'agent']), since: z.string() }),
  /** The moment of a schedule trigger has come. */
  z.object({ type: z.literal('scheduled'), flow: z.string(), node: z.string() }),
]);
export type Occurrence = z.infer<typeof occurrenceSchema>;
