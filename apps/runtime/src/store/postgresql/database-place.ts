import type { ClientBase, PoolConfig } from 'pg';

/** Where a PostgreSQL database is, out of its address. */
export interface DatabasePlace {
  /** What the driver is told to connect; a pool sets every connection itself. */
  connection: PoolConfig;
  /**
   * What every other connection has to be told first. As statements: a pooler in between refuses settings that come with
   * the greeting, or forgets them.
   */
  settings: string;
  /** `?schema=` in the address: several Bellhops may share a database. */
  schema: string;
}

const isSchemaName = /^[a-z_][a-z0-9_]{0,40}$/;
/** What one server opens at most, unless `?connection_limit=` says otherwise. */
const mostConnections = 10;
/**
 * A server that hangs, or whose machine is gone, in the midst of a transaction holds rows that others wait for: after so
 * long PostgreSQL takes the transaction back. Platforms wait as long for an answer.
 */
const longestPause = '5s';
/**
 * Our statements look a few rows up by an index, and take a millisecond. PostgreSQL is made for others as well, and thinks
 * of disks that turn: it would compile a statement first, for a tenth of a second, where it expects many rows (as it does
 * after a restore, until it has counted them), and would rather read a table of some thousand rows than look up a hundred.
 */
const fewRows = 'SET jit = off; SET random_page_cost = 1.1';

/**
 * After a failover a name may lead to the old primary for a while, which is a standby by then and goes on as one: a
 * connection to it would be good for nothing, for as long as it is kept. The code is that of a database that is starting.
 */
const refuseStandby = `DO $$ BEGIN IF pg_is_in_recovery() THEN
  RAISE EXCEPTION 'this PostgreSQL is a standby, which takes no writes: DATABASE_URL has to lead to the primary'
  USING ERRCODE = 'cannot_connect_now'; END IF; END $$`;

/**
 * Reads an address such as `postgresql://user:password@host:5432/bellhop`. Throws a sentence for the terminal. No standby
 * will do for whoever `writes`: each connection looks.
 */
export function databasePlace(address: string, { writes }: { writes: boolean }): DatabasePlace {
  const url = new URL(address);
  const schema = url.searchParams.get('schema') ?? 'public';
  const limit = Number(url.searchParams.get('connection_limit') ?? mostConnections);
  if (!isSchemaName.test(schema)) throw new Error(`DATABASE_URL names a strange schema: ${schema}`);
  if (!Number.isInteger(limit) || limit < 2) {
    throw new Error('DATABASE_URL: connection_limit is a whole number, 2 or more');
  }
  url.searchParams.delete('schema');
  url.searchParams.delete('connection_limit');
  const settings = [
    `SET search_path = "${schema}"`,
    `SET idle_in_transaction_session_timeout = '${longestPause}'`,
    fewRows,
    ...(writes ? [refuseStandby] : []),
  ].join('; ');
  // The driver waits for what it gives back.
  const setUp = (client: ClientBase): unknown => client.query(settings);
  return {
    connection: {
      connectionString: url.href,
      max: limit,
      application_name: 'bellhop',
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
      onConnect: setUp,
    },
    settings,
    schema,
  };
}
