import { jsonValueSchema, type JsonValue, type Request, type RequestResult } from '@bellhop/schema';
import type { LiveShop } from '../shop/live-shop.ts';
import { askModel } from './ai-client.ts';
import { findProducts } from './find-products.ts';
import type { HttpClient } from './http-client.ts';

/** Asks the outside. Whatever goes wrong there is an answer too. */
export type PerformRequest = (
  request: Request,
  around: { wait: string; signal: AbortSignal },
) => Promise<RequestResult>;

export function createPerformRequest(http: HttpClient, shop: LiveShop): PerformRequest {
  return async (request, { wait, signal }) => {
    switch (request.kind) {
      case 'http': {
        const named = { name: 'idempotency-key', value: wait };
        const call = { ...request, headers: [named, ...request.headers] };
        const outcome = await http.send(call, signal);
        if (outcome.type === 'failed') return { ...outcome, kind: 'failed' };
        return { kind: 'http', status: outcome.status, body: bodyOf(outcome.text) };
      }
      case 'ai':
        return askModel(http, (await shop.current()).ai, request, signal);
      case 'products':
        return { kind: 'products', products: findProducts(await shop.products(), request) };
    }
  };
}

/** Deeper than any answer that a flow could use. SQLite reads no JSON with more than 1,000 levels. */
const deepest = 100;

function bodyOf(text: string): JsonValue {
  try {
    const json: unknown = JSON.parse(text);
    const parsed = isDeep(json) ? null : jsonValueSchema.safeParse(json);
    return parsed?.success === true ? parsed.data : text;
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}

/** Level by level, so that no answer can exhaust the stack. */
function isDeep(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return true;
    level = level.flatMap(membersOf);
  }
  return false;
}

function membersOf(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
}
