// How the server does as its database grows: the same load on a fresh one and on ever larger ones.
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { benchFlow, readRules, readTexts } from './bench-flow.mjs';
import { prepareData, startServer } from './bench-server.mjs';
import { fillDatabase } from './fill-database.mjs';
import { latencyAlone, load } from './load.mjs';

const seconds = 5;

/**
 * One row for each number of stored messages of customers: chats, messages per second and p99 at 50 connections with half
 * of the load on stored chats, the time from the start to the first answer (ms), and the size on disk (MB).
 */
export async function benchGrowth({ most = 1_000_000 } = {}) {
  const texts = readTexts();
  const rows = [];
  for (let messages = 10_000; messages <= most; messages *= 10) {
    const chats = messages / 10;
    const { data, settings } = await prepareData({ document: benchFlow(readRules()) });
    try {
      await someChats(settings, texts);
      fillDatabase(join(data, 'bellhop.db'), { chats, messages });
      rows.push({ messages, chats, ...(await measure(settings, { data, texts, chats })) });
      checkFilled(join(data, 'bellhop.db'), { chats, isSmall: messages <= 10_000 });
    } finally {
      rmSync(data, { recursive: true, force: true });
    }
  }
  return rows;
}

/** What is measured is a load on the chats that were stored: none of them may have been unknown to the server. */
function checkFilled(file, { chats, isSmall }) {
  const database = new Database(file, { readonly: true });
  const { found } = database
    .prepare(`SELECT count(*) AS found FROM "Conversation" WHERE "externalId" LIKE 'fill-%'`)
    .get();
  if (found !== chats) throw new Error(`of ${chats} chats ${found} were found`);
  // Of the others it would take minutes.
  const astray = isSmall ? database.pragma('foreign_key_check') : [];
  if (astray.length > 0) throw new Error(`rows without what they belong to: ${astray.length}`);
  database.close();
}

/** Something to copy: less than the smallest database holds, however fast the machine is. */
async function someChats(settings, texts) {
  const server = await startServer(settings);
  await load(server, { connections: 50, seconds: 1, amount: 500, texts });
  await server.stop();
}

async function measure(settings, { data, texts, chats }) {
  const started = performance.now();
  const server = await startServer(settings);
  try {
    await latencyAlone(server, texts, 1);
    const firstAnswerMs = performance.now() - started;
    await load(server, { connections: 10, seconds: 2, texts });
    const known = (number) => (number % 2 === 0 ? `fill-${(number * 7919) % chats}` : undefined);
    const { perSecond, p99, errors } = await load(server, {
      connections: 50,
      seconds,
      texts,
      known,
    });
    return { perSecond, p99, errors, firstAnswerMs, megabytes: sizeOf(data) };
  } finally {
    await server.stop();
  }
}

function sizeOf(data) {
  return statSync(join(data, 'bellhop.db')).size / 2 ** 20;
}
