import type { Event } from '@bellhop/schema';
import { isVisitor } from '../channels/chat-page/is-visitor.ts';
import type { ChatWrite, NewMessage } from './chat.ts';

/**
 * The messages of a turn that nobody waits for. Whoever handed in a customer's message is answered at once; visitors of
 * the hosted chat page read their messages there.
 */
export function outboxOf({ chat, messages }: ChatWrite, { body }: Event): NewMessage[] {
  if (body.type === 'customerMessage' || isVisitor(chat.externalId)) return [];
  return messages.filter(({ author }) => author !== 'customer');
}
