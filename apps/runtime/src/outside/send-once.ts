import http from 'node:http';
import https from 'node:https';
import type { RequestFailure } from '@bellhop/schema';
import type { Address } from './guarded-address.ts';

export interface OutgoingRequest {
  url: URL;
  method: string;
  headers: Record<string, string>;
  body: string | null;
}

export type Sent =
  | { type: 'answer'; status: number; headers: http.IncomingHttpHeaders; text: string }
  | { type: 'failed'; code: RequestFailure; detail: string };

/** The largest answer that is read, in bytes. */
const largest = 256_000;

/**
 * One exchange with one address. The name was resolved and the address checked before; it is not resolved again, so what
 * was checked is what is talked to.
 */
export function sendOnce(
  { url, method, headers, body }: OutgoingRequest,
  { address, family }: Address,
  signal: AbortSignal,
): Promise<Sent> {
  return new Promise((resolve) => {
    const fail = (error: Error) => {
      resolve(failureOf(error, signal));
    };
    try {
      const request = (url.protocol === 'https:' ? https : http).request(
        url,
        {
          method,
          headers: { ...headers, 'accept-encoding': 'identity', ...lengthOf(body) },
          agent: false,
          signal,
          lookup: (_host, options, done) => {
            if (options.all === true) done(null, [{ address, family }]);
            else done(null, address, family);
          },
        },
        (response) => {
          readAnswer(response).then(resolve, fail);
        },
      );
      request.on('error', fail);
      request.end(body ?? undefined);
    } catch (error) {
      // Node refuses headers and addresses that cannot be sent before it sends anything.
      if (!(error instanceof Error)) throw error;
      resolve({ type: 'failed', code: 'badAddress', detail: codeOf(error) });
    }
  });
}

function lengthOf(body: string | null): Record<string, string> {
  return body === null ? {} : { 'content-length': String(Buffer.byteLength(body)) };
}

async function readAnswer(response: http.IncomingMessage): Promise<Sent> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    if (!Buffer.isBuffer(chunk)) continue;
    size += chunk.length;
    if (size > largest) {
      response.destroy();
      return { type: 'failed', code: 'tooLarge', detail: String(largest) };
    }
    chunks.push(chunk);
  }
  const { statusCode = 0, headers } = response;
  return { type: 'answer', status: statusCode, headers, text: Buffer.concat(chunks).toString() };
}

function failureOf(error: Error, signal: AbortSignal): Sent {
  if (signal.aborted) return { type: 'failed', code: 'timeout', detail: '' };
  return { type: 'failed', code: 'unreachable', detail: codeOf(error) };
}

/** The code alone: messages may hold what was sent. */
function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
