import { CodedError, freshState } from '@bellhop/schema';
import { readChannelKind } from '../store/channel-rows.ts';
import { readCustomer } from '../store/read-chat.ts';
import type { Chat } from './chat.ts';
import type { IncomingMessage } from './incoming-message.ts';
import type { TurnMachine } from './turn-machine.ts';

type Beginning = Pick<IncomingMessage, 'channel' | 'conversation'> & { customer: { id: string } };

/** A chat that is not stored yet, of a customer who may be known. */
export async function newChat(
  { store, ids }: TurnMachine,
  { channel, conversation, customer }: Beginning,
  now: Date,
): Promise<Chat> {
  const at = now.toISOString();
  const kind = await readChannelKind(store, channel.id);
  if (kind === null) throw new CodedError('channel.notFound');
  const known = await readCustomer(store, { channelId: channel.id, externalId: customer.id });
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
