import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { Pool, type QueryResult } from 'pg';
import type { DatabasePlace } from '../store/postgresql/database-place.ts';

const charType = 18;
const textType = 25;

/** Prisma's driver refuses the one-letter type of PostgreSQL's own tables, which its schema engine reads: it is text. */
export function schemaAdapter({
  connection,
  schema,
}: DatabasePlace): SqlMigrationAwareDriverAdapterFactory {
  const pool = new Pool(connection);
  const query = pool.query.bind(pool) as (config: unknown) => Promise<QueryResult>;
  const asText = async (config: unknown) => {
    const result = await query(config);
    for (const field of result.fields) {
      if (field.dataTypeID === charType) field.dataTypeID = textType;
    }
    return result;
  };
  Object.assign(pool, { query: asText });
  return new PrismaPg(pool, { schema, disposeExternalPool: true });
}
