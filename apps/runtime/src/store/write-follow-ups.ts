import type { ChatWrite } from '../turns/chat.ts';
import { goesOutside } from '../turns/goes-outside.ts';
import { insertSql } from './insert-sql.ts';
import { rowsOf, rowsStatement, type Statement } from './statement.ts';

/** What the turns leave to be done later, and what they have done and is taken away, the way `chatStatements` does. */
export function followUpStatements(writes: readonly ChatWrite[]): Statement[] {
  return [
    ...rowsStatement(stopTimersSql, rowsOf(writes, stoppedTimerRows)),
    ...rowsStatement(timersSql, rowsOf(writes, timerRows)),
    ...rowsStatement(
      answeredSql,
      rowsOf(writes, ({ answered }) => answered),
    ),
    ...rowsStatement(requestsSql, rowsOf(writes, requestRows)),
    ...rowsStatement(noticesSql, rowsOf(writes, noticeRows)),
    ...rowsStatement(replacedRatingsSql, rowsOf(writes, replacedRatingRows)),
    ...rowsStatement(ratingsSql, rowsOf(writes, ratingRows)),
    ...rowsStatement(deliveriesSql, rowsOf(writes, deliveryRows)),
  ];
}

const timersSql = insertSql('Timer', ['conversationId', 'id', 'at', 'body']).concat(
  ' ON CONFLICT("conversationId", "id") DO UPDATE SET "at" = excluded."at", "body" = excluded."body"',
);
const stopTimersSql = `DELETE FROM "Timer" WHERE ("conversationId", "id") IN
  (SELECT value ->> 0, value ->> 1 FROM jsonb_each(?))`;
const requestsSql = insertSql('Request', ['wait', 'conversationId', 'body', 'createdAt']);
const answeredSql = `DELETE FROM "Request" WHERE "wait" IN (SELECT value FROM json_each(?))`;
const noticesSql = insertSql('Notice', [
  'id',
  'conversationId',
  'by',
  'target',
  'text',
  'createdAt',
  'nextAt',
]);
const ratingsSql = insertSql('Rating', [
  'id',
  'conversationId',
  'customerId',
  'score',
  'comment',
  'at',
]);
/** Only for channels that have somewhere to deliver to, as they stand in this very transaction. */
const deliveriesSql = `INSERT INTO "Delivery" ("id", "conversationId", "channelId", "seq", "author", "owner", "nextAt", "since")
  SELECT v.value ->> 0, v.value ->> 1, h."id", CAST(v.value ->> 3 AS INTEGER), v.value ->> 4, v.value ->> 5, v.value ->> 6, v.value ->> 6
  FROM jsonb_each(?) v JOIN "Channel" h ON h."id" = v.value ->> 2 WHERE h."deliveryUrl" IS NOT NULL`;

/** A comment comes as a second rating with the same score, which stands for the first one, too. */
const replacedRatingsSql = `DELETE FROM "Rating" WHERE "id" IN (SELECT (
    SELECT r."id" FROM "Rating" r
    WHERE r."customerId" = value ->> 0 AND r."conversationId" = value ->> 1 AND r."score" = CAST(value ->> 2 AS INTEGER) AND r."comment" IS NULL
    ORDER BY r."at" DESC LIMIT 1
  ) FROM jsonb_each(?))`;

function stoppedTimerRows({ chat, timers }: ChatWrite): unknown[][] {
  const rows: unknown[][] = [];
  for (const [id, timer] of timers) if (timer === null) rows.push([chat.id, id]);
  return rows;
}

function timerRows({ chat, timers }: ChatWrite): unknown[][] {
  const rows: unknown[][] = [];
  for (const [id, timer] of timers) {
    if (timer !== null) rows.push([chat.id, id, timer.at, JSON.stringify(timer.body)]);
  }
  return rows;
}

function requestRows({ chat, requests, at }: ChatWrite): unknown[][] {
  return requests.map(({ wait, request }) => [wait, chat.id, JSON.stringify(request), at]);
}

function noticeRows({ chat, notices, at }: ChatWrite): unknown[][] {
  return notices.map((notice) => {
    const { id, by, target, text } = notice;
    return [id, chat.id, by, target, text, at, goesOutside(notice) ? at : null];
  });
}

function replacedRatingRows({ chat, ratings }: ChatWrite): unknown[][] {
  return ratings
    .filter(({ comment }) => comment !== null)
    .map(({ score }) => [chat.customer.id, chat.id, score]);
}

function ratingRows({ chat, ratings, at }: ChatWrite): unknown[][] {
  return ratings.map(({ id, score, comment }) => {
    return [id, chat.id, chat.customer.id, score, comment, at];
  });
}

function deliveryRows({ chat, outbox, at }: ChatWrite): unknown[][] {
  return outbox.map(({ id, seq, author }) => {
    return [id, chat.id, chat.channel.id, seq, author, chat.owner, at];
  });
}
