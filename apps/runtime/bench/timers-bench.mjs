// What a million timers cost a server while none of them is due.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { benchFlow, readRules, readTexts } from './bench-flow.mjs';
import { prepareData, startServer } from './bench-server.mjs';
import { load } from './load.mjs';

const seconds = 10;
const chats = 1000;
const timersSql = `WITH RECURSIVE numbers(value) AS (SELECT 0 UNION ALL SELECT value + 1 FROM numbers WHERE value + 1 < @count)
  INSERT INTO "Timer" ("conversationId", "id", "at", "body")
  SELECT c."id", 'bench' || value, '2100-01-01T00:00:00.000Z', '{}'
  FROM numbers JOIN (SELECT "id", row_number() OVER (ORDER BY "id") - 1 AS place FROM "Conversation") c
    ON c.place = value % @chats`;

/** Milliseconds of the processor in ten idle seconds, without timers and with a million; null where there is no /proc. */
export async function benchIdleTimers({ count = 1_000_000 } = {}) {
  if (process.platform !== 'linux') return null;
  const { data, settings } = await prepareData({ document: benchFlow(readRules()) });
  try {
    const first = await startServer(settings);
    await load(first, { connections: 50, seconds: 1, texts: readTexts(), amount: chats });
    await first.stop();
    const without = await idleMillis(settings);
    const database = new Database(join(data, 'bellhop.db'));
    database.pragma('synchronous = OFF');
    database.prepare(timersSql).run({ count, chats });
    database.close();
    return { count, without, with: await idleMillis(settings) };
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

async function idleMillis(settings) {
  const server = await startServer(settings);
  try {
    await wait(3000);
    const before = usedMillis(server.pid);
    await wait(seconds * 1000);
    return usedMillis(server.pid) - before;
  } finally {
    await server.stop();
  }
}

/** Linux counts in hundredths of a second. */
function usedMillis(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
