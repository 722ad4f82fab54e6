import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { createCustomers } from './customers.mjs';
import { createRandom } from './random.mjs';

/** Stores what comes, and answers as `answer` says: `before` is how often this message has come before. */
async function startShop(answer) {
  const times = new Map();
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { id } = JSON.parse(body);
    const before = times.get(id) ?? 0;
    times.set(id, before + 1);
    const { status, trace } = answer({ id, before });
    const replies = [{ id: `r-${id}`, text: `got ${id}` }];
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(status === 200 ? { replies, trace, duplicate: before > 0 } : {}));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() };
}

async function writeTo(answer) {
  const shop = await startShop(answer);
  const customers = createCustomers(createRandom(1), [shop.url]);
  const load = { isOver: false, most: 30 };
  const writing = customers.write(load);
  while (customers.counts().messages < 30) await new Promise((resolve) => setTimeout(resolve, 5));
  load.isOver = true;
  await writing;
  await customers.finish();
  shop.stop();
  return customers;
}

test('whoever is refused writes again until there is an answer, stored or not', async () => {
  const refusals = [429, 503, 507];
  const { journal, counts } = await writeTo(({ id, before }) => {
    const refusal = refusals[Number(id.slice('m-'.length)) % 4];
    return { status: before === 0 && refusal !== undefined ? refusal : 200, trace: `t-${id}` };
  });
  expect(counts().answered).toBe(counts().messages);
  expect([journal.open.size, journal.quarrels]).toEqual([0, []]);
  expect(counts().duplicates).toBeGreaterThan(0);
});

test('whoever gets two answers to one message notices', async () => {
  const { journal, counts } = await writeTo(({ id, before }) => ({
    status: 200,
    trace: `t-${id}-${before}`,
  }));
  expect(counts().duplicates).toBeGreaterThan(0);
  expect(journal.quarrels).toHaveLength(counts().duplicates);
});

test('whoever is never answered stays to be seen', async () => {
  const { journal, counts } = await writeTo(({ id }) => ({
    status: id === 'm-1' ? 503 : 200,
    trace: `t-${id}`,
  }));
  expect([...journal.open.keys()]).toEqual(['m-1']);
  expect(counts().answered).toBe(counts().messages - 1);
});
