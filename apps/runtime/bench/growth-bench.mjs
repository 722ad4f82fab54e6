// How the server does as its database grows: the same load on a fresh one and on ever larger ones.
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { benchFlow, readRules, readTexts } from './bench-flow.mjs';
import { prepareData, startServer } from './bench-server.mjs';
import { fillDatabase, tagCustomers } from './fill-database.mjs';
import { latencyAlone, load } from './load.mjs';
import { median } from './median.mjs';
import { benchScreens } from './screens-bench.mjs';

const rounds = 5;
const seconds = 3;

/**
 * One row for each number of stored messages of customers: chats, messages per second and p99 at 50 connections with half
 * of the load on stored chats, the time from the start to the first answer (ms), and the size on disk (MB). All databases
 * are filled first and then loaded in turn: to fill the largest takes minutes, in which machines become slower or faster.
 * Then what people look at, with the most messages, when every customer has tags.
 */
export async function benchGrowth({ most = 1_000_000 } = {}) {
  const texts = readTexts();
  const sizes = [];
  try {
    for (let messages = 10_000; messages <= most; messages *= 10) {
      sizes.push(await prepareSize(messages, texts));
    }
    for (const size of sizes) Object.assign(size, await start(size, texts));
    for (let round = 0; round < rounds; round += 1) {
      for (const size of sizes) size.runs.push(await loadSize(size, texts));
    }
    const largest = sizes.at(-1);
    tagCustomers(join(largest.data, 'bellhop.db'));
    const screens = await benchScreens(largest.server);
    return { sizes: await Promise.all(sizes.map(rowOf)), screens };
  } finally {
    for (const { server } of sizes) await server?.stop();
    for (const { data } of sizes) rmSync(data, { recursive: true, force: true });
  }
}

async function prepareSize(messages, texts) {
  const chats = messages / 10;
  const { data, settings } = await prepareData({ document: benchFlow(readRules()) });
  await someChats(settings, texts);
  fillDatabase(join(data, 'bellhop.db'), { chats, messages });
  return { messages, chats, data, settings, runs: [] };
}

async function start({ settings }, texts) {
  const started = performance.now();
  const server = await startServer(settings);
  await latencyAlone(server, texts, 1);
  const firstAnswerMs = performance.now() - started;
  await load(server, { connections: 10, seconds: 2, texts });
  return { server, firstAnswerMs };
}

function loadSize({ server, chats }, texts) {
  const known = (number) => (number % 2 === 0 ? `fill-${(number * 7919) % chats}` : undefined);
  return load(server, { connections: 50, seconds, texts, known });
}

async function rowOf({ messages, chats, data, server, firstAnswerMs, runs }) {
  await server.stop();
  checkFilled(join(data, 'bellhop.db'), { chats, isSmall: messages <= 10_000 });
  const middle = (figure) => median(runs.map((run) => run[figure]));
  return {
    messages,
    chats,
    perSecond: middle('perSecond'),
    p99: middle('p99'),
    errors: runs.reduce((sum, { errors }) => sum + errors, 0),
    firstAnswerMs,
    megabytes: sizeOf(data),
  };
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

function sizeOf(data) {
  return statSync(join(data, 'bellhop.db')).size / 2 ** 20;
}
