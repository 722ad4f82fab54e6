import type { SqlQuery, Transaction } from '@prisma/driver-adapter-utils';
import { compress } from './compress.ts';
import type { Statement } from './statement.ts';

/** Runs the statements in a transaction of Prisma's driver and ends it, without what its client costs on top. */
export function writeStatements(
  beginning: Promise<Transaction>,
  statements: readonly Statement[],
): Promise<void> {
  return inTransaction(beginning, async (transaction) => {
    for (const statement of statements) await transaction.executeRaw(toQuery(statement));
  });
}

/** Does the work and commits, or takes it back if it fails. */
export async function inTransaction<T>(
  beginning: Promise<Transaction>,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const transaction = await beginning;
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
