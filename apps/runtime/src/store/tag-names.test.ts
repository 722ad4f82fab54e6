import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { testsOn } from '../testing/test-database.ts';
import { readTagNames, tagNamesSql } from './tag-names.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ demo: false });
});
afterAll(() => server[Symbol.asyncDispose]());

test('each tag is told once, in order; none where nobody has one', async () => {
  const { store } = server.core;
  expect(await readTagNames(store.read)).toEqual([]);
  const { id: channelId } = await store.write((to) =>
    to.channel.create({ data: { id: 'h', key: 'h', name: 'H', secret: 's', createdAt: at } }),
  );
  const customers = Array.from({ length: 50 }, (_, number) => `u${String(number)}`);
  await store.write(async (to) => {
    await to.customer.createMany({
      data: customers.map((id) => ({ id, channelId, externalId: id, createdAt: at })),
    });
    await to.customerTag.createMany({
      data: customers.flatMap((customerId, number) => [
        { customerId, tag: `tag ${String(number % 3)}`, at },
        { customerId, tag: 'a', at },
      ]),
    });
  });
  expect(await readTagNames(store.read)).toEqual(['a', 'tag 0', 'tag 1', 'tag 2']);
});

const at = '2026-01-01T00:00:00.000Z';

test.runIf(testsOn === 'sqlite')('the tags are found by the index of tags alone', async () => {
  const { read } = server.core.store;
  const plan = await read.$queryRawUnsafe<{ detail: string }[]>(
    `EXPLAIN QUERY PLAN ${tagNamesSql}`,
  );
  const looks = plan.map(({ detail }) => detail).filter((each) => each.includes('CustomerTag'));
  expect(looks).toHaveLength(2);
  for (const look of looks) expect(look).toContain('CustomerTag_tag_idx');
});
