import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
  type SqlQueryable,
} from '@prisma/driver-adapter-utils';
import { Pool, type PoolConfig } from 'pg';
import type { DatabasePlace } from './database-place.ts';
import { storable, toPostgresql } from './dialect.ts';

/** Prisma's driver for PostgreSQL, which also takes the statements that are written by hand for SQLite. */
export function postgresqlAdapter({
  connection,
  schema,
}: DatabasePlace): SqlMigrationAwareDriverAdapterFactory {
  const names = new Map<string, string>();
  const driver = () =>
    new PrismaPg(openPool(connection), {
      schema,
      statementNameGenerator: ({ sql }) => remembered(names, sql, nameOf),
      disposeExternalPool: true,
    });
  const { provider, adapterName } = new PrismaPg(connection);
  return {
    provider,
    adapterName,
    connect: async () => translating(await driver().connect()),
    connectToShadowDb: () => driver().connectToShadowDb(),
  };
}

function openPool(connection: PoolConfig): Pool {
  // Statements are sent without waiting for the answer to the one before, where nobody waits for it.
  const pool = new Pool({ ...connection, pipeline: true });
  // Between two owners nobody listens to a connection. If it breaks then, that would end the process; whoever gets it next
  // is told by its first statement.
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
  });
  return pool;
}

function translating(connection: SqlDriverAdapter): SqlDriverAdapter {
  const texts = new Map<string, string>();
  const startTransaction = connection.startTransaction.bind(connection);
  return Object.assign(translate(connection, texts), {
    startTransaction: async (...options: Parameters<typeof startTransaction>) =>
      translate(await startTransaction(...options), texts),
  });
}

function translate<Queryable extends SqlQueryable>(
  to: Queryable,
  texts: Map<string, string>,
): Queryable {
  const queryRaw = to.queryRaw.bind(to);
  const executeRaw = to.executeRaw.bind(to);
  const translated = ({ sql, args, argTypes }: SqlQuery): SqlQuery => ({
    sql: remembered(texts, sql, toPostgresql),
    args: args.map((arg) => (typeof arg === 'string' ? storable(arg) : arg)),
    argTypes,
  });
  return Object.assign(to, {
    queryRaw: async (query: SqlQuery) => {
      const result = await queryRaw(translated(query));
      // JSON that a statement has put together is text with SQLite, and its readers parse it.
      const columnTypes = result.columnTypes.map((type) =>
        type === ColumnTypeEnum.Json ? ColumnTypeEnum.Text : type,
      );
      return { ...result, columnTypes };
    },
    executeRaw: (query: SqlQuery) => executeRaw(translated(query)),
  });
}

const kept = 1000;

function remembered(known: Map<string, string>, key: string, make: (key: string) => string) {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make(key);
  if (known.size >= kept) known.clear();
  known.set(key, made);
  return made;
}

/** A connection keeps the statements that have names. */
function nameOf(sql: string): string {
  return createHash('sha1').update(sql).digest('base64url');
}
