import { z } from 'zod';

/** Anything that survives JSON.stringify and back unchanged. */
export type JsonValue =
  null | boolean | number | string | JsonValue[] | { [key: string]: JsonValue };

export const jsonValueSchema: z.ZodType<JsonValue> = z.json();

export type JsonObject = Record<string, JsonValue>;
export const jsonObjectSchema = z.record(z.string(), jsonValueSchema);
