import { CodedError, orderSchema, orderStatusSchema, type Order } from '@bellhop/schema';
import { z } from 'zod';
import type { Cart, ShopEvent, ShopEventBody } from '../shop/shop-event.ts';
import { ageChats } from './age-chats.ts';
import { json } from './json-text.ts';
import type { Store, Transaction } from './open-store.ts';
import { changeTags } from './tag-rows.ts';

/** What a channel has sent; what followed from it is not known yet. */
export type Arrived = Omit<ShopEvent, 'body'> & {
  body:
    | { type: 'order'; order: Order }
    | { type: 'cart'; cart: Cart }
    | { type: 'tags'; add: string[]; remove: string[] };
};

/** What follows from it: one event, or one for every tag that the customer did not have. */
type Following =
  Exclude<ShopEventBody, { type: 'tagAdded' }> | { type: 'tagsChanged'; added: string[] };

interface Stored {
  isDuplicate: boolean;
  /** Null when it was older than what is known already: then nothing follows. */
  body: Following | null;
}

const cartSchema = z.object({
  id: z.string(),
  items: z.array(z.string()),
  total: z.string(),
  url: z.string().nullable(),
  at: z.string(),
});
const bodySchema = json(
  z
    .discriminatedUnion('type', [
      z.object({
        type: z.literal('orderChanged'),
        order: orderSchema,
        before: orderStatusSchema.nullable(),
      }),
      z.object({ type: z.literal('cartChanged'), cart: cartSchema }),
      z.object({ type: z.literal('tagsChanged'), added: z.array(z.string()) }),
    ])
    .nullable(),
);

interface Around {
  newId: (prefix: string) => string;
  /** Asked, and may throw, only for an event that is new. */
  admit: () => void;
}

/** Stores an event once, with the order that it tells of. One that came before gives what was stored then. */
export function storeShopEvent(store: Store, event: Arrived, around: Around): Promise<Stored> {
  return store.write(async (transaction) => {
    const key = { channelId: event.channel.id, externalId: event.key };
    const known = await transaction.shopEvent.findUnique({ where: { channelId_externalId: key } });
    if (known !== null) {
      if (known.conversation !== event.conversation) throw idReused();
      return { isDuplicate: true, body: bodySchema.parse(known.body) };
    }
    around.admit();
    const customerId = await keepCustomer(transaction, event, around.newId);
    const body = await keepBody(transaction, event, { customerId, newId: around.newId });
    await ageChats(transaction, customerId);
    const { conversation, at } = event;
    await transaction.shopEvent.create({
      data: { ...key, conversation, body: JSON.stringify(body), at },
    });
    return { isDuplicate: false, body };
  });
}

async function keepBody(
  transaction: Transaction,
  { body, at }: Arrived,
  { customerId, newId }: { customerId: string; newId: Around['newId'] },
): Promise<Following | null> {
  if (body.type === 'cart') return { type: 'cartChanged', cart: body.cart };
  if (body.type === 'tags') {
    const { add, remove } = body;
    return {
      type: 'tagsChanged',
      added: await changeTags(transaction, { customerId, add, remove, at }),
    };
  }
  const { order } = body;
  const where = { customerId_number: { customerId, number: order.number } };
  const before = await transaction.order.findUnique({ where });
  if (before?.changedAt !== undefined && before.changedAt !== null && before.changedAt > at) {
    return null;
  }
  const data = { ...order, items: JSON.stringify(order.items), changedAt: at };
  await transaction.order.upsert({
    where,
    create: { id: newId('o'), customerId, ...data },
    update: data,
  });
  const status = before === null ? null : orderStatusSchema.parse(before.status);
  return { type: 'orderChanged', order, before: status };
}

/** The customer of the conversation; else the one with this id, who may be new. */
async function keepCustomer(
  transaction: Transaction,
  { channel, conversation, customer, at }: Arrived,
  newId: Around['newId'],
): Promise<string> {
  const channelId = channel.id;
  const chat = await transaction.conversation.findUnique({
    where: { channelId_externalId: { channelId, externalId: conversation } },
    select: { customerId: true },
  });
  const said = {
    ...(customer.name !== null && { name: customer.name }),
    ...(customer.locale !== null && { locale: customer.locale }),
  };
  if (chat !== null) {
    await transaction.customer.update({ where: { id: chat.customerId }, data: said });
    return chat.customerId;
  }
  const kept = await transaction.customer.upsert({
    where: { channelId_externalId: { channelId, externalId: customer.id } },
    create: { id: newId('u'), channelId, externalId: customer.id, createdAt: at, ...said },
    update: said,
  });
  return kept.id;
}

function idReused(): CodedError {
  return new CodedError('event.idReused', [{ code: 'event.idReused', path: 'id' }]);
}
