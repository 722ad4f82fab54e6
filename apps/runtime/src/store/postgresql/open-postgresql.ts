import { authClient } from '../auth-client.boundary.ts';
import { isUniqueViolation } from '../is-unique-violation.ts';
import type { Store } from '../open-store.ts';
import { readRowsOn } from '../read-rows.ts';
import { isWriteConflict, toldByCode } from '../storage-failure.ts';
import { writeStatements } from '../write-statements.ts';
import { breakable } from './breakable.ts';
import { databasePlace } from './database-place.ts';
import { migratePostgresql } from './migrate-postgresql.ts';
import { postgresqlAdapter } from './postgresql-adapter.ts';
import { postgresqlClient } from './postgresql-client.boundary.ts';
import { openSession } from './session.ts';
import { countUncounted } from './statistics.ts';
import { writeTurns } from './write-turns.ts';

/** Held until the transaction ends: one writer at a time, of all servers on this schema. */
const onlyWriterSql = `SELECT pg_advisory_xact_lock(hashtext('bellhop write ' || current_schema()))`;
const sizes = { timeout: 60_000, maxWait: 60_000 };
const mostTries = 5;
/** Milliseconds. */
const longestClose = 5_000;

/** Opens a PostgreSQL database, bringing it up to the newest schema first. Any number of servers may do so. */
export async function openPostgresql(address: string): Promise<Store> {
  const place = breakable(databasePlace(address, { writes: true }));
  const appliedMigrations = await migratePostgresql(place);
  const adapter = postgresqlAdapter(place);
  const connection = await adapter.connect();
  const client = postgresqlClient({ ...adapter, connect: () => Promise.resolve(connection) });
  const session = await openSession(place);
  session.onSilence(place.cut);
  session.hold('statistics', countUncounted(client));
  const listeners: (() => void)[] = [];
  const writeAside: Store['writeAside'] = (work) => retried(() => client.$transaction(work, sizes));
  return {
    kind: 'postgresql',
    read: client,
    readRows: readRowsOn(connection),
    write: async (work) => {
      const done = await retried(() =>
        client.$transaction(async (transaction) => {
          await transaction.$executeRawUnsafe(onlyWriterSql);
          return work(transaction);
        }, sizes),
      );
      for (const listener of listeners) listener();
      return done;
    },
    writeAside,
    writeBatch: (make) =>
      told(() => {
        const statements = make();
        return writeStatements(connection.startTransaction(), statements);
      }),
    watchWrites: (listener) => {
      listeners.push(listener);
    },
    authClient: authClient(client, writeAside),
    appliedMigrations,
    isInPlace: () => true,
    shared: {
      ...session,
      writeTurns: (writes, statementsOf) =>
        told(() => writeTurns(connection, writes, statementsOf)),
    },
    close: async () => {
      // Who still waits for a database that says nothing would keep the server from ending.
      const cut = setTimeout(place.cut, longestClose);
      await session.close();
      await client.$disconnect();
      clearTimeout(cut);
    },
  };
}

/** A turn may have written the same rows in between. What was undone for that is done again. */
async function retried<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await told(work);
    } catch (error) {
      const isConflict = isWriteConflict(error) || isUniqueViolation(error);
      if (tries >= mostTries || !isConflict) throw error;
    }
  }
}

async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toldByCode(error);
  }
}
