import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { startCluster } from './postgresql-cluster.ts';
import { testDatabaseUrl } from './test-database.ts';

interface TestDatabase {
  url: string;
  drop: () => Promise<void>;
}

/**
 * A database of its own for one run of the tests, which is gone afterwards: on the server that `TEST_DATABASE_URL` names
 * or that runs on this machine, else on one that is started for it. It survives a power cut only where that is wanted.
 */
export async function openTestDatabase({ isDurable = false } = {}): Promise<TestDatabase> {
  const cluster = (await answers(testDatabaseUrl())) ? null : await startCluster();
  const address = cluster?.url ?? testDatabaseUrl();
  const name = `bellhop_test_${randomBytes(6).toString('hex')}`;
  const create = `CREATE DATABASE ${name} ENCODING 'UTF8'`;
  const run = async (...statements: string[]) => {
    const client = new Client({ connectionString: address });
    await client.connect();
    try {
      for (const statement of statements) await client.query(statement);
    } finally {
      await client.end();
    }
  };
  // As most are, it sorts like a dictionary and not like SQLite; older versions cannot be asked for it.
  await run(`${create} TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'en-US'`).catch(() =>
    run(create),
  );
  if (!isDurable) await run(`ALTER DATABASE ${name} SET synchronous_commit = off`);
  const own = new URL(address);
  own.pathname = name;
  return {
    url: own.href,
    drop: async () => {
      await run(`DROP DATABASE ${name} WITH (FORCE)`);
      await cluster?.remove();
    },
  };
}

/** What vitest calls before the tests; what it gives back is called after them. */
export async function setup(): Promise<() => Promise<void>> {
  const { url, drop } = await openTestDatabase();
  process.env['TEST_DATABASE_URL'] = url;
  return drop;
}

async function answers(address: string): Promise<boolean> {
  const client = new Client({ connectionString: address, connectionTimeoutMillis: 3_000 });
  try {
    await client.connect();
    return true;
  } catch (error) {
    // One that was named and does not answer is a mistake that should be seen.
    if (process.env['TEST_DATABASE_URL'] !== undefined) throw error;
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
