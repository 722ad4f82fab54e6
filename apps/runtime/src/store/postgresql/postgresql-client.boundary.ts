import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import type { PrismaClient } from '../../generated/prisma/client.ts';
import { PrismaClient as PostgresqlClient } from '../../generated/prisma-postgresql/client.ts';
import { toldByCode } from '../storage-failure.ts';

/**
 * The client for PostgreSQL under the type of the one for SQLite: both are made of one schema, so that nothing else has
 * to know which of them it has. What only PostgreSQL can do is not asked of it.
 */
export function postgresqlClient(adapter: SqlMigrationAwareDriverAdapterFactory): PrismaClient {
  const client = new PostgresqlClient({ adapter });
  return client.$extends({
    query: {
      $allOperations: ({ args, query }) =>
        query(args).catch((error: unknown) => {
          throw toldByCode(error);
        }),
    },
  }) as unknown as PrismaClient;
}
