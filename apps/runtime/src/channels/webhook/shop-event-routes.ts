import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Channel } from '../../generated/prisma/client.ts';
import { findConversationId } from '../../store/conversation-rows.ts';
import { storeShopEvent, type Arrived } from '../../store/shop-event-rows.ts';
import type { ChannelParts } from '../channel-parts.ts';
import { addedBy } from '../../turns/tag-actions.ts';
import { readJson } from '../read-json.ts';
import {
  cartBodySchema,
  orderBodySchema,
  tagsBodySchema,
  type CartBody,
  type OrderBody,
  type TagsBody,
} from './shop-event-body.ts';

interface Doors {
  bodyLimit: number;
  callerOf: (request: FastifyRequest) => Promise<Channel>;
}

/** The doors through which a shop's own program tells of orders, carts and tags. */
export function addShopEventRoutes(
  app: FastifyInstance,
  parts: ChannelParts,
  { bodyLimit, callerOf }: Doors,
): void {
  app.post('/v1/channels/:key/orders', { bodyLimit }, async (request, reply) => {
    const channel = await callerOf(request);
    const body = readJson(request.body, orderBodySchema);
    const { tracking = null, placedAt, ...order } = body.order;
    return take(parts, reply, {
      ...around(parts, channel, body),
      key: `o:${body.id}`,
      body: { type: 'order', order: { ...order, tracking, placedAt: utc(placedAt) } },
    });
  });

  app.post('/v1/channels/:key/carts', { bodyLimit }, async (request, reply) => {
    const channel = await callerOf(request);
    const body = readJson(request.body, cartBodySchema);
    const event = around(parts, channel, body);
    const { url = null, ...cart } = body.cart;
    return take(parts, reply, {
      ...event,
      key: `k:${body.id}`,
      body: { type: 'cart', cart: { ...cart, url, at: event.at } },
    });
  });

  app.post('/v1/channels/:key/tags', { bodyLimit }, async (request, reply) => {
    const channel = await callerOf(request);
    const body = readJson(request.body, tagsBodySchema);
    const { add = [], remove = [] } = body.tags;
    return take(parts, reply, {
      ...around(parts, channel, body),
      key: `g:${body.id}`,
      body: { type: 'tags', add, remove },
    });
  });
}

async function take(parts: ChannelParts, reply: FastifyReply, arrived: Arrived) {
  const { isDuplicate, body } = await storeShopEvent(parts.store, arrived, {
    newId: (prefix) => parts.ids.next(prefix),
    admit: () => {
      parts.limits.count(arrived.channel.id, arrived.conversation, reply);
    },
  });
  // One that is older than what is known has been overtaken by what followed from the newer one.
  if (body === null) return { accepted: true as const, duplicate: isDuplicate };
  if (body.type === 'tagsChanged') {
    await tellOfTags(parts, arrived, body.added);
    return { accepted: true as const, duplicate: isDuplicate };
  }
  const answer = await parts.shopEvents.handle({ ...arrived, body });
  return { ...answer, duplicate: answer.duplicate || isDuplicate };
}

/** Every new tag is an event of its own, in their order. */
async function tellOfTags(
  { shopEvents, store, hub }: ChannelParts,
  arrived: Arrived,
  added: string[],
): Promise<void> {
  for (const [index, tag] of added.entries()) {
    const key = `g:${String(index)}:${arrived.key}`;
    await shopEvents.handle({ ...arrived, key, body: addedBy('api', tag) });
  }
  if (added.length > 0) return;
  const known = await findConversationId(store, arrived.channel.id, arrived.conversation);
  if (known !== null) hub.publish({ type: 'conversation', id: known.id });
}

function around(
  { clock }: ChannelParts,
  { id, key, name }: Channel,
  { conversation, customer = {}, at }: OrderBody | CartBody | TagsBody,
) {
  return {
    channel: { id, key, name },
    conversation,
    customer: {
      id: customer.id ?? conversation,
      name: customer.name ?? null,
      locale: customer.locale ?? null,
    },
    at: at === undefined ? clock.now().toISOString() : utc(at),
  };
}

function utc(moment: string): string {
  return new Date(moment).toISOString();
}
