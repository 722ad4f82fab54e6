import { rmSync } from 'node:fs';
import { flowFile, node, said } from '../bench/bench-flow.mjs';
import { freePort, prepareData, serverScript, startServer } from '../bench/bench-server.mjs';
import { withDatabase } from '../bench/with-database.mjs';
import { createCustomers } from './customers.mjs';
import { isQuiet, judge } from './judge.mjs';
import { startPlatform } from './platform.mjs';
import { createRandom } from './random.mjs';

/** Answers at once, asks the outside, and says a word when that has answered, or not. */
function chaosFlow(platform) {
  const ask = {
    method: 'GET',
    url: `${platform}/ask`,
    body: '',
    mapping: [],
    headers: [],
    statuses: [],
    timeoutSeconds: 5,
    retries: 0,
  };
  const nodes = [
    node('any', 'message', { on: 'any', canInterrupt: false }),
    node('got', 'reply', said('got {{ message.text }}')),
    node('ask', 'http-request', ask),
    node('later', 'reply', said('later')),
  ];
  const lines = [
    ['any', 'then', 'got'],
    ['got', 'then', 'ask'],
    ...['ok', 'failed', 'timeout'].map((exit) => ['ask', exit, 'later']),
  ];
  return flowFile('Chaos', nodes, lines);
}

/**
 * Kills the server in the midst of a load, again and again, and judges what is left. Gives what happened and, as
 * `faults`, everything that must not be; an empty list is the proof.
 */
export async function runChaos({ rounds, seed, databaseUrl, onRound }) {
  const random = createRandom(seed);
  const platform = await startPlatform(createRandom(seed + 1));
  const customers = createCustomers(random);
  const { data, settings } = await prepareData({
    document: chaosFlow(platform.url),
    environment: databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl },
    more: async (call, { id }) => {
      await call('shop.save', { allowedHosts: [new URL(platform.url).host] });
      await call('channels.setDelivery', { id, url: `${platform.url}/hook` });
    },
  });
  const start = async () => startServer(serverScript, { ...settings, port: await freePort() });
  // On a database for many, another server is there all the time, and goes on with what the killed one has left.
  const other = databaseUrl === undefined ? null : await start();
  try {
    for (let round = 1; round <= rounds; round += 1) {
      const server = await start();
      const load = { isOver: false };
      const writing = customers.write(server.url, load);
      await untilAnswered(customers, customers.counts().answered + random.below(120));
      await new Promise((resolve) => setTimeout(resolve, random.below(20)));
      await server.kill();
      load.isOver = true;
      await writing;
      onRound?.({ round, ...customers.counts() });
    }
    const server = await start();
    await customers.finish(server.url);
    await untilQuiet(settings);
    await server.stop();
    await other?.stop();
    const { answers, open, quarrels } = customers;
    const { arrivals, counts } = platform;
    const unanswered = [...open.keys()].map((id) => `${id} was never answered`);
    const judged = await withDatabase(settings, (ask) =>
      judge(ask, { answers, quarrels, arrivals }),
    );
    const faults = [...unanswered, ...judged];
    return { rounds, seed, kills: rounds, ...customers.counts(), outside: counts, faults, data };
  } finally {
    await other?.kill();
    platform.stop();
  }
}

export function removeData({ data }) {
  rmSync(data, { recursive: true, force: true });
}

/** The kill comes in the midst of work, however slow the machine is. */
async function untilAnswered(customers, wanted) {
  const end = performance.now() + 15_000;
  while (customers.counts().answered < wanted && performance.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 3));
  }
}

/** A delivery that failed twice waits for half a minute, one that failed three times for two. */
async function untilQuiet(settings) {
  await withDatabase(settings, async (ask) => {
    for (let second = 0; second < 300 && !(await isQuiet(ask)); second += 1) {
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  });
}
