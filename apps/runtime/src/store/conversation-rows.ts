import { attachmentSchema, ownerSchema, quickReplySchema, type Owner } from '@bellhop/schema';
import { z } from 'zod';
import type {
  ConversationRow,
  ConversationView,
  MessageRow,
} from '../api/shapes/conversation-shapes.ts';
import type { Page } from '../api/shapes/page.ts';
import type { Message } from '../generated/prisma/client.ts';
import { messageContentSchema, plainText } from '../turns/message-content.ts';
import { readHandOff } from './hand-off-json.ts';
import { everyOwner, newestOfOwners } from './newest-of-owners.ts';
import type { Store } from './open-store.ts';
import { afterCursor, pageOf } from './paging.ts';

const ownersOf: Readonly<Record<ConversationView, readonly Owner[]>> = {
  inbox: ['waiting', 'human'],
  bot: ['bot'],
  closed: ['closed'],
  all: everyOwner,
};

/** One page of a list, newest first. */
export async function readConversations(
  { read }: Store,
  view: ConversationView,
  cursor: string | undefined,
): Promise<Page<ConversationRow>> {
  const take = 51;
  const rows = await newestOfOwners(ownersOf[view], take, (owner) =>
    read.conversation.findMany({
      where: { owner, ...afterCursor(cursor) },
      orderBy: [{ lastAt: 'desc' }, { id: 'desc' }],
      take,
      include: {
        channel: { select: { key: true } },
        customer: { select: { name: true, locale: true } },
      },
    }),
  );
  return pageOf(rows, 50, (row) => ({
    id: row.id,
    channelKey: row.channel.key,
    customerName: row.customer.name,
    locale: row.customer.locale,
    owner: ownerSchema.parse(row.owner),
    lastText: row.lastText,
    lastAt: row.lastAt,
    unread: row.unread,
    handOff: readHandOff(row.handOff),
    agentName: row.agentName,
  }));
}

/** The messages of a chat after a number, oldest first, at most 500. */
export async function readMessages(
  { read }: Store,
  conversationId: string,
  after = 0,
): Promise<MessageRow[]> {
  const rows = await read.message.findMany({
    where: { conversationId, seq: { gt: after } },
    orderBy: { seq: 'asc' },
    take: 500,
  });
  return rows.map(toMessage);
}

/** The newest messages of a chat, oldest first. */
export async function readLatestMessages(
  { read }: Store,
  conversationId: string,
): Promise<MessageRow[]> {
  const rows = await read.message.findMany({
    where: { conversationId },
    orderBy: { seq: 'desc' },
    take: 1000,
  });
  return rows.reverse().map(toMessage);
}

export async function readMessage({ read }: Store, id: string): Promise<MessageRow | null> {
  const row = await read.message.findUnique({ where: { id } });
  return row === null ? null : toMessage(row);
}

export function findConversationId(
  { read }: Store,
  channelId: string,
  externalId: string,
): Promise<{ id: string; owner: string } | null> {
  return read.conversation.findUnique({
    where: { channelId_externalId: { channelId, externalId } },
    select: { id: true, owner: true },
  });
}

const authorSchema = z.enum(['customer', 'bot', 'agent']);

function toMessage(row: Message): MessageRow {
  const { id, seq, agentName, text, content, button, at, turnId } = row;
  return {
    id,
    seq,
    author: authorSchema.parse(row.author),
    agentName,
    text,
    content: content === null ? plainText : messageContentSchema.parse(JSON.parse(content)),
    buttons: listOf(quickReplySchema, row.buttons),
    button,
    attachments: listOf(attachmentSchema, row.attachments),
    at,
    turnId,
  };
}

function listOf<Shape extends z.ZodType>(shape: Shape, text: string | null): z.infer<Shape>[] {
  return text === null ? [] : z.array(shape).parse(JSON.parse(text));
}
