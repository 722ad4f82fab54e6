import { CodedError } from '@bellhop/schema';
import { z } from 'zod';
import type { Chat } from '../turns/chat.ts';
import { json } from './json-text.ts';
import type { Store } from './open-store.ts';
import {
  chatOf,
  chatSchema,
  chatSql,
  customerSchema,
  customerSql,
  type KnownCustomer,
} from './read-chat.ts';

/** Where an event has come, from whom, and the key by which the same one is recognised. */
interface Arrival {
  channelId: string;
  /** The channel's own id of the conversation. */
  conversation: string;
  /** The channel's own id of the customer. */
  customer: string;
  key: string;
}

/** What is stored already about it: the turn that answered it, or that another conversation has its key. */
export type StoredAnswer = { turn: string } | 'inAnotherConversation' | null;

export interface KnownForEvent {
  /** The channel's. */
  kind: string;
  /** Null when the conversation is new. */
  chat: Chat | null;
  /** Whom a new conversation is with; null when the customer is new as well, and where there is a chat that says it. */
  customer: KnownCustomer | null;
  stored: StoredAnswer;
}

const sql = `SELECT h."kind", t."id" AS "turn", t."conversationId" AS "answeredIn",
  CASE WHEN c."id" IS NOT NULL THEN ${chatSql} END AS "chat",
  CASE WHEN c."id" IS NULL AND u."id" IS NOT NULL THEN ${customerSql} END AS "customer"
  FROM "Channel" h
  LEFT JOIN "Conversation" c ON c."channelId" = h."id" AND c."externalId" = ?
  LEFT JOIN "Customer" u ON u."id" = coalesce(c."customerId",
    (SELECT k."id" FROM "Customer" k WHERE k."channelId" = h."id" AND k."externalId" = ?))
  LEFT JOIN "Turn" t ON t."channelId" = h."id" AND t."externalId" = ?
  WHERE h."id" = ?`;

const rowSchema = z.object({
  kind: z.string(),
  turn: z.string().nullable(),
  answeredIn: z.string().nullable(),
  chat: json(chatSchema).nullable(),
  customer: json(customerSchema).nullable(),
});

/**
 * Everything that is known before an event is handled, in one statement: this is the path of every message whose chat
 * is not in memory. Throws `channel.notFound`.
 */
export async function readForEvent(
  { readRows }: Pick<Store, 'readRows'>,
  { channelId, conversation, customer, key }: Arrival,
): Promise<KnownForEvent> {
  const [row] = await readRows(sql, [conversation, customer, key, channelId]);
  if (row === undefined) throw new CodedError('channel.notFound');
  const found = rowSchema.parse(row);
  const chat = found.chat === null ? null : chatOf(found.chat);
  return { kind: found.kind, chat, customer: found.customer, stored: storedIn(found, chat) };
}

function storedIn(
  { turn, answeredIn }: Pick<z.infer<typeof rowSchema>, 'turn' | 'answeredIn'>,
  chat: Chat | null,
): StoredAnswer {
  if (turn === null) return null;
  return answeredIn === chat?.id ? { turn } : 'inAnotherConversation';
}
