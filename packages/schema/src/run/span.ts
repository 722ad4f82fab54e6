import { z } from 'zod';

/** Where in the customer's own text something was found: UTF-16 offsets, `end` exclusive. */
export const spanSchema = z.object({ start: z.int(), end: z.int() });
export type Span = z.infer<typeof spanSchema>;
