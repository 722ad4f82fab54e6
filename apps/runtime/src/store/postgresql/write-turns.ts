import type { SqlDriverAdapter, SqlQuery } from '@prisma/driver-adapter-utils';
import { z } from 'zod';
import { touchesCustomer } from '../../turns/touches-customer.ts';
import type { ChatWrite } from '../../turns/chat.ts';
import type { Statement } from '../statement.ts';
import { inTransaction, toQuery } from '../write-statements.ts';

const lockSql = `SELECT "id", "version" FROM "Conversation"
  WHERE "id" IN (SELECT value FROM json_each(?)) ORDER BY "id" FOR UPDATE`;
/**
 * What other servers remember of the customers' other chats is of yesterday now. Each customer's chats are looked up by
 * themselves, and then taken by their ids: a plain join reads the whole table where PostgreSQL has not counted yet how many
 * chats a customer has.
 */
const ageSql = `UPDATE "Conversation" SET "version" = "version" + 1
  WHERE "id" = ANY(ARRAY(
    SELECT c."id" FROM (SELECT value FROM json_each(?)) u,
      LATERAL (SELECT "id" FROM "Conversation" WHERE "customerId" = u.value OFFSET 0) c
  )) AND "id" NOT IN (SELECT value FROM json_each(?))`;

const rowsSchema = z.array(z.tuple([z.string(), z.number()]));

/**
 * Stores the turns of a batch whose chats are as they were when they were read, and gives back the others. The rows of
 * the chats are locked first, in one order, so that servers that write at the same time wait for each other.
 */
export async function writeTurns(
  connection: SqlDriverAdapter,
  writes: readonly ChatWrite[],
  statementsOf: (writes: readonly ChatWrite[]) => Statement[],
): Promise<ReadonlySet<ChatWrite>> {
  return inTransaction(connection.startTransaction(), async (transaction) => {
    const ids = writes.map(({ chat }) => chat.id);
    const { rows } = await transaction.queryRaw(query(lockSql, [ids]));
    const versions = new Map(rowsSchema.parse(rows));
    // A write carries the version that it makes.
    const outdated = writes.filter(({ chat }) => (versions.get(chat.id) ?? 0) !== chat.version - 1);
    const left = new Set(outdated);
    const fresh = left.size === 0 ? writes : writes.filter((write) => !left.has(write));
    const statements = fresh.length === 0 ? [] : statementsOf(fresh);
    // All on their way at once: they are run in order, and after one that fails the others fail, too.
    await Promise.all(statements.map((one) => transaction.executeRaw(toQuery(one))));
    const customers = fresh.filter(touchesCustomer).map(({ chat }) => chat.customer.id);
    if (customers.length > 0) await transaction.executeRaw(query(ageSql, [customers, ids]));
    return left;
  });
}

function query(sql: string, lists: readonly string[][]): SqlQuery {
  return toQuery({ sql, values: lists.map((list) => JSON.stringify(list)) });
}
