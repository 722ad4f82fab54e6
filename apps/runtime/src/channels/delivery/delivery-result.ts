import type { HttpOutcome } from '../../outside/http-client.ts';

export type DeliveryResult =
  | { type: 'taken' }
  /** Refused: the same message would be refused again. */
  | { type: 'refused'; failure: string }
  | {
      type: 'later';
      failure: string;
      /** True when the server as a whole seems to be away, not this one message. */
      isAway: boolean;
      /** ISO 8601: not before, says the server, about everything that it is sent. */
      notBefore: string | null;
    };

/** Statuses below 500 that ask for another try: timed out, in conflict, too early, too many. */
const tryAgain = new Set([408, 409, 425, 429]);
/** Milliseconds: nothing waits longer for its next try. */
export const longestWait = 6 * 3_600_000;

/** Reads an answer the way docs/delivery.md tells shops to give it. */
export function deliveryResult(outcome: HttpOutcome, now: Date): DeliveryResult {
  if (outcome.type === 'failed') {
    return { type: 'later', failure: outcome.code, isAway: true, notBefore: null };
  }
  const { status } = outcome;
  if (status >= 200 && status < 300) return { type: 'taken' };
  const failure = String(status);
  if (status >= 400 && status < 500 && !tryAgain.has(status)) return { type: 'refused', failure };
  const isAway = !tryAgain.has(status);
  const asks = status === 429 || status === 503;
  const notBefore = asks ? askedFor(outcome.retryAfter, now) : null;
  return { type: 'later', failure, isAway, notBefore };
}

/** `Retry-After` is a number of seconds or a date; some hours at most, so that a wrong clock there costs no day here. */
function askedFor(retryAfter: string | undefined, now: Date): string | null {
  const text = retryAfter?.trim() ?? '';
  const at = /^\d+$/.test(text) ? now.getTime() + Number(text) * 1000 : Date.parse(text);
  if (Number.isNaN(at) || at <= now.getTime()) return null;
  return new Date(Math.min(at, now.getTime() + longestWait)).toISOString();
}
