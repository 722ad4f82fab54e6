import type { SqlDriverAdapter, SqlQuery, Transaction } from '@prisma/driver-adapter-utils';
import { compress } from './compress.ts';
import type { Statement } from './statement.ts';

/** Runs the statements in one transaction on a connection of Prisma's driver, without what its client costs on top. */
export function writeStatements(
  connection: SqlDriverAdapter,
  statements: readonly Statement[],
): Promise<void> {
  return inTransaction(connection, async (transaction) => {
    for (const statement of statements) await transaction.executeRaw(toQuery(statement));
  });
}

export async function inTransaction<T>(
  connection: SqlDriverAdapter,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const transaction = await connection.startTransaction();
  let done: T;
  try {
    done = await work(transaction);
    await transaction.executeRaw(commit);
  } catch (error) {
    // A full disk makes SQLite roll back by itself, and a second time is an error that says nothing new.
    await transaction.executeRaw(rollback).catch(() => 0);
    await transaction.rollback();
    throw error;
  }
  await transaction.commit();
  return done;
}

const commit: SqlQuery = { sql: 'COMMIT', args: [], argTypes: [] };
const rollback: SqlQuery = { sql: 'ROLLBACK', args: [], argTypes: [] };

export function toQuery({ sql, values }: Statement): SqlQuery {
  return {
    sql,
    args: values.map((value) => (typeof value === 'string' ? value : compress(value.compressed))),
    argTypes: values.map((value) => ({
      scalarType: typeof value === 'string' ? 'string' : 'bytes',
      arity: 'scalar',
    })),
  };
}
