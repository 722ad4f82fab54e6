import type { ChatWrite } from '../turns/chat.ts';
import { insertSql } from './insert-sql.ts';
import { rowsOf, rowsStatement, type Statement } from './statement.ts';
import { followUpStatements } from './write-follow-ups.ts';
import { turnStatements } from './write-turns.ts';

/**
 * Everything that many turns change, as few statements, whatever their number: each takes its rows as one JSON text.
 * One statement per row costs five times as much.
 */
export function chatStatements(writes: readonly ChatWrite[], newId: () => string): Statement[] {
  return [
    ...rowsStatement(
      customersSql,
      writes.filter((write) => write.customerChanged).map(customerRow),
    ),
    ...rowsStatement(conversationsSql, writes.map(conversationRow)),
    ...rowsStatement(messagesSql, rowsOf(writes, messageRows)),
    ...turnStatements(writes, newId),
    ...rowsStatement(removeTagsSql, rowsOf(writes, removedTagRows)),
    ...rowsStatement(addTagsSql, rowsOf(writes, addedTagRows)),
    ...rowsStatement(contactsSql, rowsOf(writes, contactRows)),
    ...rowsStatement(leadsSql, rowsOf(writes, leadRows)),
    ...rowsStatement(forgetFieldsSql, rowsOf(writes, forgottenFieldRows)),
    ...rowsStatement(fieldsSql, rowsOf(writes, fieldRows)),
    ...followUpStatements(writes),
  ];
}

const customersSql = insertSql('Customer', [
  'id',
  'channelId',
  'externalId',
  'name',
  'locale',
  'createdAt',
  'visits',
  'lastVisit',
]).concat(
  ` ON CONFLICT("id") DO UPDATE SET "name" = excluded."name", "locale" = excluded."locale",
    "visits" = "Customer"."visits" + CASE WHEN excluded."lastVisit" IS NOT NULL
      AND "Customer"."lastVisit" IS DISTINCT FROM excluded."lastVisit" THEN 1 ELSE 0 END,
    "lastVisit" = coalesce(excluded."lastVisit", "Customer"."lastVisit")`,
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
  'heardAt',
  'version',
])
  .concat(` ON CONFLICT("id") DO UPDATE SET "owner" = excluded."owner", "agentId" = excluded."agentId",
  "agentName" = excluded."agentName", "state" = excluded."state", "language" = excluded."language", "handOff" = excluded."handOff",
  "lastText" = excluded."lastText", "lastAt" = excluded."lastAt", "unread" = excluded."unread",
  "seq" = excluded."seq", "received" = excluded."received", "heardAt" = excluded."heardAt", "version" = excluded."version"`);

const messagesSql = insertSql('Message', [
  'id',
  'conversationId',
  'seq',
  'author',
  'agentName',
  'text',
  'content',
  'buttons',
  'button',
  'attachments',
  'turnId',
  'at',
]);

const addTagsSql = insertSql('CustomerTag', ['customerId', 'tag', 'at']).concat(
  ' ON CONFLICT DO NOTHING',
);
const removeTagsSql = `DELETE FROM "CustomerTag" WHERE ("customerId", "tag") IN
  (SELECT value ->> 0, value ->> 1 FROM jsonb_each(?))`;
const contactsSql = insertSql('CustomerContact', ['customerId', 'kind', 'value', 'at']).concat(
  ' ON CONFLICT DO NOTHING',
);
const leadsSql = insertSql('Lead', ['customerId', 'stage', 'score', 'owner', 'updatedAt']).concat(
  ` ON CONFLICT("customerId") DO UPDATE SET "stage" = coalesce(excluded."stage", "Lead"."stage"),
    "owner" = coalesce(excluded."owner", "Lead"."owner"),
    "score" = "Lead"."score" + excluded."score", "updatedAt" = excluded."updatedAt"`,
);

const fieldsSql = insertSql('CustomerField', ['customerId', 'name', 'value']).concat(
  ' ON CONFLICT("customerId", "name") DO UPDATE SET "value" = excluded."value"',
);
const forgetFieldsSql = `DELETE FROM "CustomerField" WHERE ("customerId", "name") IN
  (SELECT value ->> 0, value ->> 1 FROM jsonb_each(?))`;

function customerRow({ chat, at }: ChatWrite): unknown[] {
  const { id, externalId, name, locale, lastVisit } = chat.customer;
  const visits = lastVisit === null ? 0 : 1;
  return [id, chat.channel.id, externalId, name, locale, at, visits, lastVisit];
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
    chat.heardAt,
    chat.version,
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
    message.content.kind === 'text' ? null : JSON.stringify(message.content),
    listJson(message.buttons),
    message.button,
    listJson(message.attachments),
    message.turnId,
    message.at,
  ]);
}

function listJson(list: unknown[]): string | null {
  return list.length === 0 ? null : JSON.stringify(list);
}

function addedTagRows({ chat, addTags, at }: ChatWrite): unknown[][] {
  return addTags.map((tag) => [chat.customer.id, tag, at]);
}

function removedTagRows({ chat, removeTags, at }: ChatWrite): unknown[][] {
  return removeTags.map((tag) => [chat.customer.id, tag, at]);
}

function contactRows({ chat, contacts, at }: ChatWrite): unknown[][] {
  return contacts.map(({ kind, value }) => [chat.customer.id, kind, value, at]);
}

function leadRows({ chat, lead, at }: ChatWrite): unknown[][] {
  return lead === null ? [] : [[chat.customer.id, lead.stage, lead.scoreChange, lead.owner, at]];
}

function forgottenFieldRows({ chat, fields }: ChatWrite): unknown[][] {
  const rows: unknown[][] = [];
  for (const [name, value] of fields) if (value === null) rows.push([chat.customer.id, name]);
  return rows;
}

function fieldRows({ chat, fields }: ChatWrite): unknown[][] {
  const rows: unknown[][] = [];
  for (const [name, value] of fields) {
    if (value !== null) rows.push([chat.customer.id, name, JSON.stringify(value)]);
  }
  return rows;
}
