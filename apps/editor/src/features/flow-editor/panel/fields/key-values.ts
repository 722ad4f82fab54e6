import { idSchema, type JsonValue } from '@bellhop/schema';
import { z } from 'zod';

const rowSchema = z.object({ id: idSchema, key: z.string(), value: z.string() });
export type KeyValueRow = z.infer<typeof rowSchema>;

/** Rows of a config that may hold anything. */
export function keyValuesIn(value: JsonValue): KeyValueRow[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item) => {
    const parsed = rowSchema.safeParse(item);
    return parsed.success ? [parsed.data] : [];
  });
}
