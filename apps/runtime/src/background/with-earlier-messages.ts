import type { Request } from '@bellhop/schema';
import { readEarlierMessages } from '../store/earlier-messages.ts';
import type { Store } from '../store/open-store.ts';
import type { OpenRequest } from '../store/request-rows.ts';

const earlier = 9;
const longest = 2000;

/**
 * A language model is asked with the conversation so far. The engine knows the customer's message alone: what was said
 * before lies in the database, and is put before it each time the model is asked, also after a restart.
 */
export async function withEarlierMessages(
  store: Store,
  { request, wait, conversationId }: OpenRequest,
): Promise<Request> {
  if (request.kind !== 'ai') return request;
  // The name of a wait begins with the event that led to it.
  const turnId = wait.slice(0, wait.lastIndexOf('.'));
  const said = await readEarlierMessages(store, { conversationId, turnId, count: earlier });
  const before = said.map(({ role, text }) => ({ role, text: shortened(text) }));
  return { ...request, messages: [...before, ...request.messages] };
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : text;
}
