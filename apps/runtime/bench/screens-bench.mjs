// What people look at in a large shop, and how long messages wait for it.
import { setTimeout } from 'node:timers/promises';
import { signInAdmin } from './bench-server.mjs';
import { median } from './median.mjs';

const times = 3;

/** One row for each thing that is looked at: half of the times within so many ms, and the longest wait of others (ms). */
export async function benchScreens(server) {
  const call = await signInAdmin(server.url);
  const read = (procedure, input) => call(procedure, input, { isRead: true });
  const [{ id: flow }] = await read('flows.list');
  const { rows } = await read('conversations.list', { view: 'all' });
  const chat = { id: rows[0].id };
  const looks = [
    ['flows', 'flows.list'],
    ['a flow', 'flows.get', { id: flow }],
    ['what the check of a flow knows', 'flows.surroundings'],
    ['inbox', 'conversations.list', { view: 'inbox' }],
    ['all chats', 'conversations.list', { view: 'all' }],
    ['a chat', 'conversations.get', chat],
    ['a walk through a chat', 'conversations.walk', chat],
    ['customers', 'customers.list', {}],
    ['customers, a search that finds nobody', 'customers.list', { search: 'nobody at all' }],
    ['tags', 'tags.list'],
    ['what was not understood', 'language.unanswered', { limit: 100 }],
    ['deliveries', 'deliveries.summary'],
    ['notices', 'notices.list'],
    ['a page of a replay', 'replay.page', {}],
    ['a page of a replay, by a tag that nobody has', 'replay.page', { tag: 'nothing' }],
    ['what a replay stands on', 'replay.around'],
  ];
  const found = [];
  for (const [name, ...ask] of looks) found.push({ name, ...(await look(server, read, ask)) });
  return found;
}

async function look({ url }, read, ask) {
  const asking = { isOver: false, waitMillis: 0 };
  const others = waitBeside(url, asking);
  const taken = [];
  for (let time = 0; time < times; time += 1) {
    const started = performance.now();
    await read(...ask);
    taken.push(performance.now() - started);
  }
  asking.isOver = true;
  await others;
  return { millis: median(taken), waitMillis: asking.waitMillis };
}

/** Asks again and again whether the server is there, and notes the longest wait. */
async function waitBeside(url, asking) {
  while (!asking.isOver) {
    const started = performance.now();
    await (await fetch(`${url}/healthz`)).text();
    asking.waitMillis = Math.max(asking.waitMillis, performance.now() - started);
    await setTimeout(3);
  }
}
