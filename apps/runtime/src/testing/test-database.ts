import { createHash } from 'node:crypto';
import type { DataPlace } from '../store/data-place.ts';
import type { Store } from '../store/open-store.ts';

/** The server's tests run on both kinds: `BELLHOP_TEST_DATABASE=postgresql npx vitest run`. */
export const testsOn =
  process.env['BELLHOP_TEST_DATABASE'] === 'postgresql' ? 'postgresql' : 'sqlite';

export const testDatabaseUrl = () =>
  process.env['TEST_DATABASE_URL'] ?? 'postgresql://postgres@127.0.0.1:5432/postgres';

/** Where the data of a test is whose data folder this is: every folder has a schema of its own. */
export function testPlace(dataFolder: string): DataPlace {
  return { dataFolder, databaseUrl: testsOn === 'sqlite' ? null : schemaUrl(dataFolder) };
}

/** The same for a program of its own. */
export function testEnvironment(dataFolder: string): Record<string, string> {
  const { databaseUrl } = testPlace(dataFolder);
  return { BELLHOP_DATA: dataFolder, ...(databaseUrl !== null && { DATABASE_URL: databaseUrl }) };
}

export function schemaUrl(name: string): string {
  const url = new URL(testDatabaseUrl());
  const schema = createHash('sha1').update(name).digest('hex').slice(0, 20);
  url.searchParams.set('schema', `t_${schema}`);
  url.searchParams.set('connection_limit', '4');
  return url.href;
}

/** Lets the database be read only, as a full disk does; or no longer. */
export async function refuseWrites(store: Store, is: boolean): Promise<void> {
  await store.writeAside(async (transaction) => {
    if (testsOn === 'sqlite') {
      await transaction.$queryRawUnsafe(`PRAGMA query_only = ${is ? 'ON' : 'OFF'}`);
      return;
    }
    await transaction.$executeRawUnsafe(refusalSql);
    await transaction.$executeRawUnsafe(eachTableSql(is ? createSql : dropSql));
  });
}

const refusalSql = `CREATE OR REPLACE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
  $$ BEGIN RAISE EXCEPTION 'no' USING ERRCODE = 'read_only_sql_transaction'; END $$`;
const createSql =
  'CREATE TRIGGER refuse BEFORE INSERT OR UPDATE OR DELETE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse()';
const dropSql = 'DROP TRIGGER IF EXISTS refuse ON %I';
const eachTableSql = (sql: string) => `DO $$ DECLARE name text; BEGIN
  FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = current_schema() LOOP
    EXECUTE format('${sql}', name);
  END LOOP; END $$`;
