import {
  conversationStateSchema,
  jsonValueSchema,
  orderSchema,
  ownerSchema,
} from '@bellhop/schema';
import { z } from 'zod';
import type { Chat } from '../turns/chat.ts';
import { handOffSchema } from './hand-off-json.ts';
import { json } from './json-text.ts';
import type { Store } from './open-store.ts';

/** A customer `u` with all that turns need, as JSON. */
export const customerSql = `json_object(
  'id', u."id", 'externalId', u."externalId", 'name', u."name", 'locale', u."locale",
  'visits', u."visits", 'lastVisit', u."lastVisit",
  'fields', (SELECT json_group_object(f."name", json(f."value")) FROM "CustomerField" f WHERE f."customerId" = u."id"),
  'tags', (SELECT json_group_array(t."tag") FROM "CustomerTag" t WHERE t."customerId" = u."id"),
  'lead', (SELECT json_object('stage', l."stage", 'score', l."score", 'owner', l."owner") FROM "Lead" l WHERE l."customerId" = u."id"),
  'orders', (SELECT json_group_array(json_object('number', o."number", 'status', o."status", 'total', o."total",
     'items', json(o."items"), 'tracking', o."tracking", 'placedAt', o."placedAt"))
     FROM (SELECT * FROM "Order" WHERE "customerId" = u."id" ORDER BY "placedAt" DESC LIMIT 20) o))`;

/** A conversation `c` with its channel `h` and its customer `u`, as JSON: one text is read faster than twenty columns. */
export const chatSql = `json_object(
  'id', c."id", 'externalId', c."externalId", 'owner', c."owner", 'agentId', c."agentId", 'agentName', c."agentName",
  'state', json(c."state"), 'language', json(c."language"), 'handOff', json(c."handOff"), 'lastText', c."lastText",
  'lastAt', c."lastAt", 'unread', c."unread", 'seq', c."seq", 'received', c."received", 'heardAt', c."heardAt",
  'createdAt', c."createdAt", 'version', c."version",
  'channel', json_object('id', h."id", 'key', h."key", 'name', h."name", 'kind', h."kind"),
  'customer', ${customerSql})`;

const byIdSql = `SELECT ${chatSql} AS "chat"
  FROM "Conversation" c JOIN "Customer" u ON u."id" = c."customerId" JOIN "Channel" h ON h."id" = c."channelId"
  WHERE c."id" = ?`;

export const customerSchema = z.object({
  id: z.string(),
  externalId: z.string(),
  name: z.string().nullable(),
  locale: z.string().nullable(),
  visits: z.number(),
  lastVisit: z.string().nullable(),
  fields: listed(z.record(z.string(), jsonValueSchema), {}),
  // As they stand in memory after a turn: databases put capital letters in other places.
  tags: listed(z.array(z.string()), []).transform((tags) => tags.sort()),
  lead: z
    .object({ stage: z.string().nullable(), score: z.number(), owner: z.string().nullable() })
    .nullable(),
  orders: listed(z.array(orderSchema), []),
});

/** PostgreSQL makes nothing of no rows, where SQLite makes an empty list. */
function listed<Shape extends z.ZodType>(shape: Shape, none: z.output<Shape>) {
  return shape.nullable().transform((value) => value ?? none);
}

export type KnownCustomer = z.infer<typeof customerSchema>;

const languageMemorySchema = z.object({
  locale: z.string(),
  challenger: z.object({ locale: z.string(), lead: z.number() }).nullable(),
});

export const chatSchema = z.object({
  id: z.string(),
  externalId: z.string(),
  owner: ownerSchema,
  agentId: z.string().nullable(),
  agentName: z.string().nullable(),
  state: conversationStateSchema,
  language: languageMemorySchema.nullable(),
  handOff: handOffSchema.nullable(),
  lastText: z.string(),
  lastAt: z.string(),
  unread: z.number(),
  seq: z.number(),
  received: z.number(),
  heardAt: z.string().nullable(),
  createdAt: z.string(),
  version: z.number(),
  channel: z.object({ id: z.string(), key: z.string(), name: z.string(), kind: z.string() }),
  customer: customerSchema,
});

const rowSchema = z.object({ chat: json(chatSchema) });

/** The conversation with its customer, tags, lead and orders. */
export async function readChat({ readRows }: Store, id: string): Promise<Chat | null> {
  const [row] = await readRows(byIdSql, [id]);
  return row === undefined ? null : chatOf(rowSchema.parse(row).chat);
}

/** Members are named one by one, in the order of `copyChat`: to spread and to leave out takes ten times as long. */
export function chatOf(row: z.infer<typeof chatSchema>): Chat {
  const { customer } = row;
  return {
    id: row.id,
    channel: row.channel,
    externalId: row.externalId,
    customer: {
      id: customer.id,
      externalId: customer.externalId,
      name: customer.name,
      locale: customer.locale,
      visits: customer.visits,
      lastVisit: customer.lastVisit,
      fields: customer.fields,
    },
    tags: customer.tags,
    lead: customer.lead,
    orders: customer.orders,
    owner: row.owner,
    agentId: row.agentId,
    agentName: row.agentName,
    state: row.state,
    language: row.language,
    handOff: row.handOff,
    lastText: row.lastText,
    lastAt: row.lastAt,
    unread: row.unread,
    seq: row.seq,
    received: row.received,
    heardAt: row.heardAt,
    createdAt: row.createdAt,
    version: row.version,
  };
}

const customerRowSchema = z.object({ customer: json(customerSchema) });

export async function readCustomer(
  { readRows }: Store,
  { channelId, externalId }: { channelId: string; externalId: string },
): Promise<KnownCustomer | null> {
  const [row] = await readRows(
    `SELECT ${customerSql} AS "customer" FROM "Customer" u WHERE u."channelId" = ? AND u."externalId" = ?`,
    [channelId, externalId],
  );
  return row === undefined ? null : customerRowSchema.parse(row).customer;
}

/** True when a message with this de-duplication key was answered, in whichever conversation. */
export async function isKeyTaken(
  { read }: Store,
  channelId: string,
  key: string,
): Promise<boolean> {
  const turn = await read.turn.findUnique({
    where: { channelId_externalId: { channelId, externalId: key } },
    select: { id: true },
  });
  return turn !== null;
}
