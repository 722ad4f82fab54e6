import { z } from 'zod';

/** What a schema allows, as far as an input can help to keep it. */
export interface FieldLimits {
  min?: number;
  max?: number;
  maxItems?: number;
  maxLength?: number;
}

const limitsSchema = z.object({
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  maxItems: z.number().optional(),
  maxLength: z.number().optional(),
});

const known = new WeakMap<z.ZodType, FieldLimits>();

/** Read from the schema itself, so that a step type says every limit once. */
export function fieldLimits(schema: z.ZodType): FieldLimits {
  const found = known.get(schema);
  if (found !== undefined) return found;
  const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const { minimum, maximum, maxItems, maxLength } = limitsSchema.parse(shape);
  const limits: FieldLimits = {
    ...(minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER && { min: minimum }),
    ...(maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER && { max: maximum }),
    ...(maxItems !== undefined && { maxItems }),
    ...(maxLength !== undefined && { maxLength }),
  };
  known.set(schema, limits);
  return limits;
}
