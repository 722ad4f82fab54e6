import type { SqlDriverAdapter, SqlQuery } from '@prisma/driver-adapter-utils';
import { CodedError } from '@bellhop/schema';
import { Client } from 'pg';
import { expect, test } from 'vitest';
import { schemaUrl } from '../../testing/test-database.ts';
import { toldByCode } from '../storage-failure.ts';
import { inTransaction } from '../write-statements.ts';
import { databasePlace } from './database-place.ts';
import { postgresqlAdapter } from './postgresql-adapter.ts';

const own = 'bellhop terminated';
const endSql = 'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1';

function query(sql: string): SqlQuery {
  return { sql, args: [], argTypes: [] };
}

// Much in each statement, so that some are still being sent when the other side is gone already.
const large = query(`SELECT '${'x'.repeat(200_000)}'`);

async function write(connection: SqlDriverAdapter): Promise<void> {
  await inTransaction(connection.startTransaction(), async (transaction) => {
    await transaction.queryRaw(query('SELECT 1'));
    await Promise.all([1, 2, 3, 4].map(() => transaction.executeRaw(large)));
  });
}

test('connections that are ended at any moment end no server, and every failure is told as one of the database', async () => {
  const others = databasePlace(schemaUrl('terminated'), { writes: true });
  const { connection } = others;
  const place = { ...others, connection: { ...connection, application_name: own } };
  const adapter = await postgresqlAdapter(place).connect();
  const admin = new Client(connection);
  await admin.connect();
  let isOver = false;
  const failures: unknown[] = [];
  const writers = [1, 2, 3, 4].map(async () => {
    while (!isOver) {
      await write(adapter).catch((error: unknown) => failures.push(toldByCode(error)));
      await new Promise((resolve) => setImmediate(resolve));
    }
  });
  // Whatever an event nobody listens to does to a server, it does to this test.
  // As often as it takes: how many rounds find a connection depends on the machine.
  while (failures.length <= 100) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    await admin.query(endSql, [own]);
  }
  isOver = true;
  await Promise.all(writers);
  await admin.end();
  expect(failures.length).toBeGreaterThan(100);
  expect(failures.filter((error) => !(error instanceof CodedError))).toEqual([]);
  await write(adapter);
  await adapter.dispose();
}, 60_000);

test('a server that hangs in the midst of a transaction keeps others waiting for seconds, not for ever', async () => {
  const adapter = await postgresqlAdapter(
    databasePlace(schemaUrl('hung'), { writes: true }),
  ).connect();
  const lock = query('SELECT pg_advisory_xact_lock(4711)');
  const hung = await adapter.startTransaction();
  await hung.executeRaw(lock);
  await inTransaction(adapter.startTransaction(), (other) => other.executeRaw(lock));
  // When it goes on, it is told.
  const failure: unknown = await hung.executeRaw(lock).catch((error: unknown) => error);
  expect(toldByCode(failure)).toMatchObject({ code: 'data.notWritable' });
  await hung.rollback();
  await adapter.dispose();
});
