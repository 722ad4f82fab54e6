import type { ChatWrite, NewTurn } from '../turns/chat.ts';
import { insertSql } from './insert-sql.ts';
import { rowsOf, rowsStatement, type Statement } from './statement.ts';
import { batchSize, packTurns } from './pack-turns.ts';

const batchSql = 'INSERT INTO "TurnBatch" ("id", "records") VALUES (?, ?)';
const turnsSql = insertSql('Turn', [
  'id',
  'channelId',
  'externalId',
  'conversationId',
  'batchId',
  'place',
  'release',
  'at',
]);

const unansweredSql = insertSql('Unanswered', ['turnId', 'at', 'text', 'locale']);

const silentSql = insertSql('SilentTurn', ['turnId', 'conversationId', 'seq']);

const triedSql = insertSql('CanaryTurn', [
  'turnId',
  'flowId',
  'versionId',
  'conversationId',
  'outcome',
  'unanswered',
  'at',
]);

type WithTurn = ChatWrite & { turn: NewTurn };

/** Stores what happened in the turns, some dozens in one compressed record, and a row that leads to each. */
export function turnStatements(writes: readonly ChatWrite[], newId: () => string): Statement[] {
  const turns = writes.filter((write): write is WithTurn => write.turn !== null);
  const batches: Statement[] = [];
  const rows: unknown[][] = [];
  for (let from = 0; from < turns.length; from += batchSize) {
    const together = turns.slice(from, from + batchSize);
    const id = newId();
    batches.push({ sql: batchSql, values: [id, packTurns(together.map(({ turn }) => turn))] });
    rows.push(...together.map((write, place) => turnRow(write, { id, place })));
  }
  return [
    ...batches,
    ...rowsStatement(turnsSql, rows),
    ...rowsStatement(
      unansweredSql,
      rowsOf(turns, ({ turn }) => unansweredRows(turn)),
    ),
    ...rowsStatement(silentSql, rowsOf(turns, silentRows)),
    ...rowsStatement(triedSql, rowsOf(turns, triedRows)),
  ];
}

function turnRow({ chat, turn }: WithTurn, batch: { id: string; place: number }): unknown[] {
  return [
    turn.id,
    chat.channel.id,
    turn.key,
    chat.id,
    batch.id,
    batch.place,
    turn.release,
    turn.at,
  ];
}

/** Other turns are found by their messages. */
function silentRows({ chat, turn, messages }: WithTurn): unknown[][] {
  return messages.some(({ turnId }) => turnId === turn.id) ? [] : [[turn.id, chat.id, chat.seq]];
}

function triedRows({ chat, turn }: WithTurn): unknown[][] {
  const { id, trace, isUnanswered, at } = turn;
  return turn.tried.map(({ flow, version }) => [
    id,
    flow,
    version,
    chat.id,
    trace.outcome,
    isUnanswered ? 1 : 0,
    at,
  ]);
}

/** As long as an example sentence may be. */
const shownText = 500;

function unansweredRows({ id, isUnanswered, event, at }: NewTurn): (string | null)[][] {
  if (!isUnanswered || event.body.type !== 'customerMessage') return [];
  const { understood, customer } = event.facts;
  const text = event.body.text.slice(0, shownText);
  return [[id, at, text, understood?.language ?? customer.locale]];
}
