import { z } from 'zod';

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

/** What lies in a customer's cart. */
export const cartSchema = z.object({
  id: z.string(),
  items: z.array(z.string()),
  /** Ready to show, with currency. */
  total: z.string(),
  /** Where the customer can go on; null when the shop has no such page. */
  url: z.string().nullable(),
  /** When it was changed the last time: ISO 8601, UTC. */
  at: z.string(),
});
export type Cart = z.infer<typeof cartSchema>;
