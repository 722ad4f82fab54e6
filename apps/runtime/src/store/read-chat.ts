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

const customerSql = `json_object(
  'id', u."id", 'externalId', u."externalId", 'name', u."name", 'locale', u."locale",
  'visits', u."visits", 'lastVisit', u."lastVisit",
  'fields', (SELECT json_group_object(f."name", json(f."value")) FROM "CustomerField" f WHERE f."customerId" = u."id"),
  'tags', (SELECT json_group_array(t."tag") FROM (SELECT "tag" FROM "CustomerTag" WHERE "customerId" = u."id" ORDER BY "tag") t),
  'lead', (SELECT json_object('stage', l."stage", 'score', l."score", 'owner', l."owner") FROM "Lead" l WHERE l."customerId" = u."id"),
  'orders', (SELECT json_group_array(json_object('number', o."number", 'status', o."status", 'total', o."total",
     'items', json(o."items"), 'tracking', o."tracking", 'placedAt', o."placedAt"))
     FROM (SELECT * FROM "Order" WHERE "customerId" = u."id" ORDER BY "placedAt" DESC LIMIT 20) o))`;

const chatSql = `SELECT c."id", c."externalId", c."owner", c."agentId", c."agentName", c."state", c."language", c."handOff",
  c."lastText", c."lastAt", c."unread", c."seq", c."received", c."heardAt", c."createdAt", c."version",
  t."id" AS "turn", t."conversationId" AS "answeredIn",
  json_object('id', h."id", 'key', h."key", 'name', h."name", 'kind', h."kind") AS "channel", ${customerSql} AS "customer"
  FROM "Conversation" c JOIN "Customer" u ON u."id" = c."customerId" JOIN "Channel" h ON h."id" = c."channelId"
  LEFT JOIN "Turn" t ON t."channelId" = c."channelId" AND t."externalId" = ?`;

const customerSchema = z.object({
  id: z.string(),
  externalId: z.string(),
  name: z.string().nullable(),
  locale: z.string().nullable(),
  visits: z.number(),
  lastVisit: z.string().nullable(),
  fields: listed(z.record(z.string(), jsonValueSchema), {}),
  tags: listed(z.array(z.string()), []),
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

const chatRowsSchema = z.array(
  z.object({
    id: z.string(),
    externalId: z.string(),
    owner: ownerSchema,
    agentId: z.string().nullable(),
    agentName: z.string().nullable(),
    state: json(conversationStateSchema),
    language: json(languageMemorySchema).nullable(),
    handOff: json(handOffSchema).nullable(),
    lastText: z.string(),
    lastAt: z.string(),
    unread: z.coerce.number(),
    seq: z.coerce.number(),
    received: z.coerce.number(),
    heardAt: z.string().nullable(),
    createdAt: z.string(),
    version: z.coerce.number(),
    channel: json(
      z.object({ id: z.string(), key: z.string(), name: z.string(), kind: z.string() }),
    ),
    customer: json(customerSchema),
    turn: z.string().nullable(),
    answeredIn: z.string().nullable(),
  }),
);

/** What is stored already about a message that has come: the turn that answered it, or that another conversation has its key. */
export type StoredAnswer = { turn: string } | 'inAnotherConversation' | null;

/** The conversation with its customer, tags, lead and orders. */
export async function readChat({ read }: Store, id: string): Promise<Chat | null> {
  const rows = await read.$queryRawUnsafe(`${chatSql} WHERE c."id" = ?`, '', id);
  return toChat(rows)?.chat ?? null;
}

interface WhichMessage {
  channelId: string;
  externalId: string;
  /** De-duplication key of the message that has come. */
  key: string;
}

/** The same, with the stored answer to a message, in one statement: this is the path of every message. */
export async function readChatFor(
  { read }: Store,
  { channelId, externalId, key }: WhichMessage,
): Promise<{ chat: Chat; stored: StoredAnswer } | null> {
  const where = 'WHERE c."channelId" = ? AND c."externalId" = ?';
  return toChat(await read.$queryRawUnsafe(`${chatSql} ${where}`, key, channelId, externalId));
}

function toChat(rows: unknown): { chat: Chat; stored: StoredAnswer } | null {
  const [row] = chatRowsSchema.parse(rows);
  if (row === undefined) return null;
  const { customer, turn, answeredIn, ...chat } = row;
  const isElsewhere = answeredIn !== null && answeredIn !== chat.id;
  const { tags, lead, orders, ...person } = customer;
  return {
    chat: { ...chat, customer: person, tags, lead, orders },
    stored: isElsewhere ? 'inAnotherConversation' : turn === null ? null : { turn },
  };
}

const customerRowsSchema = z.array(z.object({ customer: json(customerSchema) }));

export async function readCustomer(
  { read }: Store,
  { channelId, externalId }: { channelId: string; externalId: string },
): Promise<KnownCustomer | null> {
  const rows: unknown = await read.$queryRawUnsafe(
    `SELECT ${customerSql} AS "customer" FROM "Customer" u WHERE u."channelId" = ? AND u."externalId" = ?`,
    channelId,
    externalId,
  );
  return customerRowsSchema.parse(rows)[0]?.customer ?? null;
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
