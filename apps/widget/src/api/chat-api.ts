import type { Listing, Outgoing, Owner } from '../model/chat-state.ts';
import { readAcceptedOwner, readErrorCode, readListing } from './read-answer.ts';

/** `network` is the page's own code: no answer came. All other codes are the server's. */
export type Failure = {
  readonly status: 'failed';
  readonly code: string;
  readonly canRetry: boolean;
};
export type ListResult = { readonly status: 'listed'; readonly listing: Listing } | Failure;
export type SendResult = { readonly status: 'accepted'; readonly owner: Owner | null } | Failure;

export type ChatApi = {
  readonly streamUrl: string;
  list(after: number): Promise<ListResult>;
  send(outgoing: Outgoing, locale: string): Promise<SendResult>;
};

const patienceMilliseconds = 15_000;

/** The chat of one channel over HTTP. Failures are values; nothing here throws. */
export function createChatApi(channelKey: string): ChatApi {
  const base = `/chat/${encodeURIComponent(channelKey)}/api`;
  return {
    streamUrl: `${base}/stream`,
    list: async (after) => {
      const answer = await ask(`${base}/messages?after=${after.toString()}`, {});
      if (answer.status === 'failed') return answer;
      const listing = readListing(answer.body);
      if (listing === null) return { status: 'failed', code: 'internal', canRetry: true };
      return { status: 'listed', listing };
    },
    send: async ({ id, text, button }, locale) => {
      const answer = await ask(`${base}/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ id, text, locale, ...(button === null ? {} : { button }) }),
      });
      if (answer.status === 'failed') return answer;
      return { status: 'accepted', owner: readAcceptedOwner(answer.body) };
    },
  };
}

type Answer = { readonly status: 'answered'; readonly body: unknown } | Failure;

async function ask(url: string, options: RequestInit): Promise<Answer> {
  let response: Response;
  let body: unknown;
  try {
    response = await fetch(url, { ...options, signal: AbortSignal.timeout(patienceMilliseconds) });
    body = parseJson(await response.text());
  } catch {
    return { status: 'failed', code: 'network', canRetry: true };
  }
  if (response.ok) return { status: 'answered', body };
  const { status } = response;
  return {
    status: 'failed',
    code: readErrorCode(body),
    canRetry: status >= 500 || status === 429 || status === 408,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
