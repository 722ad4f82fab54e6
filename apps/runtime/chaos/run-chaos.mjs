import { rmSync } from 'node:fs';
import { tsImport } from 'tsx/esm/api';
import { prepareData } from '../bench/bench-server.mjs';
import { withDatabase } from '../bench/with-database.mjs';
import { chaosFlow } from './chaos-flow.mjs';
import { createCustomers } from './customers.mjs';
import { judge } from './judge.mjs';
import { leftToDo } from './left-to-do.mjs';
import { startPlatform } from './platform.mjs';
import { createRandom } from './random.mjs';
import { readHistory } from './read-history.mjs';
import { createServers } from './servers.mjs';

/**
 * Kills servers in the midst of a load, again and again, and judges what is left. Gives what happened and, as
 * `findings`, everything that must not be; an empty list is the proof. On a database for many there are two servers:
 * both get load, and either may be the one that is killed, be it the one with the timers and deliveries or the other.
 */
export async function runChaos({ rounds, seed, databaseUrl, onRound }) {
  const random = createRandom(seed);
  const platform = await startPlatform(createRandom(seed + 1));
  const { data, settings } = await prepareData({
    document: chaosFlow(platform.url),
    environment: databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl },
    more: async (call, { id }) => {
      await call('shop.save', { allowedHosts: [new URL(platform.url).host] });
      await call('channels.setDelivery', { id, url: `${platform.url}/hook` });
    },
  });
  const count = databaseUrl === undefined ? 1 : 2;
  const servers = await createServers({ settings, count, random: createRandom(seed + 2) });
  const customers = createCustomers(random, servers.urls);
  try {
    for (let round = 1; round <= rounds; round += 1) {
      await playRound(servers, customers, random);
      onRound?.({ round, ...customers.counts() });
    }
    await servers.startMissing();
    await customers.finish();
    const isDone = await untilQuiet(settings);
    await servers.stop();
    const { decompress } = await tsImport('../src/store/compress.ts', import.meta.url);
    const history = await withDatabase(settings, (ask) => readHistory(ask, decompress));
    const { journal } = customers;
    const findings = judge(await engine(), { history, journal, arrivals: platform.arrivals });
    if (!isDone) findings.push({ kind: 'other', text: 'something is still left to be done' });
    const figures = { rounds, seed, ...servers.kills(), ...customers.counts() };
    return { ...figures, outside: platform.counts, findings, data };
  } finally {
    await servers.end();
    platform.stop();
  }
}

/** The engine's own source, not a build: a build could be an old one. */
async function engine() {
  const { advance, compileFlow } = await tsImport('@bellhop/engine', import.meta.url);
  const { freshState } = await tsImport('@bellhop/schema', import.meta.url);
  return { advance, compileFlow, freshState };
}

export function removeData({ data }) {
  rmSync(data, { recursive: true, force: true });
}

/** Messages of a round. Two more that have to be delivered come of each. */
const mostWhileStarting = 20;
const mostBeforeKill = 60;

/** Where a server is left, it goes on with the load before the killed one comes back and while it starts. */
async function playRound(servers, customers, random) {
  const starting = servers.startMissing();
  if (!servers.someRun()) await starting;
  const load = { isOver: false, most: mostWhileStarting };
  const writing = customers.write(load);
  await starting;
  load.most += mostBeforeKill;
  await untilAnswered(customers, customers.counts().answered + random.below(mostBeforeKill));
  await rest(random.below(20));
  await servers.killSome();
  if (servers.someRun()) await rest(random.below(400));
  load.isOver = true;
  await writing;
}

/** The kill comes in the midst of work, however slow the machine is. */
async function untilAnswered(customers, wanted) {
  const end = performance.now() + 15_000;
  while (customers.counts().answered < wanted && performance.now() < end) await rest(3);
}

/** Seconds. A delivery that failed several times waits for long; see `servers.mjs` for how long. */
const longestStandstill = 120;

/** What the servers had no time for between kills may be much: it may take long as long as it becomes less. */
function untilQuiet(settings) {
  return withDatabase(settings, async (ask) => {
    let least = Infinity;
    for (let still = 0; still < longestStandstill; still += 1) {
      const left = await leftToDo(ask);
      if (left === 0) return true;
      if (left < least) still = 0;
      least = Math.min(least, left);
      await rest(1000);
    }
    return false;
  });
}

function rest(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
