import { rmSync } from 'node:fs';
import pg from 'pg';
import { median } from './median.mjs';
import { startBenchServer } from './bench-server.mjs';
import { load } from './load.mjs';

const address = () =>
  process.env.TEST_DATABASE_URL || 'postgresql://postgres@127.0.0.1:5432/postgres';

/** Messages per second of one server on PostgreSQL, which runs on the same machine; null where there is none. */
export async function benchPostgresql({ texts, rules, seconds, repeats }) {
  const admin = new pg.Client({ connectionString: address(), connectionTimeoutMillis: 3000 });
  try {
    await admin.connect();
  } catch {
    // Not everybody has one.
    return null;
  }
  const name = `bellhop_bench_${process.pid}`;
  await admin.query(`CREATE DATABASE ${name}`);
  try {
    const { rows } = await admin.query('SHOW server_version');
    const url = new URL(address());
    url.pathname = `/${name}`;
    const environment = { DATABASE_URL: url.href, BELLHOP_SECRET: 'b'.repeat(40) };
    const server = await startBenchServer({ rules, environment });
    try {
      await load(server, { connections: 10, seconds: 3, texts });
      const runs = [];
      for (let run = 0; run < repeats; run += 1) {
        runs.push(await load(server, { connections: 50, seconds, texts }));
      }
      return {
        version: rows[0].server_version,
        connections: 50,
        perSecond: median(runs.map(({ perSecond }) => perSecond)),
        p50: median(runs.map(({ p50 }) => p50)),
        p99: median(runs.map(({ p99 }) => p99)),
        errors: runs.reduce((sum, { errors }) => sum + errors, 0),
      };
    } finally {
      await server.stop();
      rmSync(server.data, { recursive: true, force: true });
    }
  } finally {
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await admin.end();
  }
}
