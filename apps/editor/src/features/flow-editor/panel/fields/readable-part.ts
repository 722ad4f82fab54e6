import type { JsonValue } from '@bellhop/schema';
import type { z } from 'zod';

/**
 * What of a stored value a field can show when it cannot show all of it: the entries of a list that can be read by
 * themselves. Null where there is nothing to say: all of it can be read, or nothing is stored.
 */
export function readablePart(value: JsonValue, shape: z.ZodType): JsonValue[] | null {
  if (value === null || shape.safeParse(value).success) return null;
  return Array.isArray(value) ? value.filter((entry) => shape.safeParse([entry]).success) : [];
}
