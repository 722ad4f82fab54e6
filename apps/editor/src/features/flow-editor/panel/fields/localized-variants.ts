import { idSchema, type JsonValue } from '@bellhop/schema';
import { z } from 'zod';

const variantSchema = z.object({ id: idSchema, text: z.record(z.string(), z.string()) });
export type Variant = z.infer<typeof variantSchema>;

/** Wordings of a config that may hold anything. */
export function variantsIn(value: JsonValue): Variant[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item) => {
    const parsed = variantSchema.safeParse(item);
    return parsed.success ? [parsed.data] : [];
  });
}
