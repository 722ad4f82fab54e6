import type { ChatWrite } from '../turns/chat.ts';
import { insertSql } from './insert-sql.ts';
import type { Transaction } from './open-store.ts';

/**
 * Writes everything that many turns change with at most eight statements, whatever their number:
 * each takes its rows as one JSON text. One statement per row costs five times as much.
 */
export async function writeChats(transaction: Transaction, writes: ChatWrite[]): Promise<void> {
  const insert = async (sql: string, rows: unknown[]) => {
    if (rows.length > 0) await transaction.$executeRawUnsafe(sql, JSON.stringify(rows));
  };
  await insert(customersSql, writes.filter((write) => write.customerChanged).map(customerRow));
  await insert(conversationsSql, writes.map(conversationRow));
  await insert(messagesSql, writes.flatMap(messageRows));
  await insert(turnsSql, writes.flatMap(turnRows));
  await insert(removeTagsSql, tagRows(writes, 'removeTags'));
  await insert(addTagsSql, tagRows(writes, 'addTags'));
  await insert(contactsSql, writes.flatMap(contactRows));
  await insert(leadsSql, writes.flatMap(leadRows));
}

const customersSql = insertSql('Customer', [
  'id',
  'channelId',
  'externalId',
  'name',
  'locale',
  'createdAt',
]).concat(
  ' ON CONFLICT("id") DO UPDATE SET "name" = excluded."name", "locale" = excluded."locale"',
);

const conversationsSql = insertSql('Conversation', [
  'id',
  'channelId',
  'externalId',
  'customerId',
  'createdAt',
  'owner',
  'agentId',
  'agentName',
  'state',
  'language',
  'handOff',
  'lastText',
  'lastAt',
  'unread',
  'seq',
  'received',
])
  .concat(` ON CONFLICT("id") DO UPDATE SET "owner" = excluded."owner", "agentId" = excluded."agentId",
  "agentName" = excluded."agentName", "state" = excluded."state", "language" = excluded."language", "handOff" = excluded."handOff",
  "lastText" = excluded."lastText", "lastAt" = excluded."lastAt", "unread" = excluded."unread",
  "seq" = excluded."seq", "received" = excluded."received"`);

const messagesSql = insertSql('Message', [
  'id',
  'conversationId',
  'seq',
  'author',
  'agentName',
  'text',
  'buttons',
  'button',
  'attachments',
  'turnId',
  'clientMessageId',
  'at',
]);

const turnsSql = insertSql('Turn', [
  'id',
  'channelId',
  'externalId',
  'conversationId',
  'event',
  'stateBefore',
  'stateAfter',
  'trace',
  'timings',
  'answer',
  'unansweredAt',
  'at',
]);

const addTagsSql = insertSql('CustomerTag', ['customerId', 'tag', 'at']).concat(
  ' ON CONFLICT DO NOTHING',
);
const removeTagsSql = `DELETE FROM "CustomerTag" WHERE ("customerId", "tag") IN
  (SELECT value ->> 0, value ->> 1 FROM json_each(?))`;
const contactsSql = insertSql('CustomerContact', ['customerId', 'kind', 'value', 'at']).concat(
  ' ON CONFLICT DO NOTHING',
);
const leadsSql = insertSql('Lead', ['customerId', 'stage', 'score', 'updatedAt']).concat(
  ` ON CONFLICT("customerId") DO UPDATE SET "stage" = coalesce(excluded."stage", "stage"),
    "score" = "score" + excluded."score", "updatedAt" = excluded."updatedAt"`,
);

function customerRow({ chat, at }: ChatWrite): unknown[] {
  const { id, externalId, name, locale } = chat.customer;
  return [id, chat.channel.id, externalId, name, locale, at];
}

function conversationRow({ chat }: ChatWrite): unknown[] {
  return [
    chat.id,
    chat.channel.id,
    chat.externalId,
    chat.customer.id,
    chat.createdAt,
    chat.owner,
    chat.agentId,
    chat.agentName,
    JSON.stringify(chat.state),
    chat.language === null ? null : JSON.stringify(chat.language),
    chat.handOff === null ? null : JSON.stringify(chat.handOff),
    chat.lastText,
    chat.lastAt,
    chat.unread,
    chat.seq,
    chat.received,
  ];
}

function messageRows({ chat, messages }: ChatWrite): unknown[][] {
  return messages.map((message) => [
    message.id,
    chat.id,
    message.seq,
    message.author,
    message.agentName,
    message.text,
    listJson(message.buttons),
    message.button,
    listJson(message.attachments),
    message.turnId,
    message.clientMessageId,
    message.at,
  ]);
}

function listJson(list: unknown[]): string | null {
  return list.length === 0 ? null : JSON.stringify(list);
}

function turnRows({ chat, turn }: ChatWrite): unknown[][] {
  if (turn === null) return [];
  return [
    [
      turn.id,
      chat.channel.id,
      turn.key,
      chat.id,
      JSON.stringify(turn.event),
      JSON.stringify(turn.stateBefore),
      JSON.stringify(turn.stateAfter),
      JSON.stringify(turn.trace),
      JSON.stringify(turn.timings),
      turn.answer,
      turn.isUnanswered ? turn.at : null,
      turn.at,
    ],
  ];
}

function tagRows(writes: ChatWrite[], list: 'addTags' | 'removeTags'): unknown[][] {
  return writes.flatMap((write) =>
    write[list].map((tag) => [write.chat.customer.id, tag, write.at]),
  );
}

function contactRows({ chat, contacts, at }: ChatWrite): unknown[][] {
  return contacts.map(({ kind, value }) => [chat.customer.id, kind, value, at]);
}

function leadRows({ chat, lead, at }: ChatWrite): unknown[][] {
  return lead === null ? [] : [[chat.customer.id, lead.stage, lead.scoreChange, at]];
}
