// Messages per second over HTTP with everything stored durably, beside a bare Fastify and one that stores each message in
// a transaction of its own, in the same run. Needs the built server.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { readTexts } from './bench-flow.mjs';
import { startBenchServer, startServer } from './bench-server.mjs';
import { latencyAlone, load, loadEvenly } from './load.mjs';
import { median } from './median.mjs';
import { benchPostgresql } from './postgresql-bench.mjs';

const reference = join(dirname(fileURLToPath(import.meta.url)), 'reference-server.mjs');

/**
 * Runs the load against the product and the references, one after the other and several times over. Gives the medians of
 * each number of connections, how long one message takes that comes alone (ms), how many a second are answered when no
 * text comes twice and when all messages are repeated, the bytes that a message takes on disk, the memory after all of it (MB), the latencies at half of the
 * highest load (ms), and the same load on PostgreSQL.
 */
export async function benchHttp({
  seconds = 4,
  repeats = 3,
  connections = [1, 10, 50],
  messages,
  rules,
} = {}) {
  const texts = readTexts(messages);
  const folder = mkdtempSync(join(tmpdir(), 'bellhop-reference-'));
  const environment = { DATA: folder, RULES: rules ?? '' };
  const servers = {
    ours: await startBenchServer({ rules }),
    bare: await startServer({ command: [reference], ...environment, MODE: 'bare' }),
    sqlite: await startServer({ command: [reference], ...environment, MODE: 'sqlite' }),
  };
  try {
    for (const server of Object.values(servers)) {
      await load(server, { connections: 10, seconds: 3, texts });
    }
    const before = sizeOf(servers.ours.data);
    let count = 0;
    const rows = [];
    for (const number of connections) {
      const options = { connections: number, seconds, texts };
      const runs = { ours: [], bare: [], sqlite: [] };
      for (let run = 0; run < repeats; run += 1) {
        for (const name of Object.keys(runs)) runs[name].push(await load(servers[name], options));
      }
      const middle = (name, figure) => median(runs[name].map((run) => run[figure]));
      count += sumOf(runs.ours, 'count');
      rows.push({
        connections: number,
        perSecond: middle('ours', 'perSecond'),
        p50: middle('ours', 'p50'),
        p99: middle('ours', 'p99'),
        errors: sumOf(runs.ours, 'errors'),
        barePerSecond: middle('bare', 'perSecond'),
        sqlitePerSecond: middle('sqlite', 'perSecond'),
      });
    }
    const bytesPerMessage = Math.round((sizeOf(servers.ours.data) - before) / count);
    const alone = await latencyAlone(servers.ours, texts);
    const unlike = { connections: Math.max(...connections), seconds, texts, neverTwice: true };
    const unlikeRuns = [];
    for (let run = 0; run < repeats; run += 1) {
      unlikeRuns.push(await load(servers.ours, unlike));
    }
    const repeatRuns = [];
    for (let run = 0; run < repeats; run += 1) {
      repeatRuns.push(await load(servers.ours, { ...unlike, repeating: true }));
    }
    const most = Math.max(...rows.map(({ perSecond }) => perSecond));
    const half = { seconds, texts, perSecond: Math.round(most / 2) };
    const evenRuns = [];
    for (let run = 0; run < repeats; run += 1) evenRuns.push(await loadEvenly(servers.ours, half));
    const memoryMb = memoryOf(servers.ours.pid);
    return {
      rows,
      alone,
      perSecondUnlike: median(unlikeRuns.map(({ perSecond }) => perSecond)),
      perSecondRepeated: median(repeatRuns.map(({ perSecond }) => perSecond)),
      bytesPerMessage,
      memoryMb,
      postgresql: await benchPostgresql({ texts, rules, seconds, repeats }),
      atHalfLoad: {
        perSecond: half.perSecond,
        p50: median(evenRuns.map(({ p50 }) => p50)),
        p99: median(evenRuns.map(({ p99 }) => p99)),
      },
    };
  } finally {
    for (const server of Object.values(servers)) await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const sumOf = (runs, figure) => runs.reduce((sum, run) => sum + run[figure], 0);

/** What is in the database, also where it still stands in the log, whose size says nothing: it is written round. */
function sizeOf(folder) {
  const database = new Database(join(folder, 'bellhop.db'), { readonly: true });
  try {
    const [pages, size] = ['page_count', 'page_size'].map((name) =>
      database.pragma(name, { simple: true }),
    );
    return pages * size;
  } finally {
    database.close();
  }
}

/** Resident memory of a process in MB; null where there is no /proc. */
function memoryOf(pid) {
  if (process.platform !== 'linux') return null;
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(kilobytes) / 1024);
}
