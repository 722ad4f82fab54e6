import { z } from 'zod';
import { jsonValueSchema } from '../json-value.ts';

/** A header or a field, by name. Values may hold `{{secret.name}}`, which only the runtime fills in. */
const namedValueSchema = z.object({ name: z.string(), value: z.string() });

/** Something that only the outside knows. Complete data: whoever performs it needs nothing else of the flow. */
export const requestSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('http'),
    method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
    url: z.string(),
    headers: z.array(namedValueSchema),
    body: z.string().nullable(),
    timeoutSeconds: z.number(),
    /** How often it is tried again after an answer that never came or that says "try again" (429, 5xx). */
    retries: z.int(),
  }),
  z.object({
    kind: z.literal('ai'),
    instructions: z.string(),
    /** What the customer asks. Whoever performs it puts before it what was said so far, oldest first. */
    messages: z.array(z.object({ role: z.enum(['customer', 'shop']), text: z.string() })),
    /** What the answer may stand on. */
    grounding: z.array(z.object({ question: z.string(), answer: z.string() })),
    maxTokens: z.int(),
    timeoutSeconds: z.number(),
  }),
  z.object({
    kind: z.literal('products'),
    /** These very products, in this order; empty for a search. */
    ids: z.array(z.string()),
    /** Words of the customer; products whose name or tags hold them come first. */
    words: z.string(),
    /** Only products with one of these tags; empty for all. */
    tags: z.array(z.string()),
    limit: z.int(),
  }),
]);
export type Request = z.infer<typeof requestSchema>;

/** Why a request has no answer. The words are `requestFailure.<code>` beside this package. */
export const requestFailures = [
  'timeout',
  'unreachable',
  'notAllowed',
  'badAddress',
  'tooLarge',
  'unknownSecret',
  'notConfigured',
  'badAnswer',
] as const;
export const requestFailureSchema = z.enum(requestFailures);
export type RequestFailure = z.infer<typeof requestFailureSchema>;

/** What an answer cost, as the shop set its prices; `amount` in `currency`. */
export const costSchema = z.object({
  tokensIn: z.int(),
  tokensOut: z.int(),
  amount: z.number(),
  currency: z.string(),
});
export type Cost = z.infer<typeof costSchema>;

/** A product as a result of a `products` request. */
export const foundProductSchema = z.object({
  id: z.string(),
  names: z.record(z.string(), z.string()),
  price: z.string(),
  url: z.string(),
  image: z.string(),
  stock: z.int().nullable(),
});
export type FoundProduct = z.infer<typeof foundProductSchema>;

/** The answer to a request, as the engine gets it. */
export const requestResultSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('failed'), code: requestFailureSchema, detail: z.string() }),
  /** `body` is parsed where the answer is JSON, else the text. */
  z.object({ kind: z.literal('http'), status: z.int(), body: jsonValueSchema }),
  /** `text` is null when the model declined: it has nothing that it may stand on. */
  z.object({ kind: z.literal('ai'), text: z.string().nullable(), cost: costSchema.nullable() }),
  z.object({ kind: z.literal('products'), products: z.array(foundProductSchema) }),
]);
export type RequestResult = z.infer<typeof requestResultSchema>;
