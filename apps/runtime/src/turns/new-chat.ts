import { freshState } from '@bellhop/schema';
import type { Ids } from '../ports.ts';
import type { KnownForEvent } from '../store/read-for-event.ts';
import type { Chat } from './chat.ts';
import type { IncomingMessage } from './incoming-message.ts';

type Beginning = Pick<IncomingMessage, 'channel' | 'conversation'> & { customer: { id: string } };

/** A chat that is not stored yet, of a customer who may be known. */
export function newChat(
  { channel, conversation, customer }: Beginning,
  { kind, customer: known }: Pick<KnownForEvent, 'kind' | 'customer'>,
  { ids, now }: { ids: Ids; now: Date },
): Chat {
  const at = now.toISOString();
  return {
    id: ids.next('c'),
    channel: { ...channel, kind },
    externalId: conversation,
    customer: {
      id: known?.id ?? ids.next('u'),
      externalId: customer.id,
      name: known?.name ?? null,
      locale: known?.locale ?? null,
      visits: known?.visits ?? 0,
      lastVisit: known?.lastVisit ?? null,
      fields: known?.fields ?? {},
    },
    tags: known?.tags ?? [],
    lead: known?.lead ?? null,
    orders: known?.orders ?? [],
    owner: 'bot',
    agentId: null,
    agentName: null,
    state: freshState,
    language: null,
    handOff: null,
    lastText: '',
    lastAt: at,
    unread: 0,
    seq: 0,
    received: 0,
    heardAt: null,
    createdAt: at,
    version: 0,
  };
}
