import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { call } from '../testing/caller.boundary.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { verifyDatabase } from '../verify/verify-database.ts';

let server: TestServer;
let agent: string;
beforeAll(async () => {
  server = await startTestServer();
  agent = await server.signIn(await server.addUser('agent'));
});
afterAll(() => server[Symbol.asyncDispose]());

const pagesSchema = z.tuple([z.object({ page_count: z.coerce.number() })]);

/** SQLite says the same to a file that may not grow as to a disk that is full. */
async function fillDisk(): Promise<void> {
  await server.core.store.write(async (transaction) => {
    const pages: unknown = await transaction.$queryRawUnsafe('PRAGMA page_count');
    const [{ page_count: most }] = pagesSchema.parse(pages);
    await transaction.$queryRawUnsafe(`PRAGMA max_page_count = ${String(most)}`);
  });
}
const makeRoom = () =>
  server.core.store.write((transaction) =>
    transaction.$queryRawUnsafe('PRAGMA max_page_count = 1000000'),
  );
const ready = async () => (await fetch(`${server.url}/readyz`)).status;
const post = (id: string) =>
  server.post({ id, conversation: `c${id}`, text: `how much? ${'x'.repeat(3000)}` });

test('a full disk: nothing is acknowledged that is not stored, and it heals by itself', async () => {
  expect(await ready()).toBe(200);
  const { status } = await post('before');
  expect(status).toBe(200);
  await fillDisk();
  const acknowledged = ['before'];
  let refused = '';
  for (let count = 0; refused === ''; count += 1) {
    const id = String(count);
    const answer = await post(id);
    if (answer.status === 200) {
      acknowledged.push(id);
      continue;
    }
    expect([answer.status, answer.body.error.code]).toEqual([503, 'data.notWritable']);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    refused = id;
    expect(count).toBeLessThan(500);
  }
  await expect.poll(ready, { timeout: 10_000 }).toBe(503);
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);

  const order = { number: 'F-1', status: 'paid', total: '1', items: ['x'.repeat(190)] };
  const orders = await call(`${server.url}/v1/channels/demo/orders`, {
    method: 'POST',
    headers: { authorization: `Bearer ${server.secret}` },
    body: JSON.stringify({
      id: 'o1',
      conversation: 'cbefore',
      order: {
        ...order,
        items: Array.from({ length: 50 }, () => 'x'.repeat(190)),
        placedAt: '2026-01-01T00:00:00Z',
      },
    }),
  });
  expect([orders.status, orders.body.error.code]).toEqual([503, 'data.notWritable']);
  const { id } = await server.core.store.read.conversation.findFirstOrThrow();
  const reply = { id, text: 'y'.repeat(4000), clientMessageId: 'r0' };
  let replied = await server.mutate('conversations.reply', reply, agent);
  // A few small things may still fit.
  for (let count = 1; replied.status === 200 && count < 50; count += 1) {
    reply.clientMessageId = `r${String(count)}`;
    replied = await server.mutate('conversations.reply', reply, agent);
  }
  expect([replied.status, replied.body.error.data.bellhop.code]).toEqual([503, 'data.notWritable']);
  // What is stored can be read all the same: a repeated message gets its answer.
  expect((await post('before')).body.duplicate).toBe(true);

  await makeRoom();
  await expect.poll(ready, { timeout: 10_000 }).toBe(200);
  expect((await post(refused)).body).toMatchObject({ accepted: true, duplicate: false });
  expect((await server.mutate('conversations.reply', reply, agent)).status).toBe(200);
  for (const each of acknowledged) expect((await post(each)).body.duplicate).toBe(true);
  const findings: unknown[] = [];
  await verifyDatabase(server.core.store, {
    found: (finding) => findings.push(finding),
    counted: () => undefined,
  });
  expect(findings).toEqual([]);
});

test('looking whether something can be stored leaves nothing behind', async () => {
  await Promise.all([ready(), ready()]);
  expect(await server.core.store.read.verification.count()).toBe(0);
});
